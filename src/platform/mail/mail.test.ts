import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:net'
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
  ausgang.ende()
  const [eine, andere] = await Promise.all(erhalten.map((roh) => simpleParser(roh)))
  assert.equal(eine?.subject, 'Bitte bestätigen')
  assert.equal(eine?.text?.trim(), mail.text.trim())
  assert.equal(eine?.messageId, `<${mail.id}@jc.example>`)
  assert.equal(andere?.messageId, eine?.messageId, 'a second copy bears the same id')
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
    await ausgang.senden({ ...mail, an }).catch(() => undefined)
  ausgang.ende()
  assert.ok(!empfaenger.includes('c@d.de'), empfaenger.join(' | '))
})

test('HA-04: a mail server that refuses, hangs up or is not there is an error to try again', async () => {
  const legtAuf = createServer((verbindung) => verbindung.end('421 zu viel los\r\n'))
  for (const SMTP_URL of [await hoert(legtAuf), 'smtp://127.0.0.1:1']) {
    const ausgang = postausgang({ ...basis, SMTP_URL })
    await assert.rejects(ausgang.senden(mail))
    ausgang.ende()
  }
})
