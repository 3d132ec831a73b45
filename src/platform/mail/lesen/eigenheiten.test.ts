import assert from 'node:assert/strict'
import { test } from 'node:test'
import { liesMail } from './lesen.ts'
import { teile } from './neues.ts'
import { vorblick } from './vorblick.ts'

const lies = (text: string, codierung: BufferEncoding = 'utf8') => liesMail(Buffer.from(text, codierung))

test('PF-08: letters of the West that nobody announced are read, in the head and in the text; UTF-8 stays', async () => {
  const ohne = 'From: Jörg Weiß <j@b.de>\nSubject: Größe\n\nSchöne Grüße\n'
  for (const codierung of ['latin1', 'utf8'] as const) {
    const mail = await lies(ohne, codierung)
    assert.deepEqual([mail.absender[0]?.name, mail.betreff, mail.text.trim()], ['Jörg Weiß', 'Größe', 'Schöne Grüße'])
  }
  const gemischt = Buffer.concat([
    Buffer.from('From: a@b.de\nSubject: Größe\nContent-Type: text/plain; charset=utf-8\n\n', 'latin1'),
    Buffer.from('Grüße auf Türkisch: ığ\n'),
  ])
  const mail = await liesMail(gemischt)
  assert.deepEqual([mail.betreff, mail.text.trim()], ['Größe', 'Grüße auf Türkisch: ığ'])
})

test('PF-08: a byte order mark and lines that end with CR alone hide nothing', async () => {
  const roh = 'From: a@b.de\nSubject: Termin\n\nJa.\nGern.\n'
  for (const text of [`\uFEFF${roh}`, roh.replaceAll('\n', '\r'), roh.replaceAll('\n', '\r\n')]) {
    const mail = await lies(text)
    assert.deepEqual([mail.absender[0]?.adresse, mail.betreff, mail.text.trim()], ['a@b.de', 'Termin', 'Ja.\nGern.'])
  }
  assert.equal((await lies('From: a@b.de\n\nJa.\rGern.\n')).text.trim(), 'Ja.\nGern.')
})

test('PF-08: HTML that is too long becomes no text, and the mail is read', async () => {
  const lang = `From: a@b.de\nSubject: Lang\nContent-Type: text/html\n\n${'<p>a</p>'.repeat(300_000)}`
  const mail = await lies(lang)
  assert.deepEqual([mail.betreff, mail.text], ['Lang', ''])
})

test('PF-08: a signature is no attachment that a customer would miss', async () => {
  const mail = await lies(`From: a@b.de
Content-Type: multipart/signed; protocol="application/pkcs7-signature"; boundary=s

--s
Content-Type: text/plain

Ja.
--s
Content-Type: application/pkcs7-signature; name=smime.p7s

x
--s--
`)
  assert.deepEqual(
    mail.anhaenge.map(({ name, eingebettet }) => [name, eingebettet]),
    [['smime.p7s', true]],
  )
})

test('PF-08: quotations of GMX, WEB.DE and Yahoo are told from what is new', () => {
  for (const zitat of [
    'Gesendet: Freitag, 03. Juli 2026 um 14:00 Uhr\nVon: "Jobcenter" <post@portal.example>\nAn: a@b.de\nAlt',
    'Am Freitag, 3. Juli 2026 um 14:00:12 MESZ hat Jobcenter <post@portal.example> Folgendes geschrieben:\nAlt',
  ])
    assert.deepEqual(teile(`Das passt.\n\n${zitat}`), { neu: 'Das passt.', zitat })
  assert.equal(teile('Gesendet: gestern\nund heute').zitat, '')
})

const dsn = (aktion: string, rest = '') => `From: Microsoft Outlook <x@b.de>
In-Reply-To: <0199.1@portal.example>
Subject: Unzustellbar: Neue Nachricht
Content-Type: multipart/report; report-type=delivery-status; boundary=g

--g
Content-Type: message/delivery-status

Reporting-MTA: dns;b.de

Final-recipient: RFC822;a@b.de
Action: ${aktion}
Status: 5.1.10
${rest}
--g--
`

test('PF-09: a report of Exchange names the mail that it answers; one of success is none', async () => {
  const { unzustellbar } = await lies(dsn('failed'))
  assert.deepEqual(unzustellbar?.nachrichten, ['0199.1@portal.example'])
  for (const aktion of ['delivered', 'relayed', 'expanded']) {
    const mail = await lies(dsn(aktion))
    assert.deepEqual([mail.unzustellbar, mail.automatisch], [undefined, 'Kopfzeile content-type'])
  }
})

test('PF-09: a warning of Exim that it still tries is no failure', async () => {
  const { unzustellbar } = await lies(`Return-path: <>
From: Mail Delivery System <Mailer-Daemon@mx.example>
Subject: Warning: message 1xyz delayed 24 hours

A message that you sent has not yet been delivered to one or more of its recipients.
`)
  assert.equal(unzustellbar?.art, 'verzoegert')
})

test('PF-08: a confirmation of reading is written by a program (RFC 8098)', async () => {
  const kopf = `From: a@b.de\nSubject: Gelesen: Neue Nachricht\n`
  const mdn = 'Content-Type: multipart/report; report-type=disposition-notification; boundary=r\n'
  assert.equal(
    (await lies(`${kopf}${mdn}\n--r\n\nIhre Nachricht wurde gelesen.\n--r--\n`)).automatisch,
    'Kopfzeile content-type',
  )
  assert.equal(vorblick(Buffer.from(`${kopf}${mdn}\n`))?.grund, 'Kopfzeile content-type')
  assert.equal((await lies(`${kopf}\nIhre Nachricht wurde gelesen.\n`)).vielleicht, 'automatisch')
})
