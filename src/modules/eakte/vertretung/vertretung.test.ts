import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { testDesk } from '../../../../tests/desk.ts'
import { plusTage, systemUhr, type Tag, tagInBerlin } from '../../../platform/clock/index.ts'
import { alsPersonal } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { testDatenbank, testHaus } from '../../../platform/testing/index.ts'
import { eakte } from '../index.ts'
import { teststelle } from '../pruefstand/dienststelle.ts'
import { paketFuer, sh } from '../pruefstand/paket.ts'
import { inEakte } from '../zustellen/in-eakte.ts'
import { handeltFuer, vertritt } from './query.ts'

const jetzt = systemUhr.jetzt()
const heute = tagInBerlin(jetzt)
const db = await testDatenbank()
const hier = await teststelle(db.app)
const dort = await teststelle(db.app)
const desk = await testDesk(db, testHaus(db.app, { jetzt }), [eakte])
await desk.stelle(hier.id)
await desk.stelle(dort.id)
const lang = await desk.als('leistung', hier.id, 'Sabine Lang')
const nowak = await desk.als('leistung', hier.id, 'Kevin Nowak')
const brandt = await desk.als('leistung', hier.id, 'Ines Brandt')
await desk.als('leistung', dort.id, 'Mai Nguyễn')
const leitung = await desk.als('teamleitung', hier.id, 'Ruth Großmann')
const idVon = async (name: string): Promise<string> =>
  String((await db.sql('select id from organisation.personal where name = $1', [name]))[0]?.['id'])
const langId = await idVon('Sabine Lang')
const nowakId = await idVon('Kevin Nowak')
const brandtId = await idVon('Ines Brandt')
const pfad = '/arbeitsplatz/eakte/vertretung'
const korb = hier.koerbe['leistung-2'] ?? ''
// "Leistung 2" is Lang's own.
await db.sql(`update eakte.postkorb set art = 'person', inhaber_id = $1, inhaber_name = 'Sabine Lang' where id = $2`, [
  langId,
  korb,
])

async function neuerAuftrag(): Promise<string> {
  const paket = paketFuer(hier.id)
  await inEakte(testHaus(db.worker, { jetzt }), paket, sh)
  const [zeile] = await db.sql('select nummer from eakte.auftrag where eingang_id = $1', [paket.id])
  return `/arbeitsplatz/eakte/auftraege/${String(zeile?.['nummer'])}`
}
const tage = (name: string, tag: Tag): Record<string, string> => {
  const [jahr = '', monat = '', nummer = ''] = tag.split('-')
  return { [`${name}.tag`]: nummer, [`${name}.monat`]: monat, [`${name}.jahr`]: jahr }
}
const angaben = (vertreter: string, von = heute, bis = plusTage(heute, 5)) => ({
  vertreter,
  ...tage('von', von),
  ...tage('bis', bis),
})

test('EA-02: the substitute works in the Postkorb of who is away, and every step says for whom', async () => {
  const auftrag = await neuerAuftrag()
  assert.equal((await nowak(`${auftrag}/nehmen`, { version: '1' })).statusCode, 409)
  assert.equal((await lang(pfad, angaben(nowakId))).statusCode, 303)
  assert.match((await nowak('/arbeitsplatz/eakte/postkoerbe')).body, /Sie vertreten Sabine Lang/)
  assert.equal((await nowak(`${auftrag}/nehmen`, { version: '1' })).statusCode, 303)
  assert.match((await nowak(auftrag)).body, /Kevin Nowak für Sabine Lang/)
  const [ereignis] = await db.sql(`select von_id, fuer_id from eakte.auftrag_ereignis where art = 'genommen'`)
  assert.deepEqual(ereignis, { von_id: nowakId, fuer_id: langId })
  assert.match((await brandt(`/arbeitsplatz/eakte/postkoerbe/${korb}`)).body, /abwesend bis .*Vertretung: Kevin Nowak/)
})

test('EA-02: a substitution does not pass on, and neither does it name someone else in SQL', async () => {
  const auftrag = await neuerAuftrag()
  assert.equal((await nowak(pfad, angaben(brandtId))).statusCode, 303)
  assert.equal((await brandt(`${auftrag}/nehmen`, { version: '1' })).statusCode, 409)
  const als = { ...hier.personal('Brandt'), personalId: brandtId }
  const fuer = alsPersonal(db.app, als, (tx) =>
    sql`insert into eakte.auftrag_ereignis (id, dienststelle_id, auftrag_id, version, art, am, von_id, von_name, fuer_id, fuer_name, nachher)
      select ${neueId()}, dienststelle_id, id, 9, 'genommen', now(), ${brandtId}, 'x', ${langId}, 'y', '{}' from eakte.auftrag limit 1`.execute(
      tx,
    ),
  )
  await assert.rejects(fuer, /row-level security/)
})

test('EA-02: who works for somebody at one office does so in no Postkorb of another', async () => {
  const wer = { ...hier.personal('Sommer'), personalId: neueId(), dienststelleIds: [hier.id, dort.id] }
  const vertrete = (wo: string) =>
    db.sql(
      `insert into eakte.vertretung (id, dienststelle_id, personal_id, name, vertreter_id, vertreter_name, von, bis, angelegt, angelegt_von_id, angelegt_von_name)
       values ($1, $2, $3, 'Sabine Lang', $4, 'Kim Sommer', $5, $5, now(), $3, 'Sabine Lang')`,
      [neueId(), wo, langId, wer.personalId, heute],
    )
  const fuer = () =>
    alsPersonal(db.app, wer, async (tx) => [(await handeltFuer(tx, korb))?.id, await vertritt(tx, langId, hier.id)])
  await vertrete(dort.id)
  assert.deepEqual(await fuer(), [undefined, false])
  await vertrete(hier.id)
  assert.deepEqual(await fuer(), [langId, true])
})

test('EA-02: what the absent one holds their substitute takes without a word; others give a reason', async () => {
  const auftrag = await neuerAuftrag()
  assert.equal((await lang(`${auftrag}/nehmen`, { version: '1' })).statusCode, 303)
  assert.match((await nowak(auftrag)).body, /Für Sabine Lang nehmen/)
  assert.equal((await nowak(`${auftrag}/nehmen`, { version: '2' })).statusCode, 303)
  assert.match((await nowak(auftrag)).body, /Grund: Vertretung für Sabine Lang/)
})

test('EA-02: clerks enter their own, who leads enters all; nobody of another office, not oneself, not twice, nothing past', async () => {
  const fremd = await idVon('Mai Nguyễn')
  assert.equal((await lang(pfad, angaben(fremd))).statusCode, 404)
  assert.match((await lang(pfad, angaben(langId))).body, /Niemand vertritt sich selbst/)
  assert.match((await lang(pfad, angaben(nowakId))).body, /gibt es an diesen Tagen schon/)
  assert.match(
    (await lang(pfad, angaben(brandtId, plusTage(heute, -9), plusTage(heute, -1)))).body,
    /Dieser Tag ist vorbei/,
  )
  assert.match((await lang(pfad, angaben(brandtId, plusTage(heute, 9), heute))).body, /liegt vor dem ersten/)
  // What a clerk sends as somebody else's absence is their own.
  await brandt(pfad, { ...angaben(nowakId, plusTage(heute, 20), plusTage(heute, 21)), wen: langId })
  const [eigene] = await db.sql('select personal_id from eakte.vertretung order by id desc limit 1')
  assert.equal(eigene?.['personal_id'], brandtId)
  assert.equal((await leitung(pfad, { ...angaben(brandtId), wen: langId })).statusCode, 303)
  const direkt = alsPersonal(db.app, { ...dort.personal('Nguyễn'), personalId: fremd }, (tx) =>
    sql`insert into eakte.vertretung (id, dienststelle_id, personal_id, name, vertreter_id, vertreter_name, von, bis, angelegt, angelegt_von_id, angelegt_von_name)
      values (${neueId()}, ${dort.id}, ${fremd}, 'x', ${langId}, 'y', ${heute}, ${heute}, now(), ${fremd}, 'x')`.execute(
      tx,
    ),
  )
  await assert.rejects(direkt, /row-level security/)
})

test('EA-02: an ended substitution ends at once', async () => {
  const auftrag = await neuerAuftrag()
  const [zeile] = await db.sql('select id from eakte.vertretung where personal_id = $1 and vertreter_id = $2', [
    langId,
    nowakId,
  ])
  const beenden = `${pfad}/${String(zeile?.['id'])}/beenden`
  assert.equal((await nowak(beenden, {})).statusCode, 404)
  assert.equal((await lang(beenden, {})).statusCode, 303)
  assert.equal((await nowak(`${auftrag}/nehmen`, { version: '1' })).statusCode, 409)
})
