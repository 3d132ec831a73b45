import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { sql } from 'kysely'
import { testDesk } from '../../../../tests/desk.ts'
import { alsPersonal } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { testDatenbank, testHaus } from '../../../platform/testing/index.ts'
import { eakte } from '../index.ts'
import { teststelle } from '../pruefstand/dienststelle.ts'
import { paketFuer, sh } from '../pruefstand/paket.ts'
import { inEakte } from '../zustellen/in-eakte.ts'

const jetzt = new Date('2026-07-03T06:30:00Z')
const db = await testDatenbank()
const worker = testHaus(db.worker, { jetzt })
const hier = await teststelle(db.app)
const dort = await teststelle(db.app)
const desk = await testDesk(db, testHaus(db.app, { jetzt }), [eakte])
await desk.stelle(hier.id)
await desk.stelle(dort.id)
const lang = await desk.als('leistung', hier.id, 'Sabine Lang')
const nowak = await desk.als('leistung', hier.id, 'Kevin Nowak')
const leitung = await desk.als('teamleitung', hier.id, 'Ruth Großmann')
const fremdeLeitung = await desk.als('teamleitung', dort.id, 'Hélène Dubois')
const [langId = '', nowakId = '', dortId = ''] = await Promise.all(
  ['Sabine Lang', 'Kevin Nowak', 'Hélène Dubois'].map(async (name) =>
    String((await db.sql('select id from organisation.personal where name = $1', [name]))[0]?.['id']),
  ),
)
const korbListe = '/arbeitsplatz/eakte/postkoerbe'
const leistung2 = `${korbListe}/${hier.koerbe['leistung-2'] ?? ''}`

/** A new order, which the rulebook puts into "Leistung 2". */
async function neuerAuftrag(): Promise<string> {
  const paket = paketFuer(hier.id)
  await inEakte(worker, paket, sh)
  const [zeile] = await db.sql('select nummer from eakte.auftrag where eingang_id = $1', [paket.id])
  return `/arbeitsplatz/eakte/auftraege/${String(zeile?.['nummer'])}`
}
const angaben = { name: 'Unterhalt Süd', art: 'funktion', inhaber: '', frist: '3', grenze: '2' }
const ort = (antwort: { headers: { location?: string | undefined } }): string => String(antwort.headers.location)

test('EA-02: the team leader sets up a Postkorb of each kind, for people of the own office only', async () => {
  const neu = await leitung(`${korbListe}/neu`, angaben)
  assert.match(ort(neu), /einstellungen\?getan=angelegt$/)
  const [zeile] = await db.sql(`select * from eakte.postkorb where kennung = 'unterhalt-sued'`)
  assert.deepEqual(
    [zeile?.['dienststelle_id'], zeile?.['art'], zeile?.['frist'], zeile?.['grenze']],
    [hier.id, 'funktion', 3, 2],
  )
  const person = { ...angaben, name: 'Lang', art: 'person' }
  assert.equal((await leitung(`${korbListe}/neu`, person)).statusCode, 422)
  assert.equal((await leitung(`${korbListe}/neu`, { ...person, inhaber: dortId })).statusCode, 404)
  assert.equal((await leitung(`${korbListe}/neu`, { ...person, inhaber: langId })).statusCode, 303)
  const zweiter = await leitung(`${korbListe}/neu`, { ...person, inhaber: langId })
  assert.match(zweiter.body, /hat schon einen eigenen Postkorb/)
  assert.equal((await lang(`${korbListe}/neu`, angaben)).statusCode, 403)
})

test('EA-02: no team leader of another office changes, fills, closes or sees a Postkorb, and neither does SQL', async () => {
  const mitglied = { personal: dortId }
  for (const [pfad, felder] of [
    [`${leistung2}/einstellungen`, undefined],
    [`${leistung2}/einstellungen`, angaben],
    [`${leistung2}/einstellungen/schliessen`, {}],
    [`${leistung2}/mitglieder`, mitglied],
    [`${leistung2}/mitglieder/${langId}/entfernen`, {}],
  ] as const)
    assert.equal((await fremdeLeitung(pfad, felder)).statusCode, 404, pfad)
  const rechte = ['eakte.lesen', 'eakte.bearbeiten', 'eakte.postkoerbe']
  const fremd = dort.personal('Dubois', rechte)
  const korb = hier.koerbe['leistung-2'] ?? ''
  const umbenannt = await alsPersonal(db.app, fremd, (tx) =>
    sql`update eakte.postkorb set name = 'x' where id = ${korb}`.execute(tx),
  )
  assert.equal(umbenannt.numAffectedRows, 0n)
  const rein = (stelle: string, wer: typeof fremd, personal: string) =>
    alsPersonal(db.app, wer, (tx) =>
      sql`insert into eakte.postkorb_mitglied values (${stelle}, ${korb}, ${personal}, 'x', now())`.execute(tx),
    )
  await assert.rejects(rein(hier.id, fremd, dortId), /row-level security/)
  await assert.rejects(rein(hier.id, hier.personal('Großmann', rechte), dortId), /row-level security/)
  await assert.rejects(rein(hier.id, hier.personal('Lang'), langId), /row-level security/)
})

test('EA-02: with members only they, and who leads, work in a Postkorb; the database says so too', async () => {
  const auftrag = await neuerAuftrag()
  await leitung(`${leistung2}/mitglieder`, { personal: langId })
  const gesehen = await nowak(auftrag)
  assert.match(gesehen.body, /bearbeiten nur dessen Mitglieder/)
  assert.ok(!gesehen.body.includes(`${auftrag}/nehmen`))
  const versuch = await nowak(`${auftrag}/nehmen`, { version: '1' })
  assert.equal(versuch.statusCode, 409)
  assert.match(versuch.body, /arbeiten nur seine Mitglieder/)
  assert.match(ort(await nowak(`${leistung2}/naechster`, {})), /frei=0/)
  const direkt = await alsPersonal(db.app, { ...hier.personal('Nowak'), personalId: nowakId }, (tx) =>
    tx.updateTable('eakte.auftrag').set({ version: 9 }).executeTakeFirst(),
  )
  assert.equal(direkt.numUpdatedRows, 0n)
  assert.equal((await lang(`${auftrag}/nehmen`, { version: '1' })).statusCode, 303)
  await leitung(`${leistung2}/mitglieder/${langId}/entfernen`, {})
  assert.equal((await lang(`${auftrag}/zurueckgeben`, { version: '2' })).statusCode, 303)
  assert.equal((await nowak(`${auftrag}/nehmen`, { version: '3' })).statusCode, 303)
})

test('EA-02: what came since the last look is new to each clerk alone; forwarded orders are new where they come', async () => {
  const neu = async (wer: typeof lang, name: string): Promise<string> => {
    const zeilen = load((await wer(korbListe)).body)('tr').toArray()
    const zeile = zeilen.map((tr) =>
      load(tr)('td, th')
        .toArray()
        .map((zelle) => load(zelle).text().trim()),
    )
    return String(zeile.find(([erste]) => erste?.startsWith(name))?.[2])
  }
  const auftrag = await neuerAuftrag()
  assert.equal(await neu(lang, 'Leistung 2'), '2')
  await lang(leistung2)
  assert.deepEqual([await neu(lang, 'Leistung 2'), await neu(nowak, 'Leistung 2')], ['0', '2'])
  const woanders = { version: '1', postkorb: hier.koerbe['leistung-1'] ?? '', grund: 'Nicht hier' }
  assert.equal((await nowak(`${auftrag}/weiterleiten`, woanders)).statusCode, 303)
  assert.equal(await neu(lang, 'Leistung 1'), '1')
})

test('EA-02: a Postkorb over its limit raises the alarm for who leads; its own time limit makes the due date', async () => {
  const [korb] = await db.sql(`update eakte.postkorb set frist = 2, grenze = 1 where id = $1 returning id`, [
    hier.koerbe['leistung-2'],
  ])
  assert.ok(korb)
  await neuerAuftrag()
  const seite = (await leitung(korbListe)).body
  assert.match(seite, /1 Postkorb läuft über/)
  assert.match(seite, /die Grenze ist 1/)
  assert.doesNotMatch((await lang(korbListe)).body, /läuft über/)
  const [letzter] = await db.sql('select faellig::text as faellig from eakte.auftrag order by nummer desc limit 1')
  assert.equal(letzter?.['faellig'], '2026-06-29')
})

test('EA-02: a closed Postkorb takes nothing in until it is open again; the catch-all stays open', async () => {
  assert.equal((await leitung(`${leistung2}/einstellungen/schliessen`, {})).statusCode, 303)
  await neuerAuftrag()
  const [letzter] = await db.sql(`select k.auffang from eakte.auftrag a join eakte.postkorb k on k.id = a.postkorb_id
    order by a.nummer desc limit 1`)
  assert.equal(letzter?.['auffang'], true)
  assert.equal((await leitung(`${leistung2}/einstellungen/oeffnen`, {})).statusCode, 303)
  const [auffang] = await db.sql('select id from eakte.postkorb where dienststelle_id = $1 and auffang', [hier.id])
  const zu = `${korbListe}/${String(auffang?.['id'])}/einstellungen`
  assert.equal((await leitung(`${zu}/schliessen`, {})).statusCode, 404)
  assert.match(
    (await leitung(zu, { ...angaben, art: 'person', inhaber: langId })).body,
    /kann nicht einer Person gehören/,
  )
  assert.equal((await leitung(`${korbListe}/${neueId()}/einstellungen`)).statusCode, 404)
})
