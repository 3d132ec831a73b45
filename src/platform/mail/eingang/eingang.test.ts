import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { setTimeout as warte } from 'node:timers/promises'
import { createTransport } from 'nodemailer'
import { SMTPServer } from 'smtp-server'
import { neueId } from '../../ids.ts'
import { mailserverFehlt, type Mailserver, starteMailserver } from '../../testing/mailserver/index.ts'
import { liesMail, postausgang, posteingang } from '../index.ts'

const skip = mailserverFehlt()
const server: Mailserver | undefined = skip === false ? await starteMailserver(['antwort']) : undefined
after(() => server?.ende())

const da = (): Mailserver => server ?? assert.fail('kein Mailserver')
const uhr = { jetzt: () => new Date() }
const absender = { MAIL_ABSENDER: 'Jobcenter online <post@portal.example>', basisUrl: 'https://portal.example' }
const ausgang = (mehr: object = {}) => postausgang({ ...absender, SMTP_URL: da().smtpUrl, MAIL_CA: da().ca, ...mehr })
const eingang = (mehr: object = {}) =>
  posteingang({ POSTEINGANG_URL: da().imapUrl('antwort'), MAIL_CA: da().ca, ...mehr }, uhr)
const mail = (betreff: string) => ({ id: neueId(), an: 'antwort+abc@portal.example', betreff, text: 'Guten Tag' })

/** Waits until the server delivered as many. */
async function zugestellt(zahl: number): Promise<void> {
  for (let i = 0; i < 200 && (await da().mails('antwort')).length < zahl; i++) await warte(25)
}

test('PF-05: mail goes out over checked TLS only; without it nothing leaves', { skip }, async () => {
  const gut = ausgang()
  await gut.senden({ ...mail('eins'), antwortAn: 'antwort+xyz@portal.example', bezug: ['a@portal.example'] })
  gut.ende()
  await zugestellt(1)
  const gelesen = await liesMail((await da().mails('antwort'))[0] ?? Buffer.alloc(0))
  assert.equal(gelesen.betreff, 'eins')
  assert.deepEqual(gelesen.bezug, ['a@portal.example'])
  const fremd = ausgang({ MAIL_CA: undefined })
  await assert.rejects(fremd.senden(mail('fremde CA')))
  fremd.ende()
  // A server that offers no TLS: the connection ends before a word of the mail.
  const worte: string[] = []
  const klar = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onMailFrom(adresse, _sitzung, fertig) {
      worte.push(adresse.address)
      fertig()
    },
  })
  await new Promise<void>((fertig) => klar.listen(0, '127.0.0.1', fertig))
  const adresse = klar.server.address()
  const port = typeof adresse === 'object' ? adresse?.port : 0
  const ohne = ausgang({ SMTP_URL: `smtp://127.0.0.1:${port}?requireTLS=true` })
  await assert.rejects(ohne.senden(mail('klar')))
  ohne.ende()
  await new Promise<void>((fertig) => klar.close(fertig))
  assert.deepEqual(worte, [])
})

test(
  'PF-08: mails are read in order behind a position; nothing is marked or gone before its reader says so',
  { skip },
  async () => {
    const postfach = eingang()
    const senden = ausgang()
    await senden.senden(mail('zwei'))
    senden.ende()
    await zugestellt(2)
    const { erste, validitaet } = await postfach.oeffnen(async (abruf) => {
      const [kopf] = await abruf.koepfe(0, 1)
      const ganz = await abruf.ganz([kopf?.uid ?? 0])
      return { erste: ganz.get(kopf?.uid ?? 0), validitaet: abruf.validitaet }
    })
    assert.equal((await liesMail(erste ?? Buffer.alloc(0))).betreff, 'eins')
    // Its reader died before the commit: another one finds the same.
    postfach.ende()
    const zweiter = eingang()
    await zweiter.oeffnen(async (abruf) => {
      assert.equal(abruf.validitaet, validitaet)
      const koepfe = await abruf.koepfe(0, 10)
      assert.equal(koepfe.length, 2)
      assert.ok(koepfe.every(({ groesse, kopf }) => groesse > 0 && /^Subject: /m.test(kopf.toString())))
      await abruf.entfernenBis(koepfe[0]?.uid ?? 0)
      assert.deepEqual((await abruf.koepfe(0, 10)).length, 1)
      assert.deepEqual((await abruf.koepfe(koepfe[1]?.uid ?? 0, 10)).length, 0)
      await abruf.entfernenBis(koepfe[1]?.uid ?? 0)
    })
    zweiter.ende()
  },
)

test('PF-08: the server announces a mail (IDLE), and after a break a new connection is made', { skip }, async () => {
  const postfach = eingang()
  assert.equal(postfach.faellig(), true)
  await postfach.oeffnen(() => Promise.resolve())
  assert.equal(postfach.faellig(), false)
  const senden = createTransport({ url: da().smtpUrl, tls: { ca: readFileSync(da().ca) } })
  await senden.sendMail({ from: 'x@y.de', to: 'antwort@portal.example', subject: 'drei', text: 'x' })
  senden.close()
  const bisFaellig = async (): Promise<void> => {
    for (let i = 0; i < 200 && !postfach.faellig(); i++) await warte(25)
    assert.equal(postfach.faellig(), true)
  }
  await bisFaellig()
  await postfach.oeffnen(() => Promise.resolve())
  await da().imap(false)
  await bisFaellig()
  await assert.rejects(postfach.oeffnen((abruf) => abruf.koepfe(0, 10)))
  await da().imap(true)
  const koepfe = await postfach.oeffnen((abruf) => abruf.koepfe(0, 10))
  assert.match(koepfe[0]?.kopf.toString() ?? '', /Subject: drei/)
  postfach.ende()
  const fremd = eingang({ MAIL_CA: undefined })
  await assert.rejects(
    fremd.oeffnen(() => Promise.resolve()),
    'a certificate nobody vouches for',
  )
})

test('PF-09: the report on a mail that nobody takes comes into the mailbox that is read', { skip }, async () => {
  const vorher = (await da().mails('antwort')).length
  const ab = ausgang()
  const eine = { ...mail('niemand'), an: 'niemand@portal.example' }
  await ab.senden({ ...eine, berichtAn: 'antwort@portal.example' })
  ab.ende()
  await zugestellt(vorher + 1)
  const gelesen = await Promise.all((await da().mails('antwort')).map((roh) => liesMail(roh)))
  const bericht = gelesen.find(({ unzustellbar }) => unzustellbar !== undefined)
  assert.deepEqual(bericht?.unzustellbar?.nachrichten, [`${eine.id}@portal.example`])
  assert.deepEqual(bericht.unzustellbar.empfaenger, ['niemand@portal.example'])
})
