import assert from 'node:assert/strict'
import { test } from 'node:test'
import { routen } from './routen.ts'
import { type Wer, welt } from './welt.ts'

const { db, portal, ids, keks } = await welt()
const ZAHL = 20_000

/** Unique columns of a table, as an expression that makes a new value for each copy. Offices and persons are others. */
const kopien: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'antrag.anforderung': { id: 'uuidv7()', person_id: 'uuidv7()', dienststelle_id: 'uuidv7()' },
  'antrag.antrag': {
    id: 'uuidv7()',
    schluessel: 'uuidv7()',
    referenz: `'X' || n`,
    konto_id: 'uuidv7()',
    person_id: 'uuidv7()',
  },
  'antrag.entwurf': { id: 'uuidv7()', besitzer: 'uuidv7()' },
  'http.sitzung': { id: 'uuidv7()', subjekt: 'uuidv7()', geheimnis_hash: `int4send(n)` },
  'konto.konto': { id: 'uuidv7()', person_id: 'uuidv7()', email_hash: `int4send(n)` },
  'konto.identitaet': { id: 'uuidv7()', konto_id: 'uuidv7()' },
  'konto.herkunft': { sitzung_id: 'uuidv7()', konto_id: 'uuidv7()' },
  'konto.registrierung': { id: 'uuidv7()', gast_sitzung_id: 'uuidv7()', token_hash: `int4send(n)` },
  'step.person': { id: 'uuidv7()' },
  'step.anschrift': { id: 'uuidv7()', person_id: 'uuidv7()' },
  'step.kontakt': { id: 'uuidv7()', person_id: 'uuidv7()' },
  'step.zustaendigkeit': { person_id: 'uuidv7()', dienststelle_id: 'uuidv7()' },
  'step.suchschluessel': { person_id: 'uuidv7()' },
  'step.suchwort': { person_id: 'uuidv7()', dienststelle_id: 'uuidv7()' },
  'eakte.akte': { id: 'uuidv7()', person_id: 'uuidv7()', dienststelle_id: 'uuidv7()' },
  'eakte.eingang': { id: 'uuidv7()', akte_id: 'uuidv7()', dienststelle_id: 'uuidv7()' },
  'eakte.dokument': { id: 'uuidv7()', akte_id: 'uuidv7()', eingang_id: 'uuidv7()', dienststelle_id: 'uuidv7()' },
  'eakte.auftrag': {
    id: 'uuidv7()',
    nummer: 'n + 1000',
    akte_id: 'uuidv7()',
    eingang_id: 'uuidv7()',
    postkorb_id: 'uuidv7()',
    dienststelle_id: 'uuidv7()',
  },
  'eakte.auftrag_ereignis': { id: 'uuidv7()', auftrag_id: 'uuidv7()', dienststelle_id: 'uuidv7()' },
  'eakte.suchwort': { akte_id: 'uuidv7()', dienststelle_id: 'uuidv7()' },
  'uebergabe.uebergabe': { id: 'uuidv7()', bezug: 'uuidv7()', dienststelle_id: 'uuidv7()' },
  'uebergabe.schluessel': { bezug: 'uuidv7()' },
  'crypto.schluessel': { id: 'uuidv7()', besitzer: 'uuidv7()' },
  'dateien.objekt': { id: 'uuidv7()', besitzer: 'uuidv7()' },
}

/** Copies a row of each table many times, for other people and offices; references to them are not looked at. */
await db.sql(`do $do$ begin
  set local session_replication_role = replica;
  ${Object.entries(kopien)
    .map(
      ([
        tabelle,
        neu,
      ]) => `insert into ${tabelle} overriding system value select k.* from (select r from ${tabelle} r limit 1) x,
        generate_series(1, ${ZAHL}) n, lateral jsonb_populate_record(x.r, jsonb_build_object('n', n, ${Object.entries(
          neu,
        )
          .map(([spalte, wert]) => `'${spalte}', ${wert}`)
          .join(', ')})) k;`,
    )
    .join('\n')}
  end $do$`)
await db.sql('analyze')

const leseweite = async (): Promise<Map<string, number>> =>
  new Map(
    (
      await db.sql(`select schemaname || '.' || relname as name, coalesce(seq_tup_read, 0)::int as zahl from pg_stat_user_tables
      where n_live_tup >= ${ZAHL}`)
    ).map(({ name, zahl }) => [String(name), Number(zahl)]),
  )

test('QU-03: with a large stock no page of the house reads a table from end to end', async () => {
  const seiten = Object.entries(routen).filter(([route, { zugang }]) => route.startsWith('GET') && zugang !== 'token')
  const vorher = await leseweite()
  assert.ok(vorher.size >= Object.keys(kopien).length - 1, `${vorher.size} large tables`)
  for (const [route, { zugang, pfad }] of seiten) {
    const wer: Wer = zugang === 'kunde' || zugang === 'alle' ? 'kundeA' : 'teamleitung'
    const url = pfad?.({ ...ids, sitzung: ids.konto }) ?? String(route.split(' ')[1])
    const cookie = (await keks(wer))?.cookie ?? ''
    await portal.web.inject({ url, headers: { cookie } })
  }
  // The figures of a connection are there for sure when it has ended.
  await portal.web.close()
  await db.app.ende()
  const nachher = await leseweite()
  assert.deepEqual(
    [...nachher].filter(([name, zahl]) => zahl - (vorher.get(name) ?? 0) >= ZAHL).map(([name]) => name),
    [],
  )
})
