import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { neueId } from '../../../platform/ids.ts'
import { testDatenbank } from '../../../platform/testing/index.ts'
import { probewelt } from '../zusammenfuehren/probe.ts'
import { adresse, liesAnsicht } from './filter.ts'
import { abfrage, naechstesPaar, paare } from './query.ts'

const db = await testDatenbank()
const w = probewelt(db, new Date('2026-07-03T12:00:00Z'))
const stelle = await w.stelle()
const wer = await w.personal(stelle, 'leistung')
const [fest] = [await w.person([stelle])]

/** Many pairs of one person with others, of every certainty. */
await db.sql(
  `with neue as (insert into step.person (id, art, herkunft, nachname, erstellt, geaendert)
     select uuidv7(), 'inhouse', 'dienststelle', 'Name ' || n, now(), now() from generate_series(1, 3000) n returning id)
   insert into step.abgleich_paar (id, lo, hi, p, erklaerung, modell, norm, herkunft, neu_seit, gefunden, lauf_id)
     select uuidv7(), least(id, $1), greatest(id, $1), 0.03 + 0.97 * (row_number() over () - 1) / 3000, '{}', 'x', 1, 'online', now(), now(), $2
     from neue`,
  [fest, neueId()],
)
// And many times as many of other offices.
await db.sql(
  `insert into step.abgleich_offen (dienststelle_id, paar_id, p)
   select s, paar_id, p from step.abgleich_offen, (select uuidv7() as s from generate_series(1, 20)) x`,
)
await db.sql('analyze')

test('ST-05: the list reads its own office by index, a page at a time, as the application', async () => {
  const plan = await w.als(wer, async (tx) => {
    const { rows } = await sql<{
      'QUERY PLAN': string
    }>`explain ${abfrage([stelle], { stand: 'frei' }, '2026-07-03', 51)}`.execute(tx)
    return rows.map((zeile) => zeile['QUERY PLAN']).join('\n')
  })
  assert.match(plan, /abgleich_offen_liste/)
  assert.doesNotMatch(plan, /Seq Scan on (abgleich_offen|abgleich_paar|person)/)
})

test('ST-05: page after page shows each pair once, the most certain first; filters by certainty do not overlap', async () => {
  const gesehen: number[] = []
  let zeiger: Parameters<typeof paare>[4]
  do {
    const seite = await w.als(wer, (tx) => paare(tx, [stelle], { stand: 'frei', stufe: 'wohl' }, '2026-07-03', zeiger))
    gesehen.push(...seite.zeilen.map(({ p }) => p))
    zeiger =
      seite.weiter &&
      liesAnsicht(Object.fromEntries(new URL(adresse({ stand: 'frei' }, seite.weiter), 'http://x').searchParams)).zeiger
  } while (zeiger !== undefined)
  assert.deepEqual(
    gesehen,
    gesehen.toSorted((a, b) => b - a),
  )
  assert.ok(gesehen.every((p) => p >= 0.9 - 1e-6 && p < 0.99))
  const [zahl] = await db.sql(
    'select count(*)::int as n from step.abgleich_paar where p >= 0.9::real and p < 0.99::real',
  )
  assert.equal(gesehen.length, zahl?.['n'])
  assert.ok(await w.als(wer, (tx) => naechstesPaar(tx, [stelle], wer, '2026-07-03')))
})
