import assert from 'node:assert/strict'
import { test } from 'node:test'
import { beglaubigung } from './beglaubigung.ts'

const urteil = (feld: string, server = 'mx.portal.example'): string => {
  const kopf = [{ name: 'authentication-results', wert: feld }]
  const { bestanden, grund } = beglaubigung(kopf, server, 'team3@jobcenter-ge.de')
  return `${bestanden}: ${grund}`
}
const mx = 'mx.portal.example;'

test('PF-13: a result for the domain of the visible sender counts, as servers write it', () => {
  assert.equal(urteil(`${mx} dmarc=pass header.from=jobcenter-ge.de`), 'true: DMARC bestanden')
  assert.equal(
    urteil(`MX.Portal.Example 1; dmarc = pass (p=none) header.from = Jobcenter-GE.de`),
    'true: DMARC bestanden',
  )
  assert.equal(urteil(`${mx} dmarc=none; dkim=pass header.d="jobcenter-ge.de" header.s=s1`), 'true: DKIM bestanden')
  assert.equal(urteil(`${mx} dkim=fail header.d=x.de; dkim=pass header.i=@jobcenter-ge.de`), 'true: DKIM bestanden')
  assert.equal(urteil(`${mx} spf=pass smtp.mailfrom="a b"@jobcenter-ge.de`), 'true: SPF bestanden')
  assert.match(urteil(`${mx} none`), /^false/)
  assert.match(urteil(`${mx} spf=pass smtp.mailfrom=x@boese.example`), /^false/)
  assert.match(urteil('mx.boese.example; dmarc=pass header.from=jobcenter-ge.de'), /^false: keine Prüfung/)
})

test('PF-13: what a sender chose within a quotation or a comment decides nothing', () => {
  const gewaehlt = '"x; dmarc=pass header.from=jobcenter-ge.de y"@evil.example'
  assert.equal(
    urteil(`${mx} spf=pass smtp.mailfrom=${gewaehlt}; dmarc=fail header.from=jobcenter-ge.de`),
    'false: DMARC nicht bestanden',
  )
  assert.equal(urteil(`${mx} spf=pass smtp.mailfrom=${gewaehlt}`), 'false: der Absender ist nicht bestätigt')
  const escape = String.raw`"x\"; dmarc=pass header.from=jobcenter-ge.de; y=\""@evil.example`
  assert.equal(urteil(`${mx} spf=pass smtp.mailfrom=${escape}`), 'false: der Absender ist nicht bestätigt')
  const tief = '(a (b) ; dmarc=pass header.from=jobcenter-ge.de ; c)'
  assert.equal(urteil(`${mx} spf=none ${tief} smtp.mailfrom=a@b.de`), 'false: der Absender ist nicht bestätigt')
})

test('PF-13: a DMARC that failed outweighs everything, wherever it stands', () => {
  for (const gut of ['dmarc=pass header.from=jobcenter-ge.de', 'dkim=pass header.d=jobcenter-ge.de'])
    for (const feld of [`${mx} ${gut}; dmarc=fail`, `${mx} dmarc=fail (p=reject); ${gut}`])
      assert.equal(urteil(feld), 'false: DMARC nicht bestanden', feld)
})

test('PF-13: a field that cannot be read without doubt confirms nobody', () => {
  for (const feld of [
    `${mx} dmarc=pass header.from=jobcenter-ge.de; spf=pass smtp.mailfrom="x`,
    `${mx} dmarc=pass header.from=jobcenter-ge.de (`,
    `${mx} dmarc=pass header.from=boese.example header.from=jobcenter-ge.de`,
    `${mx} dmarc=pass dmarc=fail header.from=jobcenter-ge.de`,
    `${mx} x dmarc=pass header.from=jobcenter-ge.de`,
    `${mx} dmarc=pass header.from=jobcenter-ge.de; spf=pass smtp.mailfrom=${'x'.repeat(20_000)}; dmarc=fail`.slice(
      0,
      20_000,
    ),
    '',
  ])
    assert.match(urteil(feld), /^false/, feld)
})
