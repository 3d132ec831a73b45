import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as warte } from 'node:timers/promises'
import { alsKunde, alsSystem } from '../../../platform/database/index.ts'
import { mailserverFehlt, type Mailserver, starteMailserver } from '../../../platform/testing/mailserver/index.ts'
import { testDatenbank } from '../../../platform/testing/index.ts'
import { runde } from '../../../platform/uebergabe/index.ts'
import { fadenLesen } from '../faden/lesen.ts'
import { postfach } from '../index.ts'
import { mailAbholen } from '../mail-eingang/abholen.ts'
import { buehne, jetzt } from '../pruefstand/buehne.ts'
import { zustellungLaden } from '../zustellen/laden.ts'
import { antwortadresse, mail, mailsZu, nachOutlook, outlookHaus, TEAM, unterschrieben } from './pruefstand/outlook.ts'
import { inOutlook } from './zustellen.ts'

const skip = mailserverFehlt()
const server: Mailserver | undefined =
  skip === false ? await starteMailserver(['antwort', 'team3', 'team9']) : undefined
after(() => server?.ende())
const da = (): Mailserver => server ?? assert.fail('kein Mailserver')

const db = await testDatenbank()
const { app, stelle, kunde, schreibe } = await buehne(db)
await nachOutlook(db, stelle('musterstadt'))
await nachOutlook(db, stelle('probeland'), 'team9@jobcenter-ge.de')
const haus = server && outlookHaus(db, server)
after(() => {
  haus?.mail.ende()
  haus?.posteingang.ende()
})
const unser = () => haus ?? assert.fail('kein Haus')

const arbeiter = postfach.worker.filter((einer) => !('takt' in einer))
const arbeite = async (): Promise<void> => {
  while ((await runde(unser(), arbeiter)) > 0);
}
/** Reads the mailbox as the worker does. */
const lese = async (): Promise<void> => {
  // Whatever the server announced.
  const eingang = { ...unser().posteingang, faellig: () => true }
  await mailAbholen.bearbeite({ ...unser(), posteingang: eingang }, uebergabe)
}
const uebergabe = { id: '', art: '', bezug: '', dienststelle: null, erstellt: jetzt, versuch: 1 }
const bis = async (kasten: string, zahl: number): Promise<void> => {
  for (let i = 0; i < 200 && (await da().mails(kasten)).length < zahl; i++) await warte(25)
}
/** A customer's message that lies in the office's mailbox, and where an answer to it goes. */
async function gesendet(wohin = 'musterstadt', kasten = 'team3') {
  const jan = await kunde()
  const vorher = (await da().mails(kasten)).length
  const { id, fadenId, referenz } = await schreibe(jan, 'Bitte schicken Sie mir eine Kopie.', 'kopien', wohin)
  await arbeite()
  await bis(kasten, vorher + 1)
  const texte = async () =>
    (await alsKunde(db.app, jan, (tx) => fadenLesen(tx, app, fadenId))).nachrichten.map(({ text }) => text)
  const [erste] = await mailsZu(da(), kasten, id)
  return { jan, id, fadenId, referenz, texte, erste, adresse: antwortadresse(erste) }
}
const ankommt = async (...mails: readonly string[]): Promise<void> => {
  da().lege('antwort', mails)
  await lese()
}
const korb = async () =>
  (await db.sql(`select grund from postfach.mail_eingang where stand = 'offen' order by grund collate "C"`)).map(
    (z) => z['grund'],
  )
const leereKorb = () => db.sql(`delete from postfach.mail_eingang where stand = 'offen'`)

test(
  'PF-05, PF-08: a message goes to the office by SMTP, and its reply comes back by IMAP into the right thread',
  { skip },
  async () => {
    const { id, jan, fadenId, referenz, adresse, texte, erste: gelesen } = await gesendet()
    assert.equal(gelesen?.messageId, `${id}.1@portal.example`)
    assert.equal(gelesen.betreff, `Neue Nachricht: Anforderung von Kopien (${referenz})`)
    assert.match(gelesen.text, /Bitte schicken Sie mir eine Kopie/)
    assert.match(adresse, /^antwort\+[0-9a-f]{40}@portal\.example$/)
    const text =
      'Guten Tag,\r\n\r\ndie Kopie kommt.\r\n\r\nVon: Jobcenter online\r\nGesendet: heute\r\nAn: Team 3\r\nBetreff: x\r\n\r\nalt'
    await ankommt(await unterschrieben(mail({ an: adresse, text })))
    assert.deepEqual(await texte(), ['Bitte schicken Sie mir eine Kopie.', 'Guten Tag,\n\ndie Kopie kommt.'])
    await arbeite()
    const { nachrichten } = await alsKunde(db.app, jan, (tx) => fadenLesen(tx, app, fadenId))
    const [frage, antwort] = nachrichten
    assert.ok(frage?.uebergeben && frage.aufgenommen && frage.beantwortet && frage.abgelegt && antwort?.abgelegt)
    assert.deepEqual(await da().mails('antwort'), [], 'gone from the server once it is ours')
    const [bewahrt] = await db.sql('select original, stand from postfach.mail_eingang where nachricht_id = $1', [
      antwort.id,
    ])
    const original = await alsSystem(db.worker, 'uebergabe', (tx) =>
      app.dokumente.lesen(tx, String(bewahrt?.['original'])),
    )
    assert.match(original.toString(), /alt/)
  },
)

test(
  'PF-05: killed between sent and recorded, the same mail goes out again under the same Message-ID',
  { skip },
  async () => {
    const { id } = await gesendet()
    const vorher = (await da().mails('team3')).length
    await db.sql('update postfach.mail_ausgang set gesendet = null where nachricht_id = $1', [id])
    assert.deepEqual(await inOutlook(unser(), await zustellungLaden(unser(), id)), { stand: 'zugestellt' })
    await bis('team3', vorher + 1)
    const [a, b] = await mailsZu(da(), 'team3', id)
    assert.equal(a?.messageId, b?.messageId)
    assert.equal(antwortadresse(a), antwortadresse(b))
    assert.deepEqual(await inOutlook(unser(), await zustellungLaden(unser(), id)), { stand: 'zugestellt' })
    await warte(100)
    assert.equal((await da().mails('team3')).length, vorher + 1, 'what is recorded is not sent again')
  },
)

test('PF-13: forged, stolen, repeated and foreign replies reach nobody, and a person sees them', { skip }, async () => {
  const [ziel, fremd] = [await gesendet(), await gesendet('probeland', 'team9')]
  const [frage] = await ziel.texte()
  const gut = await unterschrieben(mail({ an: ziel.adresse, id: 'echt@jobcenter-ge.de' }))
  const ergebnis = 'Authentication-Results: mx.boese.example; dmarc=pass header.from=jobcenter-ge.de'
  await ankommt(
    // The right number, no mark.
    await unterschrieben(mail({ an: 'antwort@portal.example', text: `Zu ${ziel.referenz}: ja` })),
    mail({ an: ziel.adresse }),
    mail({ an: ziel.adresse, kopf: [ergebnis] }),
    await unterschrieben(mail({ an: ziel.adresse, von: 'team4@jobcenter-ge.de' })),
    await unterschrieben(mail({ an: fremd.adresse })),
    (await unterschrieben(mail({ an: ziel.adresse }))).replace('Ja, das passt', 'Nein, alles falsch'),
    `From: <chefin@jobcenter-ge.de>\r\n${await unterschrieben(mail({ an: ziel.adresse }))}`,
  )
  assert.deepEqual(await ziel.texte(), [frage])
  assert.deepEqual((await fremd.texte()).length, 1)
  assert.deepEqual(await korb(), [
    'Absender ist ein anderer als der angeschriebene',
    'Absender ist ein anderer als der angeschriebene',
    'Unterschrift des Absenders ist ungültig',
    'kein Kennzeichen in der Adresse',
    'mehrere Absenderzeilen',
    'ohne Unterschrift der Domain des Absenders',
    'ohne Unterschrift der Domain des Absenders',
  ])
  await leereKorb()
  await ankommt(gut)
  await ankommt(`Received: from anderswo\r\n${gut}`, gut)
  assert.deepEqual(await ziel.texte(), [frage, 'Ja, das passt.'])
  assert.deepEqual(await korb(), ['schon einmal gekommen'])
  await db.sql(`update postfach.kennzeichen set widerrufen = now() where adresse = $1`, [TEAM])
  await leereKorb()
  await ankommt(await unterschrieben(mail({ an: ziel.adresse, text: 'spät' })))
  assert.deepEqual(await korb(), ['Kennzeichen gilt nicht mehr'])
  await leereKorb()
})

test(
  'PF-08: a storm of 10,000 answers nobody wrote leaves one mail to look at, and no entry in a thread',
  { skip },
  async () => {
    const { adresse, texte } = await gesendet()
    const sturm = Array.from({ length: 10_000 }, () => mail({ an: adresse, kopf: ['Auto-Submitted: auto-replied'] }))
    const vorher = (await da().mails('team3')).length
    da().lege('antwort', sturm)
    const beginn = performance.now()
    await lese()
    const sekunden = (performance.now() - beginn) / 1000
    assert.equal((await texte()).length, 1)
    assert.deepEqual(await korb(), ['Automatische Antwort'])
    const [zahl] = await db.sql(`select sum(zahl)::int as zahl from postfach.mail_zaehlung where grund = 'automatisch'`)
    assert.equal(zahl?.['zahl'], 9_999)
    assert.deepEqual(await da().mails('antwort'), [])
    assert.equal((await da().mails('team3')).length, vorher, 'nothing is answered')
    assert.ok(sekunden < 30, `${sekunden} s`)
    await leereKorb()
  },
)

test(
  'PF-08: an own notice that comes back, a stranger and broken mails are neither shown nor in the way',
  { skip },
  async () => {
    const { adresse, texte } = await gesendet()
    const [eigene = Buffer.alloc(0)] = await da().mails('team3')
    await ankommt(
      eigene.toString().replace(/^To: .*$/m, `To: <${adresse}>`),
      mail({ an: 'antwort@portal.example', von: 'werbung@irgendwo.example' }),
      '',
      'kein Kopf',
      'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: multipart/mixed; boundary=b',
      await unterschrieben(mail({ an: adresse, text: 'Danach geht es weiter.' })),
    )
    assert.deepEqual((await texte()).slice(1), ['Danach geht es weiter.'])
    assert.deepEqual(await korb(), [])
  },
)

test(
  'PF-05: a mail that comes back for good calls a person; tried again it goes out under a new Message-ID',
  { skip },
  async () => {
    const { id } = await gesendet()
    const bericht = [
      'From: <mailer-daemon@mx.example>',
      'To: <post@portal.example>',
      'Subject: Undelivered Mail',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=g',
      '',
      '--g',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example',
      '',
      `Final-Recipient: rfc822; ${TEAM}`,
      'Action: failed',
      'Status: 5.1.1',
      '',
      '--g',
      'Content-Type: message/rfc822',
      '',
      `Message-ID: <${id}.1@portal.example>`,
      '',
      '--g--',
      '',
    ].join('\r\n')
    await ankommt(bericht)
    await arbeite()
    const offen = `select grund from uebergabe.uebergabe where art = 'postfach.mail-zurueck' and bezug = $1 and stand = $2`
    const [fall] = await db.sql(offen, [id, 'abgelehnt'])
    assert.match(String(fall?.['grund']), /nicht angenommen \(5\.1\.1\)/)
    const vorher = (await da().mails('team3')).length
    await db.sql(
      `update uebergabe.uebergabe set stand = 'wartend', versuche = 0, erledigt = null, faellig = $2 where art = 'postfach.mail-zurueck' and bezug = $1`,
      [id, jetzt],
    )
    await arbeite()
    await bis('team3', vorher + 1)
    const kennungen = (await mailsZu(da(), 'team3', id)).map(({ messageId }) => String(messageId))
    assert.deepEqual(new Set(kennungen), new Set([`${id}.1@portal.example`, `${id}.2@portal.example`]))
  },
)

test(
  'PF-08: a reader killed before its commit reads the same mails again, one killed after it takes none twice',
  { skip },
  async () => {
    const { adresse, texte } = await gesendet()
    const antwort = await unterschrieben(mail({ an: adresse, text: 'einmal' }))
    da().lege('antwort', [antwort])
    const eingang = unser().posteingang
    const kaputt = { ...eingang, faellig: () => true, dkim: () => Promise.reject(new Error('Absturz')) }
    await assert.rejects(mailAbholen.bearbeite({ ...unser(), posteingang: kaputt }, uebergabe), /Absturz/)
    assert.equal((await da().mails('antwort')).length, 1)
    await lese()
    assert.deepEqual((await texte()).slice(1), ['einmal'])
    // The server numbers its mails anew: what it still shows is known.
    await db.sql(`update postfach.mail_stand set validitaet = '1'`)
    await ankommt(antwort)
    assert.deepEqual((await texte()).slice(1), ['einmal'])
    assert.deepEqual(await korb(), [])
  },
)
