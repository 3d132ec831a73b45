import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { load } from 'cheerio'
import { tagInBerlin, plusTage } from '../../../platform/clock/index.ts'
import { alsPersonal } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { testDatenbank, testHaus } from '../../../platform/testing/index.ts'
import { testDesk } from '../../../../tests/desk.ts'
import { organisation } from '../modul.ts'
import { betreuteStellen } from './query.ts'

const db = await testDatenbank()
const jetzt = new Date()
const heute = tagInBerlin(jetzt)
const desk = await testDesk(db, testHaus(db.app, { jetzt }), [organisation])

async function stelle(art: string): Promise<string> {
  const id = neueId()
  await db.sql(
    `insert into organisation.dienststelle (id, kennung, name, art, land, strasse, plz, ort, telefon)
     values ($1, $2, $3, $3, 'SH', 'Weg 1', '24103', 'Ort', '0')`,
    [id, `d-${id.slice(-12)}`, art],
  )
  return id
}
const [ge, andereGe, zkt, center, anderesCenter] = (await Promise.all(
  ['gE', 'gE', 'zkT', 'ServiceCenter', 'ServiceCenter'].map(stelle),
)) as [string, string, string, string, string]
const leitung = await desk.als('teamleitung', ge, 'Ruth Großmann')

const tag = (name: string, t: string): Record<string, string> => {
  const [jahr = '', monat = '', tage = ''] = t.split('-')
  return { [`${name}.tag`]: tage, [`${name}.monat`]: monat, [`${name}.jahr`]: jahr }
}
const einkauf = (leistung: string, ab: string, bis?: string, serviceCenter = center) => ({
  leistung,
  serviceCenter,
  ...tag('ab', ab),
  ...(bis === undefined ? {} : tag('bis', bis)),
})
const betreute = (leistung: Parameters<typeof betreuteStellen>[1], dienststelle = center, rechte: string[] = []) =>
  alsPersonal(db.app, { personalId: neueId(), dienststelleIds: [dienststelle], rechte }, (tx) =>
    betreuteStellen(tx, leistung),
  )

test('SC-14: a gE records what it bought; each service is a record of its own and counts on its days only', async () => {
  assert.deepEqual(await betreute('o7-telefonie'), [])
  const erfasst = await leitung('/arbeitsplatz/einkauf', einkauf('unterstuetzungsleistungen', plusTage(heute, -9)))
  assert.equal(erfasst.statusCode, 303)
  assert.deepEqual(await betreute('unterstuetzungsleistungen'), [ge])
  assert.deepEqual(await betreute('o7-telefonie'), [], 'one service is not the other')
  await leitung('/arbeitsplatz/einkauf', einkauf('o7-telefonie', plusTage(heute, -20), plusTage(heute, -10)))
  await leitung('/arbeitsplatz/einkauf', einkauf('o7-telefonie', plusTage(heute, 5), plusTage(heute, 9)))
  assert.deepEqual(await betreute('o7-telefonie'), [], 'over, and not begun')
  await leitung('/arbeitsplatz/einkauf', einkauf('o7-telefonie', plusTage(heute, -3), heute))
  assert.deepEqual(await betreute('o7-telefonie'), [ge], 'the last day counts')
  assert.deepEqual(await betreute('o7-telefonie', anderesCenter), [])
  assert.deepEqual(await betreute('o7-telefonie', andereGe), [])
  const [eintrag] = await db.sql(
    `select aktion, dienststelle_id from protokoll.neu where aktion like 'organisation.einkauf%' limit 1`,
  )
  assert.deepEqual(eintrag, { aktion: 'organisation.einkauf-erfasst', dienststelle_id: ge })
})

test('ST-04: the agreement on the duplicate check counts only together with O.7', async () => {
  const nochEine = await stelle('gE')
  const dort = await desk.als('teamleitung', nochEine, 'Aylin Yıldırım')
  await dort('/arbeitsplatz/einkauf', einkauf('dublettenpruefung', plusTage(heute, -1)))
  assert.ok(!(await betreute('dublettenpruefung')).includes(nochEine))
  await dort('/arbeitsplatz/einkauf', einkauf('o7-telefonie', plusTage(heute, -1)))
  assert.ok((await betreute('dublettenpruefung')).includes(nochEine))
})

test('SC-14: the same service twice for one day is refused at its field; wrong days and places too', async () => {
  const doppelt = await leitung('/arbeitsplatz/einkauf', einkauf('o7-telefonie', heute))
  assert.equal(doppelt.statusCode, 422)
  assert.match(load(doppelt.body)('main').text(), /Für diese Tage ist das schon eingekauft/)
  const verkehrt = await leitung('/arbeitsplatz/einkauf', einkauf('o7-telefonie', '2030-05-02', '2030-05-01'))
  assert.match(load(verkehrt.body)('main').text(), /Der letzte Tag liegt vor dem ersten/)
  const keinCenter = await leitung('/arbeitsplatz/einkauf', einkauf('o7-telefonie', '2030-05-01', undefined, andereGe))
  assert.equal(keinCenter.statusCode, 404)
})

test('SC-14: ended by the buyer the Service Center is out at once', async () => {
  const [zeile] = await db.sql(`select id from organisation.einkauf where leistung = 'unterstuetzungsleistungen'`)
  const pfad = `/arbeitsplatz/einkauf/${String(zeile?.['id'])}/beenden`
  const fremd = await desk.als('teamleitung', andereGe, 'Sabine Östermann')
  assert.equal((await fremd(pfad, {})).statusCode, 404)
  assert.equal((await leitung(pfad, {})).statusCode, 303)
  assert.deepEqual(await betreute('unterstuetzungsleistungen'), [])
  assert.equal((await leitung(pfad, {})).statusCode, 409)
})

test('SC-14: only the team lead of a gE records; the Service Center can open no door to itself, also not in SQL', async () => {
  const kommunal = await desk.als('teamleitung', zkt, 'Hélène Dubois')
  assert.equal((await kommunal('/arbeitsplatz/einkauf', einkauf('o7-telefonie', heute))).statusCode, 403)
  const agent = await desk.als('servicecenter-sgb2', center, 'Uta Schulz')
  assert.equal((await agent('/arbeitsplatz/einkauf')).statusCode, 403)
  const alsAgent = {
    personalId: neueId(),
    dienststelleIds: [center],
    rechte: ['organisation.einkauf', 'step.zusammenfuehren'],
  }
  await assert.rejects(
    alsPersonal(db.app, alsAgent, (tx) =>
      sql`insert into organisation.einkauf (id, dienststelle_id, service_center_id, leistung, ab, erfasst, von_id, von_name)
        values (${neueId()}, ${andereGe}, ${center}, 'o7-telefonie', '2026-01-01', now(), ${alsAgent.personalId}, 'X')`.execute(
        tx,
      ),
    ),
    /row-level security/,
  )
  const verlaengert = await alsPersonal(db.app, alsAgent, (tx) =>
    sql`update organisation.einkauf set bis = null`.execute(tx),
  )
  assert.equal(verlaengert.numAffectedRows, 0n)
})
