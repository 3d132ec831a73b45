import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { alsPersonal } from '../../../platform/database/index.ts'
import { neueReferenz } from '../../../platform/referenz.ts'
import { testDatenbank, testHaus } from '../../../platform/testing/index.ts'
import { teststelle } from '../pruefstand/dienststelle.ts'
import { paketFuer, sh } from '../pruefstand/paket.ts'
import { inEakte } from '../zustellen/in-eakte.ts'
import { abfrage, suchen, suchworte } from './suchen.ts'

const db = await testDatenbank()
const haus = testHaus(db.worker)
const stelle = await teststelle(db.app)
const fremd = await teststelle(db.app)
const lang = stelle.personal('Lang')
const jetzt = new Date('2026-07-03T06:00:00Z')
const referenz = neueReferenz()
const person = (vorname: string, nachname: string) => ({ vorname, nachname, geburtsdatum: '1990-07-03' })
for (const [v, n] of [
  ['Özlem', 'Kaya'],
  ['Jan', 'Kayser-Müller'],
  ['Kaya', 'Oezdemir'],
] as const)
  await inEakte(
    haus,
    paketFuer(stelle.id, { person: person(v, n), referenz: n === 'Kaya' ? referenz : neueReferenz() }),
    sh,
  )
await inEakte(haus, paketFuer(fremd.id, { person: person('Ömer', 'Kaya') }), sh)

async function finde(begriff: string): Promise<string[]> {
  const id = await alsPersonal(db.app, lang, (tx) => suchen(tx, lang, begriff, jetzt))
  const zeilen = await db.sql(
    `select a.nachname || ', ' || a.vorname as name from eakte.suche s, unnest(s.treffer) with ordinality t (id, n)
     join eakte.akte a on a.id = t.id where s.id = $1 order by n`,
    [id],
  )
  return zeilen.map((z) => String(z['name']))
}

test('EA-01: records are found by parts of the name in any writing, and by reference however it is typed', async () => {
  assert.deepEqual(await finde('kay'), ['Kaya, Özlem', 'Kayser-Müller, Jan', 'Oezdemir, Kaya'])
  assert.deepEqual(await finde('KAYA oezl'), ['Kaya, Özlem'])
  assert.deepEqual(await finde('Mueller'), ['Kayser-Müller, Jan'])
  assert.deepEqual(await finde('özdemir, kaya'), ['Oezdemir, Kaya'])
  assert.deepEqual(await finde(referenz.toLowerCase().replaceAll('-', ' ')), ['Kaya, Özlem'])
  assert.deepEqual(await finde('Nowak'), [])
  assert.deepEqual(await finde(' – '), [])
})

test("EA-01: another office's records are not found, and each search is recorded and ends after an hour", async () => {
  assert.deepEqual(await finde('Ömer'), [])
  const [eintrag] = await db.sql(
    `select akteur_id, angaben from protokoll.neu where aktion = 'eakte.gesucht' order by id desc limit 1`,
  )
  assert.deepEqual(eintrag, { akteur_id: lang.personalId, angaben: { begriff: 'Ömer', treffer: 0 } })
  const [uebergabe] = await db.sql(`select faellig from uebergabe.uebergabe where art = 'eakte.suche-loeschen' limit 1`)
  assert.deepEqual(uebergabe?.['faellig'], new Date('2026-07-03T07:00:00Z'))
})

test('EA-01: the search is read from its index as the app role under row-level security', async () => {
  await db.sql(
    `insert into eakte.suchwort select dienststelle_id, 'WORT' || n, id from eakte.akte, generate_series(1, 5000) n`,
  )
  await db.sql('analyze eakte.suchwort')
  const plan = await alsPersonal(db.app, lang, (tx) =>
    sql<Record<string, string>>`explain ${abfrage(suchworte('kaya özlem'), lang.dienststelleIds)}`.execute(tx),
  )
  const text = plan.rows.map((z) => z['QUERY PLAN']).join('\n')
  assert.match(text, /suchwort_pkey[^]*Index Cond:.*wort >= 'KAYA'::text\) AND \(wort < 'KAYA~'::text\)/)
  assert.doesNotMatch(text, /Seq Scan on suchwort/)
})
