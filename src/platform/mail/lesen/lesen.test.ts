import assert from 'node:assert/strict'
import { test } from 'node:test'
import { liesMail } from './lesen.ts'
import { vorblick } from './vorblick.ts'

const lies = (text: string, zeichensatz: BufferEncoding = 'utf8') =>
  liesMail(Buffer.from(text.replaceAll(/\r?\n/g, '\r\n'), zeichensatz))

const bericht = `From: Mail Delivery System <MAILER-DAEMON@mx.example>
To: post@portal.example
Subject: Undelivered Mail Returned to Sender
Return-Path: <>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="g"

--g
Content-Type: text/plain; charset=utf-8

Ihre Nachricht konnte nicht zugestellt werden.

--g
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; Weg@Beispiel.de
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 <weg@beispiel.de>:
 Recipient address rejected

--g
Content-Type: message/rfc822

Message-ID: <0199-abc@portal.example>
Subject: Neue Nachricht

Text
--g--
`

test('PF-09: a report of non-delivery tells whom, why and which mail (RFC 3464)', async () => {
  assert.deepEqual((await lies(bericht)).unzustellbar, {
    empfaenger: ['weg@beispiel.de'],
    art: 'gescheitert',
    status: '5.1.1',
    grund: 'smtp; 550 5.1.1 <weg@beispiel.de>: Recipient address rejected',
    nachrichten: ['0199-abc@portal.example'],
  })
})

test('PF-09: a report that only says "delayed" is not a failure', async () => {
  const spaeter = bericht.replace('Action: failed', 'Action: delayed').replace('Status: 5.1.1', 'Status: 4.4.1')
  assert.equal((await lies(spaeter)).unzustellbar?.art, 'verzoegert')
})

test('PF-09: reports without a form are read too', async () => {
  const exim = `From: Mail Delivery System <Mailer-Daemon@mx.example>
Subject: Mail delivery failed: returning message to sender
X-Failed-Recipients: weg@beispiel.de
Return-Path: <>

A message that you sent could not be delivered.

  weg@beispiel.de
    SMTP error: 550 5.7.1 Denied

------ This is a copy of the message ------

Message-ID: <0199-abc@portal.example>
`
  const { unzustellbar } = await lies(exim)
  assert.deepEqual(unzustellbar?.empfaenger, ['weg@beispiel.de'])
  assert.deepEqual(unzustellbar.nachrichten, ['0199-abc@portal.example'])
  assert.equal(unzustellbar.status, '5.7.1')
})

test('PF-09: what only looks like a report is none, and said to be doubtful', async () => {
  const weitergeleitet = bericht
    .replace('Return-Path: <>\n', '')
    .replace('multipart/report; report-type=delivery-status', 'multipart/mixed')
    .replace('MAILER-DAEMON@mx.example', 's.lang@jobcenter-ge.de')
    .replace('Mail Delivery System', 'S. Lang')
  const { unzustellbar, vielleicht } = await lies(weitergeleitet)
  assert.deepEqual([unzustellbar, vielleicht], [undefined, 'unzustellbar'])
})

test("PF-08: a subject alone makes no mail a program's", async () => {
  for (const betreff of ['Abwesenheit vom Wohnort im August', 'Urlaub: 3. bis 14. August', 'AW: Urlaub: ja']) {
    const mail = await lies(`From: a@b.de\nSubject: ${betreff}\n\nJa, das geht.\n`)
    assert.deepEqual([mail.automatisch, mail.vielleicht], [undefined, 'automatisch'])
    assert.equal(vorblick(Buffer.from(`From: a@b.de\r\nSubject: ${betreff}\r\n\r\n`)), undefined)
  }
})

test('PF-08: charsets, encoded words and HTML become clean text', async () => {
  const latin = `From: =?iso-8859-1?Q?J=F6rg_Wei=DF?= <j.weiss@beispiel.de>
Subject: =?utf-8?B?R3LDvMOfZQ==?=
Content-Type: text/plain; charset=iso-8859-1

Schöne Grüße\u0007
`
  const mail = await lies(latin, 'latin1')
  assert.deepEqual(mail.absender, [{ name: 'Jörg Weiß', adresse: 'j.weiss@beispiel.de' }])
  assert.equal(mail.betreff, 'Grüße')
  assert.equal(mail.text.trim(), 'Schöne Grüße')
  const html = await lies(
    `From: a@b.de\nContent-Type: text/html; charset=utf-8\n\n<p>Guten <b>Tag</b></p><script>x()</script>`,
  )
  assert.equal(html.text.trim(), 'Guten Tag')
})

test('PF-08: what may be a quotation is told from what is new', async () => {
  const antwort = `From: a@b.de
Subject: AW: Termin

Ja, das passt.

Am 3. Juli 2026 um 10:12 schrieb Jobcenter Musterstadt
<post@portal.example>:
> Passt Ihnen Montag?
`
  const mail = await lies(antwort)
  assert.equal(mail.neuerText, 'Ja, das passt.')
  assert.match(mail.text, /Passt Ihnen Montag/)
  const outlook = await lies(
    `From: a@b.de\n\nDanke.\n\nVon: Jobcenter\nGesendet: Freitag\nAn: a@b.de\nBetreff: Termin\n\nPasst Ihnen Montag?\n`,
  )
  assert.equal(outlook.neuerText, 'Danke.')
  assert.match(outlook.zitat, /^Von: Jobcenter[^]*Passt Ihnen Montag\?$/)
  const nur = await lies('From: a@b.de\n\n> nur Zitat\n')
  assert.deepEqual([nur.neuerText, nur.zitat], ['', '> nur Zitat'])
})

test('PF-11: names of attachments lose paths and tricks', async () => {
  const mail = await lies(`From: a@b.de
Content-Type: multipart/mixed; boundary=g

--g
Content-Type: text/plain

Anbei.
--g
Content-Type: application/pdf; name="../../etc/\u202Efdp.exe"
Content-Disposition: attachment; filename="../../etc/\u202Efdp.exe"
Content-Transfer-Encoding: base64

JVBERg==
--g--
`)
  const [anhang] = mail.anhaenge
  assert.equal(anhang?.name, 'fdp.exe')
  assert.equal(anhang.groesse, 4)
})

test('PF-08: broken and hostile mails give what can be read of them', async () => {
  for (const roh of [
    '',
    '\r\n',
    'kein Kopf',
    'From: \r\n\r\n',
    'Content-Type: multipart/mixed\r\n\r\n--x',
    '\u0000\u0001',
    `A: ${'x'.repeat(200_000)}\n\n`,
  ]) {
    const mail = await lies(roh)
    assert.equal(typeof mail.text, 'string')
  }
  const tief = Array.from({ length: 300 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`).join(
    '',
  )
  assert.equal(typeof (await lies(`From: a@b.de\n${tief}`)).text, 'string')
})
