import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plusSekunden } from '../../../platform/clock/index.ts'
import { alsPersonal, alsSystem } from '../../../platform/database/index.ts'
import { liesMail, type Mail } from '../../../platform/mail/index.ts'
import { testDatenbank, testHaus } from '../../../platform/testing/index.ts'
import { nimmAuf } from '../mail-eingang/aufnehmen.ts'
import { nachschlagIm } from '../mail-eingang/nachschlag.ts'
import { umgebungVon } from '../mail-eingang/umgebung.ts'
import { urteile } from '../mail-eingang/urteil.ts'
import { buehne, jetzt } from '../pruefstand/buehne.ts'
import { probeSenden } from './arbeiter.ts'
import { probeNachricht } from './senden.ts'
import { probestand } from './stand.ts'

const db = await testDatenbank()
const { app, stelle, personal } = await buehne(db)
const TEAM = 'team3@jobcenter-ge.de'
const MX = 'mx.portal.example'
const [hier, wagner] = [stelle('musterstadt'), personal('musterstadt', ['fassung.konfiguration'])]

const gesendet: Mail[] = []
let scheitert: Error | undefined
const worker = testHaus(db.worker, {
  jetzt,
  mail: {
    senden: (mail) => {
      if (scheitert !== undefined) return Promise.reject(scheitert)
      gesendet.push(mail)
      return Promise.resolve()
    },
    ende: () => undefined,
  },
})
const stand = (adresse = TEAM, am = jetzt) => alsPersonal(db.app, wagner, (tx) => probestand(tx, hier, adresse, am))

/** Sends a probe. @returns the mail as it went out, if it did */
async function probe(adresse = TEAM): Promise<Mail | undefined> {
  const angaben = { dienststelleId: hier, adresse, personalId: wagner.personalId }
  await alsPersonal(db.app, wagner, (tx) => probeNachricht(tx, app, angaben, jetzt))
  const [zeile] = await db.sql('select id from postfach.probe order by id desc limit 1')
  const uebergabe = { id: '', art: '', bezug: String(zeile?.['id']), dienststelle: hier, erstellt: jetzt, versuch: 1 }
  for (const _ of [1, 2]) await probeSenden.bearbeite(worker, uebergabe)
  return gesendet.find(({ id }) => id === uebergabe.bezug)
}
async function kommt(kopf: readonly string[], text = ''): Promise<void> {
  const bytes = Buffer.from(`${kopf.join('\r\n')}\r\n\r\n${text}\r\n`)
  const mail = await liesMail(bytes)
  const umgebung = {
    ...(await alsSystem(db.worker, 'uebergabe', (tx) => umgebungVon(tx, worker, jetzt))),
    mailserver: MX,
  }
  const urteil = await urteile(nachschlagIm(worker), mail, bytes, umgebung)
  await alsSystem(db.worker, 'uebergabe', (tx) => nimmAuf(tx, worker, { mail, bytes, urteil }, jetzt))
}
const antwort = (an: string, von = TEAM, ...mehr: string[]) => [
  `Authentication-Results: ${MX}; dmarc=pass header.from=jobcenter-ge.de`,
  `From: Team <${von}>`,
  `To: <${an}>`,
  'Subject: AW: Probe',
  `Message-ID: <${Math.floor(performance.now() * 1000)}@jobcenter-ge.de>`,
  ...mehr,
]

test('KT-02: a probe goes out once, names nobody, and only the reply from exactly that mailbox confirms it', async () => {
  assert.deepEqual(await stand(), { art: 'unbekannt' })
  const mail = await probe('Team3@jobcenter-ge.de')
  assert.equal(gesendet.length, 1)
  assert.equal(mail?.an, TEAM)
  assert.doesNotMatch(`${mail.betreff} ${mail.text}`, /JC-|geboren|Musterstadt/)
  assert.deepEqual(await stand(), { art: 'gesendet', am: jetzt })
  const inTagen = (tage: number) => stand(TEAM, plusSekunden(jetzt, tage * 86_400))
  assert.deepEqual(await inTagen(2.9), { art: 'gesendet', am: jetzt })
  assert.deepEqual(await inTagen(3), { art: 'ohne-antwort', am: jetzt })
  const an = String(mail.antwortAn)
  await kommt(antwort(an, 'team9@jobcenter-ge.de'), 'Ja')
  await kommt(antwort(an, TEAM, 'Auto-Submitted: auto-replied'), 'Ich bin im Urlaub')
  assert.equal((await stand()).art, 'gesendet')
  const messages = async () => (await db.sql('select 1 from postfach.nachricht')).length
  const vorher = await messages()
  await kommt(antwort(an))
  assert.deepEqual(await stand(), { art: 'bestaetigt', am: jetzt })
  assert.equal(await messages(), vorher, 'no conversation comes of it')
})

test('KT-02: a mailbox that refuses, or from which it comes back, is shown as such', async () => {
  scheitert = Object.assign(new Error('550 unknown'), { responseCode: 550 })
  await probe('weg@jobcenter-ge.de')
  assert.deepEqual(await stand('weg@jobcenter-ge.de'), {
    art: 'unzustellbar',
    am: jetzt,
    grund: 'vom Mailserver abgewiesen',
  })
  scheitert = undefined
  const mail = await probe('fort@jobcenter-ge.de')
  const host = new URL(worker.config.basisUrl).hostname
  const bericht = [
    '--g',
    'Content-Type: text/plain',
    '',
    'Unzustellbar',
    '--g',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    '',
    'Final-Recipient: rfc822; fort@jobcenter-ge.de',
    'Action: failed',
    'Status: 5.1.1',
    '--g',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: <${String(mail?.id)}@${host}>`,
    '--g--',
  ].join('\r\n')
  await kommt(
    [
      'From: <mailer-daemon@mx.example>',
      'To: <post@portal.example>',
      'Subject: Undelivered Mail',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=g',
    ],
    bericht,
  )
  assert.deepEqual(await stand('fort@jobcenter-ge.de'), { art: 'unzustellbar', am: jetzt, grund: 'kam zurück (5.1.1)' })
})

test('KT-02, PF-06: no probe leaves the allowed domains, and nobody without the right sends or reads one', async () => {
  await assert.rejects(probe('privat@mail.example'), { name: 'Conflict' })
  for (const wer of [
    personal('musterstadt', ['postfach.schreiben']),
    personal('probeland', ['fassung.konfiguration']),
  ]) {
    const angaben = { dienststelleId: hier, adresse: TEAM, personalId: wer.personalId }
    await assert.rejects(
      alsPersonal(db.app, wer, (tx) => probeNachricht(tx, app, angaben, jetzt)),
      /row-level security/,
    )
    assert.deepEqual(await alsPersonal(db.app, wer, (tx) => probestand(tx, hier, TEAM, jetzt)), { art: 'unbekannt' })
  }
})
