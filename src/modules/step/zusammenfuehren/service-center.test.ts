import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plusTage, tagInBerlin } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { NotFound } from '../../../platform/http/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { testDatenbank } from '../../../platform/testing/index.ts'
import { urteilen } from '../dubletten/urteil/command.ts'
import { pruefendeStellen } from '../pruefliste/query.ts'
import { zusammenfuehren } from './command.ts'
import { probewelt } from './probe.ts'

const db = await testDatenbank()
const jetzt = new Date()
const heute = tagInBerlin(jetzt)
const w = probewelt(db, jetzt)
const center = await w.stelle('ServiceCenter', 'Service Center')
const agent = await w.personal(center, 'servicecenter-sgb2', 'Uta Schulz')

async function geMit(...gekauft: string[]): Promise<string> {
  const id = await w.stelle()
  for (const leistung of gekauft)
    await db.sql(
      `insert into organisation.einkauf (id, dienststelle_id, service_center_id, leistung, ab, erfasst, von_name)
       values ($1, $2, $3, $4, $5, now(), 'Probe')`,
      [neueId(), id, center, leistung, plusTage(heute, -1)],
    )
  return id
}
const sieht = (wer = agent) =>
  w.als(wer, async (tx) => new Set((await tx.selectFrom('step.person').select('id').execute()).map(({ id }) => id)))
const eins = (a: string, b: string) => (tx: Transaction) =>
  zusammenfuehren(
    tx,
    agent,
    { personId: a, mitId: b, fuehrendId: b, felder: {}, grund: 'Anruf, Anschrift stimmt' },
    jetzt,
  )
const gleich = (a: string, b: string, wer = agent) =>
  w.als(wer, (tx) => urteilen(tx, { personId: a, andereId: b, urteil: 'gleich', grund: 'Ausweis' }, jetzt))

test('SC-14, SC-25: the Service Center sees persons of those gE only that bought O.7 today, and no other service opens them', async () => {
  const [mit, ohne, nurPostfach] = [
    await geMit('o7-telefonie'),
    await geMit(),
    await geMit('unterstuetzungsleistungen'),
  ]
  const [ihre, fremde, auchFremde] = [await w.person([mit]), await w.person([ohne]), await w.person([nurPostfach])]
  const gesehen = await sieht()
  assert.deepEqual([gesehen.has(ihre), gesehen.has(fremde), gesehen.has(auchFremde)], [true, false, false])
  const anschriften = await w.als(agent, (tx) => tx.selectFrom('step.anschrift').select('person_id').execute())
  assert.deepEqual([...new Set(anschriften.map(({ person_id }) => person_id))], [ihre])
  const sgb3 = await w.personal(center, 'servicecenter-sgb3')
  assert.equal((await sieht(sgb3)).size, 0, 'another desk of the same Service Center')
  await db.sql('update organisation.einkauf set bis = $1 where dienststelle_id = $2', [plusTage(heute, -1), mit])
  assert.equal((await sieht()).size, 0, 'over from one day to the next')
})

test('ST-04: merging takes O.7; deciding takes the agreement besides; the gE sees what was done on its behalf', async () => {
  const nurO7 = await geMit('o7-telefonie')
  const [a, b] = [await w.person([nurO7]), await w.person([nurO7])]
  await assert.rejects(gleich(a, b), /Dublettenprüfung ist nicht vereinbart/)
  await assert.rejects(w.als(agent, eins(a, b)), /nicht vereinbart/)
  assert.ok(!(await w.als(agent, pruefendeStellen)).includes(nurO7))

  const mitVereinbarung = await geMit('o7-telefonie', 'dublettenpruefung')
  const [c, d] = [await w.person([mitVereinbarung]), await w.person([mitVereinbarung])]
  assert.ok((await w.als(agent, pruefendeStellen)).includes(mitVereinbarung))
  const id = await w.als(agent, eins(c, d))
  const [zeile] = await db.sql('select dienststelle_id, von_name from step.zusammenfuehrung where id = $1', [id])
  assert.deepEqual(zeile, { dienststelle_id: mitVereinbarung, von_name: 'Uta Schulz' })
  const vorGe = await db.sql(
    'select dienststelle_id, offen from step.zusammenfuehrung_stelle where zusammenfuehrung_id = $1',
    [id],
  )
  assert.deepEqual(vorGe, [{ dienststelle_id: mitVereinbarung, offen: true }])

  const [e, f] = [await w.person([await geMit()]), await w.person([await geMit()])]
  await assert.rejects(w.als(agent, eins(e, f)), NotFound)
})

test('ST-04: what the gE decided to be one person, the Service Center with O.7 alone carries out', async () => {
  const ge = await geMit('o7-telefonie')
  const [a, b] = [await w.person([ge]), await w.person([ge])]
  const lang = await w.personal(ge, 'leistung')
  await gleich(a, b, lang)
  const id = await w.als(agent, eins(a, b))
  assert.equal((await db.sql('select 1 from step.zusammenfuehrung where id = $1', [id])).length, 1)
})
