import assert from 'node:assert/strict'
import { test } from 'node:test'
import { liesMail } from '../../../platform/mail/index.ts'
import { entscheide } from './entscheiden.ts'

const umgebung = { domain: 'portal.example', mailserver: 'mx.portal.example', erlaubteDomains: ['jobcenter-ge.de'] }
const KENNZEICHEN = 'Abcdefghijklmnopqrst_-42'
const ergebnis =
  'Authentication-Results: mx.portal.example; dmarc=pass header.from=jobcenter-ge.de; spf=pass smtp.mailfrom=x@jobcenter-ge.de'

const kopf = (...felder: readonly string[]): string[] => [
  'From: "Frau Lang" <s.lang@jobcenter-ge.de>',
  `To: antwort+${KENNZEICHEN}@portal.example`,
  'Subject: AW: Termin',
  'Message-ID: <1@jobcenter-ge.de>',
  ...felder,
]

async function urteil(felder: readonly string[], text = 'Guten Tag'): Promise<string> {
  const mail = await liesMail(Buffer.from(`${felder.join('\r\n')}\r\n\r\n${text}\r\n`))
  const { art, grund } = entscheide(mail, umgebung)
  return `${art}: ${grund}`
}

const ohne = (name: string, felder: readonly string[]): string[] => felder.filter((f) => !f.startsWith(`${name}:`))

test('PF-08: a reply with our mark from an allowed sender whom our server confirmed is taken', async () => {
  const mail = await liesMail(Buffer.from(`${kopf(ergebnis).join('\r\n')}\r\n\r\nJa.\r\n`))
  assert.deepEqual(entscheide(mail, umgebung), { art: 'antwort', kennzeichen: KENNZEICHEN, grund: 'DMARC bestanden' })
})

test('PF-13: without mark, with two marks, from elsewhere or unconfirmed it goes to quarantine', async () => {
  assert.equal(
    await urteil([...ohne('To', kopf(ergebnis)), 'To: antwort@portal.example']),
    'quarantaene: kein Kennzeichen in der Adresse',
  )
  const zwei = `Cc: antwort+${KENNZEICHEN}zweites@portal.example`
  assert.equal(await urteil(kopf(ergebnis, zwei)), 'quarantaene: mehrere Kennzeichen')
  const fremd = [...ohne('From', kopf(ergebnis)), 'From: x@boese.example']
  assert.equal(await urteil(fremd), 'quarantaene: Domain des Absenders ist nicht erlaubt')
  assert.equal(await urteil(kopf()), 'quarantaene: keine Prüfung durch den eigenen Mailserver')
  assert.equal(
    await urteil([...ohne('From', kopf(ergebnis)), 'From: a@jobcenter-ge.de, b@jobcenter-ge.de']),
    'quarantaene: mehrere Absender',
  )
  assert.equal(await urteil(['From: b@jobcenter-ge.de', ...kopf(ergebnis)]), 'quarantaene: mehrere Absender')
})

test('PF-13: a second line To or Message-ID, which no signature covers, confirms nobody', async () => {
  for (const zeile of ['Message-ID: <2@jobcenter-ge.de>', `To: antwort+${KENNZEICHEN}@portal.example`])
    assert.equal(await urteil([zeile, ...kopf(ergebnis)]), 'quarantaene: mehrere Zeilen To oder Message-ID')
})

test('PF-13: only the topmost result of our own server counts', async () => {
  const fremder = 'Authentication-Results: mx.boese.example; dmarc=pass header.from=jobcenter-ge.de'
  assert.match(await urteil([fremder, ...kopf(ergebnis)]), /^quarantaene/)
  const gescheitert = 'Authentication-Results: mx.portal.example; dmarc=fail header.from=jobcenter-ge.de'
  assert.equal(await urteil([gescheitert, ...kopf(ergebnis)]), 'quarantaene: DMARC nicht bestanden')
  const kommentar =
    'Authentication-Results: mx.portal.example; dmarc=fail (dmarc=pass header.from=jobcenter-ge.de) header.from=jobcenter-ge.de'
  assert.match(await urteil([kommentar, ...kopf()]), /^quarantaene/)
  const andereDomain = 'Authentication-Results: mx.portal.example; dmarc=pass header.from=boese.example'
  assert.match(await urteil([andereDomain, ...kopf()]), /^quarantaene/)
})

test('PF-08: what programs write stops here (RFC 3834)', async () => {
  assert.equal(await urteil(kopf(ergebnis, 'Auto-Submitted: auto-replied')), 'automatisch: Kopfzeile auto-submitted')
  assert.equal(await urteil(kopf(ergebnis, 'Precedence: bulk')), 'automatisch: Kopfzeile precedence')
  assert.equal(await urteil(kopf(ergebnis, 'Return-Path: <>')), 'automatisch: leerer Rückweg')
  const betreff = [...ohne('Subject', kopf(ergebnis)), 'Subject: =?utf-8?Q?Automatische_Antwort=3A_Termin?=']
  assert.equal(await urteil(betreff), 'quarantaene: Betreff wie von einer automatischen Antwort')
  assert.match(await urteil(kopf(ergebnis, 'Auto-Submitted: no')), /^antwort/)
})

test('PF-09: a delay of a mail that nobody can name is counted', async () => {
  const warnung = 'Subject: Warning: message 1xyz delayed 24 hours'
  const exim = ['Return-path: <>', 'From: Mailer-Daemon@mx.example', warnung]
  assert.equal(await urteil(exim), 'automatisch: Bericht über eine Verzögerung')
})

test('PF-09: an own notice that comes back is recognised', async () => {
  assert.equal(
    await urteil([...ohne('Message-ID', kopf()), 'Message-ID: <0199@portal.example>']),
    'eigene: von uns selbst geschrieben',
  )
})
