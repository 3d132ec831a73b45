import assert from 'node:assert/strict'
import { createServer, type Server, type Socket } from 'node:net'
import { after, test } from 'node:test'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { neueId } from '../ids.ts'
import { postausgang } from './index.ts'

const basis = { MAIL_ABSENDER: 'Jobcenter online <nicht-antworten@jobcenter.invalid>', basisUrl: 'https://jc.example' }
const mail = {
  id: neueId(),
  an: 'kim@beispiel.de',
  betreff: 'Bitte bestätigen',
  text: 'Guten Tag,\n\nöffnen Sie den Link.\n',
}

async function hoert(server: Server): Promise<string> {
  await new Promise<void>((fertig) => server.listen(0, '127.0.0.1', fertig))
  after(() => server.close())
  const adresse = server.address()
  return `smtp://127.0.0.1:${typeof adresse === 'object' ? adresse?.port : ''}`
}

test('KO-02: a mail arrives as sent, in UTF-8, with a Message-ID from the hand-over', async () => {
  const erhalten: Buffer[] = []
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(strom, _sitzung, fertig) {
      const teile: Buffer[] = []
      strom.on('data', (teil: Buffer) => teile.push(teil))
      strom.on('end', () => {
        erhalten.push(Buffer.concat(teile))
        fertig()
      })
    },
  })
  const ausgang = postausgang({ ...basis, SMTP_URL: await hoert(smtp.server) })
  await ausgang.senden(mail)
  await ausgang.senden(mail)
  await ausgang.senden({ ...mail, text: 'مرحبًا <b>\n\nhttps://jc.example/x?a=1&b=2\n', sprache: 'ar' })
  ausgang.ende()
  const [eine, andere, arabisch] = await Promise.all(erhalten.map((roh) => simpleParser(roh)))
  assert.equal(eine?.subject, 'Bitte bestätigen')
  assert.equal(eine?.text?.trim(), mail.text.trim())
  assert.equal(eine?.messageId, `<${mail.id}@jc.example>`)
  assert.equal(andere?.messageId, eine?.messageId, 'a second copy bears the same id')
  assert.equal(eine?.html, false, 'what is read from left to right is plain')
  const ohne = eine?.headers.get('x-auto-response-suppress')
  assert.equal(ohne, 'OOF, AutoReply, DR, RN, NRN', 'reports of failed deliveries still come')
  const html = String(arabisch?.html)
  assert.match(
    html,
    /<html lang="ar" dir="rtl">.*<p>مرحبًا &lt;b&gt;<\/p><p dir="ltr"><a href="https:\/\/jc.example\/x\?a=1&amp;b=2">/,
  )
})

test('KO-02: an address with a comma or line break reaches nobody else', async () => {
  const empfaenger: string[] = []
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(adresse, _sitzung, fertig) {
      empfaenger.push(adresse.address)
      fertig()
    },
    onData: (strom, _sitzung, fertig) => void strom.resume().on('end', () => fertig()),
  })
  const ausgang = postausgang({ ...basis, SMTP_URL: await hoert(smtp.server) })
  for (const an of ['a@b.de, c@d.de', 'a@b.de\r\nRCPT TO:<c@d.de>'])
    for (const berichtAn of [undefined, 'antwort@jobcenter.invalid'])
      await ausgang.senden({ ...mail, an, berichtAn }).catch(() => undefined)
  ausgang.ende()
  assert.ok(!empfaenger.includes('c@d.de'), empfaenger.join(' | '))
})

test('PF-09: a mail says whom to tell when it does not arrive', async () => {
  const absender: (string | false)[] = []
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom(adresse, _sitzung, fertig) {
      absender.push(adresse.address)
      fertig()
    },
    onData: (strom, _sitzung, fertig) => void strom.resume().on('end', () => fertig()),
  })
  const ausgang = postausgang({ ...basis, SMTP_URL: await hoert(smtp.server) })
  await ausgang.senden({ ...mail, berichtAn: 'antwort@jobcenter.invalid' })
  await ausgang.senden(mail)
  ausgang.ende()
  assert.deepEqual(absender, ['antwort@jobcenter.invalid', 'nicht-antworten@jobcenter.invalid'])
})

test('HA-04: a mail server that refuses, hangs up or is not there is an error to try again', async () => {
  const legtAuf = createServer((verbindung) => verbindung.end('421 zu viel los\r\n'))
  for (const SMTP_URL of [await hoert(legtAuf), 'smtp://127.0.0.1:1']) {
    const ausgang = postausgang({ ...basis, SMTP_URL })
    await assert.rejects(ausgang.senden(mail))
    ausgang.ende()
  }
})

/** A server that answers each line as told and is silent where nothing is told. */
function spricht(antworten: Record<string, string | undefined>): Server {
  const verbindungen = new Set<Socket>()
  const server = createServer((verbindung) => {
    verbindungen.add(verbindung.on('error', () => undefined))
    const antworte = (wort: string): void => {
      const antwort = antworten[wort]
      if (antwort === 'ende') verbindung.destroy()
      else if (antwort !== undefined) verbindung.write(`${antwort}\r\n`)
    }
    antworte('gruss')
    verbindung.on('data', (zeilen: Buffer) =>
      antworte(zeilen.toString().endsWith('\r\n.\r\n') ? 'punkt' : wortVon(zeilen)),
    )
  })
  after(() => {
    for (const verbindung of verbindungen) verbindung.destroy()
  })
  return server
}
const wortVon = (zeilen: Buffer): string => zeilen.toString().slice(0, 4).toLowerCase()
const freundlich = {
  gruss: '220 bereit',
  ehlo: '250 probe',
  mail: '250 gut',
  rcpt: '250 gut',
  data: '354 los',
  punkt: '250 angenommen',
}

test('HA-04: an error in each step of SMTP is told, and never counts as sent', async () => {
  const faelle: Record<string, string | undefined>[] = [
    { rcpt: '550 5.1.1 gibt es nicht' },
    { rcpt: '451 4.7.1 spaeter' },
    { mail: '452 voll' },
    { data: 'ende' },
    { punkt: '554 abgelehnt' },
    { punkt: 'ende' },
  ]
  for (const fall of faelle) {
    const ausgang = postausgang({ ...basis, SMTP_URL: await hoert(spricht({ ...freundlich, ...fall })) })
    await assert.rejects(ausgang.senden(mail), JSON.stringify(fall))
    ausgang.ende()
  }
  const ausgang = postausgang({ ...basis, SMTP_URL: await hoert(spricht(freundlich)) })
  await ausgang.senden(mail)
  ausgang.ende()
})

test('HA-04: a server that falls silent is given up in time', async () => {
  for (const stumm of ['gruss', 'ehlo', 'rcpt', 'punkt']) {
    const ausgang = postausgang(
      { ...basis, SMTP_URL: await hoert(spricht({ ...freundlich, [stumm]: undefined })) },
      300,
    )
    const anfang = performance.now()
    await assert.rejects(ausgang.senden(mail), stumm)
    assert.ok(performance.now() - anfang < 5_000, stumm)
    ausgang.ende()
  }
})

test('HA-04: after a lost connection the next mail goes out over a new one', async () => {
  let mal = 0
  const erst = spricht({ ...freundlich, data: 'ende' })
  const dann = spricht(freundlich)
  const server = createServer((verbindung) => (mal++ === 0 ? erst : dann).emit('connection', verbindung))
  const ausgang = postausgang({ ...basis, SMTP_URL: await hoert(server) })
  await assert.rejects(ausgang.senden(mail))
  await ausgang.senden(mail)
  ausgang.ende()
})
