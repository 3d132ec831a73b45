import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import { dkimSign } from 'mailauth/lib/dkim/sign.js'
import { dkim } from './dkim.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const schluessel = `v=DKIM1; k=rsa; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`
const dns = (name: string): Promise<string[][]> =>
  name === 's1._domainkey.jobcenter-ge.de'
    ? Promise.resolve([[schluessel]])
    : Promise.reject(Object.assign(new Error('nichts'), { code: 'ENOTFOUND' }))
const jetzt = new Date()

const mail = (mehr = '') =>
  `From: Team 3 <team3@jobcenter-ge.de>\r\nTo: antwort@portal.example\r\nSubject: AW\r\nMessage-ID: <1@jobcenter-ge.de>\r\n${mehr}\r\nJa, das passt.\r\n`

async function unterschrieben(
  text: string,
  domain = 'jobcenter-ge.de',
  laenge?: number,
  felder?: string,
): Promise<string> {
  const angaben = {
    signingDomain: domain,
    selector: 's1',
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    ...(felder !== undefined && { headerList: felder }),
    ...(laenge !== undefined && { maxBodyLength: laenge }),
  }
  const { signatures } = await dkimSign(text, { ...angaben, signatureData: [angaben] })
  return signatures + text
}
const urteil = async (text: string, aufloesen: (name: string) => Promise<string[][]> = dns): Promise<string> => {
  const { bestanden, grund } = await dkim(Buffer.from(text), 'team3@jobcenter-ge.de', aufloesen, jetzt)
  return `${bestanden}: ${grund}`
}

test('PF-13: a signature of the domain of the visible sender counts, one of another domain does not', async () => {
  assert.equal(await urteil(await unterschrieben(mail())), 'true: DKIM selbst geprüft')
  assert.match(await urteil(mail()), /^false: ohne Unterschrift/)
  const boese = (name: string) => (name.endsWith('boese.example') ? Promise.resolve([[schluessel]]) : dns(name))
  assert.match(await urteil(await unterschrieben(mail(), 'boese.example'), boese), /^false: ohne Unterschrift/)
  const unten = 'unten.jobcenter-ge.de'
  assert.match(await urteil(await unterschrieben(mail(), unten), () => dns('s1._domainkey.jobcenter-ge.de')), /^false/)
})

test('PF-13: what was changed, appended or given a second sender does not pass', async () => {
  const gut = await unterschrieben(mail())
  assert.match(await urteil(gut.replace('das passt', 'alles nein')), /^false: Unterschrift/)
  assert.match(await urteil(gut.replace('Subject: AW', 'Subject: Anderes')), /^false: Unterschrift/)
  assert.match(await urteil(`From: Chefin <chefin@jobcenter-ge.de>\r\n${gut}`), /^false: mehrere Absenderzeilen/)
  const kurz = await unterschrieben(mail(), 'jobcenter-ge.de', 4)
  assert.match(await urteil(`${kurz}Und überweisen Sie an …\r\n`), /^false: Unterschrift/)
})

test('PF-13: a name server that does not answer is told apart from a key that is not there', async () => {
  const stumm = () => Promise.reject(Object.assign(new Error('Zeit'), { code: 'ETIMEOUT' }))
  assert.equal(await urteil(await unterschrieben(mail()), stumm), 'false: DNS antwortet nicht')
  assert.match(await urteil(await unterschrieben(mail(), 'jobcenter-ge.de'), () => dns('x')), /^false: Unterschrift/)
})

test('PF-13: a broken signature or a mail without a head does not make it fail', async () => {
  for (const roh of ['', 'DKIM-Signature: v=1; kaputt\r\nFrom: a@jobcenter-ge.de\r\n\r\nx', '\u0000'])
    assert.match(await urteil(roh), /^false/)
})

test('PF-13: a signature that leaves To or Message-ID open, or a second such line, lets a mail be sent again', async () => {
  const offen = (felder: string) => unterschrieben(mail(), 'jobcenter-ge.de', undefined, felder)
  assert.equal(await urteil(await offen('From:To:Subject:Message-ID')), 'true: DKIM selbst geprüft')
  for (const felder of ['From:Subject:Message-ID', 'From:To:Subject'])
    assert.equal(await urteil(await offen(felder)), 'false: Empfänger oder Message-ID sind nicht unterschrieben')
  const gut = await unterschrieben(mail())
  for (const zeile of ['Message-ID: <2@jobcenter-ge.de>', 'To: antwort+x@portal.example'])
    assert.equal(await urteil(`${zeile}\r\n${gut}`), 'false: mehrere Zeilen To oder Message-ID')
})
