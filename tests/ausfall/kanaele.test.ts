import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { nachOutlook, TEAM } from '../../src/modules/postfach/outlook/pruefstand/outlook.ts'
import { datenbank } from '../../src/platform/database/index.ts'
import { KENNUNG, mailserverFehlt, starteMailserver } from '../../src/platform/testing/mailserver/index.ts'
import { bis } from '../portal.ts'
import { ruhe } from './bilanz.ts'
import { gespraech } from './gespraech.ts'
import { gehe, type Ort } from './mensch.ts'
import { szene } from './szene.ts'

const skip = mailserverFehlt()
const server = skip === false ? await starteMailserver(['antwort']) : undefined
after(() => server?.ende())
const { stand, amt, jemand, stehtAnSperre, workerStirbt, workerStirbtAn, zahl } = await szene({
  ANTWORT_ADRESSE: 'antwort@portal.example',
  MAILSERVER_KENNUNG: KENNUNG,
  ...(server && { POSTEINGANG_URL: server.imapUrl('antwort'), MAIL_CA: server.ca }),
})

const stelle = async (kennung: string): Promise<string> =>
  String((await stand.sql('select id from organisation.dienststelle where kennung = $1', [kennung]))[0]?.['id'])
const schreibender = async (ort: Ort) => gespraech(stand, await gehe(jemand(ort), 'Dokument'))

/** A message in our E-AKTE: filed with its two documents, and work for one. */
const ABGELEGT = { uebergeben: true, abgelegt: true, eingaenge: 1, auftraege: 1, dokumente: 2, pakete: 0, faeden: 1 }

test('PF-05: E-AKTE: kill -9 in the middle of filing, and between filed and noted; it is there once', async () => {
  const wer = await schreibender('musterstadt')
  await ruhe(stand, amt)
  await workerStirbtAn('eakte.auftrag', () => wer.schreibe())
  await ruhe(stand, amt)
  const filtNicht = await stand.sperre('lock table eakte.auftrag in exclusive mode')
  const id = await wer.schreibe()
  await stehtAnSperre('eakte.auftrag')
  const sagtNichts = await stand.sperre('select 1 from postfach.nachricht where id = $1 for update', [id])
  await filtNicht()
  await stehtAnSperre('update postfach.nachricht')
  assert.equal(await zahl('eakte.eingang where id = $1', [id]), 1)
  await workerStirbt(sagtNichts)
  await ruhe(stand, amt)
  assert.deepEqual(await wer.zahlen(id), { ...ABGELEGT, kanal: 'eakte', nachrichten: 2 })
})

test('PF-05: drop folder: kill -9 with the package laid down and not noted, and with the acknowledgement read', async () => {
  const wer = await schreibender('beispielkreis')
  await ruhe(stand, amt)
  let id = ''
  await workerStirbtAn('eakte.ablage', async () => (id = await wer.schreibe()))
  await bis(async () => (await zahl(`eakte.ablage where id = $1 and stand = 'abgelegt'`, [id])) === 1)
  await amt.nimm()
  await workerStirbtAn('eakte.ablage', () =>
    stand.sql(`update uebergabe.uebergabe set faellig = now() where bezug = $1`, [id]),
  )
  await ruhe(stand, amt)
  const da = { ...ABGELEGT, eingaenge: 0, auftraege: 0, dokumente: 0, pakete: 1 }
  assert.deepEqual(await wer.zahlen(id), { ...da, kanal: 'eakte', nachrichten: 1 })
  assert.equal(amt.genommen.filter((name) => name.includes(id)).length, 1)
})

test('PF-09: notice: kill -9 with the mail at the server and not noted; it comes again under the same Message-ID', async () => {
  const mensch = await gehe(jemand('musterstadt'), 'Dokument')
  const wer = await gespraech(stand, mensch)
  await wer.willHinweise()
  await wer.schreibe()
  await ruhe(stand, amt)
  const vorher = stand.post.nummern.length
  const gestorben = stirbtBei(mensch.email)
  const id = await wer.antwortet()
  await gestorben()
  const [erste, zweite] = stand.post.nummern.slice(vorher)
  assert.equal(erste, zweite)
  await ruhe(stand, amt)
  assert.equal(stand.post.nummern.length, vorher + 2)
  assert.equal(await zahl(`postfach.hinweis where nachricht_id = $1 and ergebnis = 'gesendet'`, [id]), 1)
})

/** kill -9 of the worker when the server has taken a mail to this address and said nothing yet. @returns waits for the second copy */
function stirbtBei(adresse: string): () => Promise<void> {
  let gestorben = 0
  stand.post.beim(async (an) => {
    if (an !== adresse || gestorben > 0) return
    gestorben = stand.post.nummern.length
    await workerStirbt()
  })
  return async () => {
    await bis(() => gestorben > 0 && stand.post.nummern.length > gestorben)
    stand.post.beim(undefined)
  }
}

test(
  'PF-05, PF-08: Outlook: kill -9 with the message at the server and not noted, and with its answer taken and not removed',
  { skip },
  async () => {
    const db = datenbank(stand.url.jc_worker, 1)
    await nachOutlook({ worker: db }, await stelle('probeland'))
    await db.ende()
    const wer = await schreibender('probeland')
    await ruhe(stand, amt)
    const vorher = stand.post.nummern.length
    const gestorben = stirbtBei(TEAM)
    const id = await wer.schreibe()
    await gestorben()
    const [erste, zweite] = stand.post.nummern.slice(vorher)
    assert.equal(erste, zweite)
    assert.ok(erste?.includes(id))
    await ruhe(stand, amt)
    // Filed at once, as what was sent elsewhere: no work in the E-AKTE.
    const da = { ...ABGELEGT, auftraege: 0, kanal: 'outlook' }
    assert.deepEqual(await wer.zahlen(id), { ...da, nachrichten: 1 })
    assert.equal(await zahl('postfach.kennzeichen'), 1)

    await antwortStirbt(stand.post.antwortAn(TEAM) ?? '')
    await ruhe(stand, amt)
    assert.deepEqual(await wer.zahlen(id), { ...da, nachrichten: 2 })
    assert.equal(await zahl(`postfach.mail_eingang where stand = 'uebernommen'`), 1)
    await bis(async () => (await server?.mails('antwort'))?.length === 0)
  },
)

/** An answer lies in our mailbox; kill -9 of the worker when it is taken, on disk, and the mail not yet removed. */
async function antwortStirbt(adresse: string): Promise<void> {
  const loesen = await stand.sperre('lock table postfach.mail_eingang in exclusive mode')
  server?.lege('antwort', [
    [
      `Authentication-Results: ${KENNUNG}; dmarc=pass header.from=jobcenter-ge.de`,
      `From: Team 3 <${TEAM}>`,
      `To: <${adresse}>`,
      'Subject: AW: Neue Nachricht',
      'Message-ID: <antwort-1@jobcenter-ge.de>',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Die Kopie ist unterwegs.',
    ].join('\r\n'),
  ])
  await stehtAnSperre('postfach.mail_eingang')
  const [wartender] = await stand.sql(
    `select pid from pg_stat_activity where wait_event_type = 'Lock' and query like '%mail_eingang%'`,
  )
  await stand.niemandBestaetigt(true)
  await loesen()
  await bis(
    async () => (await zahl(`pg_stat_activity where pid = $1 and wait_event = 'SyncRep'`, [wartender?.['pid']])) === 1,
  )
  await stand.worker.toete()
  await stand.niemandBestaetigt(false)
  assert.equal((await server?.mails('antwort'))?.length, 1)
  await stand.sql(`update uebergabe.uebergabe set faellig = now() where art = 'postfach.mail-abholen'`)
  await workerStirbt()
}
