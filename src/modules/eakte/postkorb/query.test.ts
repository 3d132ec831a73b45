import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type RawBuilder, sql } from 'kysely'
import { alsPersonal } from '../../../platform/database/index.ts'
import { testDatenbank, testHaus } from '../../../platform/testing/index.ts'
import { postkoerbeMitStand } from '../postkoerbe/query.ts'
import { teststelle } from '../pruefstand/dienststelle.ts'
import { paketFuer, sh } from '../pruefstand/paket.ts'
import { inEakte } from '../zustellen/in-eakte.ts'
import { abfrage, auftragsliste, type Filter, type Zeiger } from './query.ts'

const db = await testDatenbank()
const haus = testHaus(db.worker)
const stelle = await teststelle(db.app)
const fremd = await teststelle(db.app)
const lang = stelle.personal('Lang')
const korb = stelle.koerbe['leistung-2'] ?? ''
const heute = '2026-07-03'
await inEakte(haus, paketFuer(stelle.id), sh)
await inEakte(haus, paketFuer(fremd.id), sh)

// One order per office as filed, multiplied: 130 due on 13 days here, so that pages end in the middle of a day.
await db.sql(
  `with neu as (select a.*, n from eakte.auftrag a, generate_series(1, 130) n where a.dienststelle_id = $1)
   insert into eakte.auftrag (id, dienststelle_id, postkorb_id, akte_id, eingang_id, art, faellig, eingegangen,
     im_korb_seit, entscheidung)
   select gen_random_uuid(), dienststelle_id, postkorb_id, akte_id, eingang_id, 'art-' || n, date '2026-06-27' + n % 13,
     eingegangen, im_korb_seit, entscheidung from neu`,
  [stelle.id],
)
const liste = (filter: Filter, zeiger?: Zeiger) =>
  alsPersonal(db.app, lang, (tx) => auftragsliste(tx, { postkorb: korb }, filter, heute, zeiger))

test('EA-02: pages forward and back show every order once, what is due first on top', async () => {
  const gesehen: string[] = []
  let seite = await liste({ stand: 'offen' })
  assert.equal(seite.zurueck, undefined)
  for (;;) {
    gesehen.push(...seite.zeilen.map((z) => z.id))
    if (seite.weiter === undefined) break
    seite = await liste({ stand: 'offen' }, seite.weiter)
  }
  assert.deepEqual([gesehen.length, new Set(gesehen).size], [131, 131])
  const faellig = await db.sql('select id from eakte.auftrag where postkorb_id = $1 order by faellig, id', [korb])
  assert.deepEqual(
    gesehen,
    faellig.map((z) => z['id']),
  )
  const rueckweg: string[] = seite.zeilen.map((z) => z.id)
  while (seite.zurueck !== undefined) {
    seite = await liste({ stand: 'offen' }, seite.zurueck)
    rueckweg.unshift(...seite.zeilen.map((z) => z.id))
  }
  assert.deepEqual(rueckweg, gesehen)
})

test('EA-02: filters by due date, state and kind', async () => {
  const zahl = async (filter: Filter) => (await liste(filter)).zeilen.length
  assert.equal(await zahl({ stand: 'offen', faellig: 'heute' }), 10)
  assert.equal(await zahl({ stand: 'offen', art: 'antrag.tda' }), 1)
  assert.ok((await liste({ stand: 'frei', faellig: 'ueberfaellig' })).zeilen.every((z) => z.faellig < heute))
  assert.equal(await zahl({ stand: 'erledigt' }), 0)
})

test('EA-02: counts per Postkorb: open, due today, overdue, oldest; nothing of another office', async () => {
  const koerbe = await alsPersonal(db.app, lang, (tx) => postkoerbeMitStand(tx, heute))
  assert.deepEqual(
    koerbe.map((k) => [k.name, k.offen]),
    [
      ['Eingangszone', 0],
      ['Leistung 1 (A bis G)', 0],
      ['Leistung 2 (H bis M)', 131],
      ['Leistung 3 (N bis Z)', 0],
      ['Markt und Integration', 0],
      ['Eingang', 0],
    ],
  )
  const voll = koerbe.find((k) => k.id === korb)
  assert.deepEqual([voll?.heute, voll?.ueberfaellig, voll?.aeltester], [10, 61, new Date('2026-06-25T12:07:00Z')])
})

test('EA-02: every list is read from an index as the app role under row-level security', async () => {
  // Twenty thousand orders in forty Postkörbe of another office, so that reading everything would be dear.
  await db.sql(
    `insert into eakte.postkorb (id, dienststelle_id, kennung, name)
     select gen_random_uuid(), $1, 'k' || n, 'Korb ' || n from generate_series(1, 35) n`,
    [fremd.id],
  )
  await db.sql(
    `insert into eakte.auftrag (id, dienststelle_id, postkorb_id, akte_id, eingang_id, art, faellig, eingegangen, im_korb_seit,
       entscheidung, stand, bearbeiter_id, bearbeiter_name, genommen, erledigt)
     select gen_random_uuid(), a.dienststelle_id, koerbe[1 + n % 40], a.akte_id, a.eingang_id, 'viele-' || n,
       date '2026-01-01' + n % 300, a.eingegangen, a.im_korb_seit, a.entscheidung, s.stand,
       case when s.stand <> 'offen' then gen_random_uuid() end, case when s.stand <> 'offen' then 'x' end,
       case when s.stand <> 'offen' then now() end, case when s.stand = 'erledigt' then now() - n * interval '1 minute' end
     from eakte.auftrag a, generate_series(1, 20000) n,
       (select array_agg(id) as koerbe from eakte.postkorb where dienststelle_id = $1) k,
       lateral (select (array['offen', 'in-bearbeitung', 'erledigt'])[1 + n % 3] as stand) s
     where a.dienststelle_id = $1 and a.art = 'antrag.tda'`,
    [fremd.id],
  )
  await db.sql('analyze eakte.auftrag, eakte.postkorb')
  const zeiger: Zeiger = { richtung: 'nach', wert: '2026-07-01', id: '01980000-0000-7000-8000-000000000000' }
  const plan = (frage: RawBuilder<unknown>, wer = lang) =>
    alsPersonal(db.app, wer, async (tx) => {
      const { rows } = await sql<Record<string, string>>`explain ${frage}`.execute(tx)
      return rows.map((z) => z['QUERY PLAN']).join('\n')
    })
  const wer = fremd.personal('Fremd')
  const voll = { postkorb: fremd.koerbe['leistung-2'] ?? '' }
  const alle = { dienststelle: fremd.id }
  const fertig = { ...zeiger, wert: '2026-07-01T00:00:00Z' }
  const plaene: [RegExp, string][] = [
    [/using auftrag_offen/, await plan(abfrage(voll, { stand: 'offen' }, heute), wer)],
    [
      /auftrag_offen[^]*Index Cond:.*ROW\(faellig, id\) >/,
      await plan(abfrage(voll, { stand: 'offen' }, heute, zeiger), wer),
    ],
    [/auftrag_offen/, await plan(abfrage(voll, { stand: 'frei' }, heute, { ...zeiger, richtung: 'vor' }), wer)],
    [
      /auftrag_erledigt[^]*Index Cond:.*ROW\(erledigt, id\) </,
      await plan(abfrage(voll, { stand: 'erledigt' }, heute, fertig), wer),
    ],
    [/auftrag_korb_art/, await plan(abfrage(voll, { stand: 'offen', art: 'viele-7' }, heute), wer)],
    [/auftrag_stelle_offen/, await plan(abfrage(alle, { stand: 'offen' }, heute, zeiger), wer)],
    [/auftrag_stelle_offen/, await plan(abfrage(alle, { stand: 'offen', faellig: 'heute' }, heute), wer)],
    [/auftrag_stelle_erledigt/, await plan(abfrage(alle, { stand: 'erledigt' }, heute, fertig), wer)],
    [/auftrag_bearbeiter/, await plan(abfrage(alle, { stand: 'offen', bearbeiter: lang.personalId }, heute), wer)],
    [/auftrag_bearbeiter/, await plan(abfrage({ bearbeiter: lang.personalId }, { stand: 'offen' }, heute))],
  ]
  for (const [erwartet, ist] of plaene) {
    assert.match(ist, erwartet)
    assert.doesNotMatch(ist, /Seq Scan on auftrag/)
  }
})
