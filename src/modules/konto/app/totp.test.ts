import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plusSekunden } from '../../../platform/clock/index.ts'
import { base32, codeFuer, neuesGeheimnis, otpauthAdresse, passenderSchritt, schrittVon } from './totp.ts'

const geheimnis = Buffer.from('12345678901234567890')

test('KO-03: codes are those of RFC 4226 (appendix D) and RFC 6238 (appendix B, its last six digits)', () => {
  const hotp = ['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489']
  assert.deepEqual(
    hotp.map((_, zaehler) => codeFuer(geheimnis, zaehler)),
    hotp,
  )
  const totp = { 59: '287082', 1111111109: '081804', 1234567890: '005924', 2000000000: '279037', 20000000000: '353130' }
  for (const [sekunden, code] of Object.entries(totp))
    assert.equal(codeFuer(geheimnis, schrittVon(new Date(Number(sekunden) * 1000))), code)
})

test('KO-03: the code of the step before and after counts too, none further away', () => {
  const jetzt = new Date('2026-07-03T12:00:10Z')
  const code = codeFuer(geheimnis, schrittVon(jetzt))
  for (const [sekunden, gilt] of [
    [0, true],
    [-30, true],
    [30, true],
    [-60, false],
    [60, false],
  ] as const)
    assert.equal(passenderSchritt(geheimnis, code, plusSekunden(jetzt, sekunden)) !== undefined, gilt, String(sekunden))
  for (const unsinn of ['', '12345', '1234567', 'abcdef', '１２３４５６'])
    assert.equal(passenderSchritt(geheimnis, unsinn, jetzt), undefined)
})

test('KO-03: the secret is new each time, 160 bits, and written as apps read it (RFC 4648)', () => {
  assert.equal(base32(geheimnis), 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
  assert.equal(neuesGeheimnis().length, 20)
  assert.notDeepEqual(neuesGeheimnis(), neuesGeheimnis())
  assert.equal(
    otpauthAdresse(geheimnis, 'Jobcenter online', 'kim@beispiel.de'),
    'otpauth://totp/Jobcenter%20online%3Akim%40beispiel.de?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Jobcenter%20online&algorithm=SHA1&digits=6&period=30',
  )
})
