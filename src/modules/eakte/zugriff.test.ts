import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { alsGast, alsKunde, alsPersonal, alsSystem, type Transaction } from '../../platform/database/index.ts'
import { neueId } from '../../platform/ids.ts'
import { testDatenbank, testHaus } from '../../platform/testing/index.ts'
import { ausfuehren } from './auftrag/ausfuehren.ts'
import { teststelle } from './pruefstand/dienststelle.ts'
import { paketFuer, sh } from './pruefstand/paket.ts'
import { inEakte } from './zustellen/in-eakte.ts'

const db = await testDatenbank()
const haus = testHaus(db.worker)
const hier = await teststelle(db.app)
const dort = await teststelle(db.app)
const paket = paketFuer(hier.id)
await inEakte(haus, paket, sh)
await db.sql(
  `insert into eakte.ablage (id, dienststelle_id, referenz, stand, abgelegt) values ($1, $2, 'X', 'abgelegt', now())`,
  [neueId(), hier.id],
)
const nummer = Number((await db.sql('select nummer from eakte.auftrag'))[0]?.['nummer'])

const akten = ['postkorb', 'akte', 'suchwort', 'eingang', 'dokument', 'auftrag', 'auftrag_ereignis'] as const
/** How many rows of each table the one who asks sees at the office. */
const sicht = async (tx: Transaction): Promise<number[]> => {
  const zahlen: number[] = []
  for (const t of akten) {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(`eakte.${t}`)}
      where dienststelle_id = ${hier.id}`.execute(tx)
    zahlen.push(rows[0]?.n ?? -1)
  }
  return zahlen
}
const nichts = akten.map(() => 0)

test('EA-01: staff of the office with the right see it; of another office, without the right, customers and guests see nothing', async () => {
  const mitarbeiter = hier.personal('Lang')
  assert.deepEqual(await alsPersonal(db.app, mitarbeiter, sicht), [6, 1, 3, 1, 1, 1, 1])
  assert.deepEqual(await alsPersonal(db.app, dort.personal('Fremd'), sicht), nichts)
  assert.deepEqual(await alsPersonal(db.app, hier.personal('Ohne Recht', []), sicht), nichts)
  assert.deepEqual(await alsKunde(db.app, { kontoId: neueId(), personIds: [paket.personId] }, sicht), nichts)
  assert.deepEqual(await alsGast(db.app, sicht), nichts)
  assert.deepEqual(await alsSystem(db.worker, 'metrik', sicht), nichts)
})

test('EA-02: staff of another office, or without the right to work, change no order', async () => {
  for (const wer of [dort.personal('Fremd'), hier.personal('Ohne Recht', [])]) {
    const ausgang = await alsPersonal(db.app, wer, (tx) =>
      ausfuehren(tx, { nummer, version: 1 }, { art: 'nehmen' }, wer, new Date('2026-07-03T06:00:00Z')),
    )
    assert.deepEqual(ausgang, { art: 'nicht-da' })
  }
  const nurLesen = hier.personal('Nur Lesen', ['eakte.lesen'])
  const geaendert = await alsPersonal(db.app, nurLesen, (tx) =>
    tx.updateTable('eakte.auftrag').set({ version: 9 }).where('nummer', '=', nummer).executeTakeFirst(),
  )
  assert.equal(Number(geaendert.numUpdatedRows), 0)
})

test("EA-02: an event is written only in one's own name, and an order stays at its office", async () => {
  const lang = hier.personal('Lang')
  const [auftrag] = await db.sql('select id from eakte.auftrag')
  const ereignis = (von: string, dienststelle: string) =>
    alsPersonal(db.app, lang, (tx) =>
      sql`insert into eakte.auftrag_ereignis (id, dienststelle_id, auftrag_id, version, art, am, von_id, von_name, nachher)
        values (${neueId()}, ${dienststelle}, ${auftrag?.['id']}, 2, 'genommen', now(), ${von}, 'x', '{}')`.execute(tx),
    )
  await assert.rejects(ereignis(neueId(), hier.id), /row-level security/)
  await assert.rejects(ereignis(lang.personalId, dort.id), /row-level security/)
  const beide = { ...lang, dienststelleIds: [hier.id, dort.id] }
  const fremderKorb = alsPersonal(db.app, beide, (tx) =>
    tx
      .updateTable('eakte.auftrag')
      .set({ postkorb_id: dort.koerbe['eingang'] ?? '' })
      .where('nummer', '=', nummer)
      .execute(),
  )
  await assert.rejects(fremderKorb, /foreign key/)
})

test('EA-01: what was filed is changed and removed by no running role, nor by the owner', async () => {
  const verboten = [
    `update eakte.dokument set sha256 = sha256`,
    `delete from eakte.dokument`,
    `update eakte.eingang set tag = tag`,
    `delete from eakte.eingang`,
    `delete from eakte.akte`,
    `update eakte.auftrag_ereignis set grund = grund`,
    `delete from eakte.auftrag_ereignis`,
    `delete from eakte.auftrag`,
    `update eakte.auftrag set entscheidung = entscheidung`,
  ]
  for (const text of verboten) {
    const tat = (tx: Transaction) => sql.raw(text).execute(tx)
    await assert.rejects(alsPersonal(db.app, hier.personal('Lang'), tat), /permission denied/, text)
    await assert.rejects(alsSystem(db.worker, 'uebergabe', tat), /permission denied/, text)
    await assert.rejects(alsSystem(db.worker, 'einrichtung', tat), /permission denied/, text)
  }
  const eigner = new pg.Client(db.url('jc_eigner'))
  await eigner.connect()
  const weg = await eigner.query('delete from eakte.dokument')
  await eigner.end()
  assert.equal(weg.rowCount, 0)
})

test('EA-01: packages in the drop folder are seen by who looks after hand-overs of the office', async () => {
  const sehe = (tx: Transaction) => tx.selectFrom('eakte.ablage').select('id').execute()
  const betreut = ['uebergabe.betreuen']
  assert.equal((await alsPersonal(db.app, hier.personal('Großmann', betreut), sehe)).length, 1)
  assert.equal((await alsPersonal(db.app, dort.personal('Dubois', betreut), sehe)).length, 0)
  assert.equal((await alsPersonal(db.app, hier.personal('Lang'), sehe)).length, 0)
})

test('EA-01: a search is kept for its author alone', async () => {
  const lang = hier.personal('Lang')
  const zeile = {
    id: neueId(),
    personal_id: lang.personalId,
    begriff: 'Kaya',
    treffer: [],
    mehr: false,
    endet: new Date('2026-07-03'),
  }
  await alsPersonal(db.app, lang, (tx) => tx.insertInto('eakte.suche').values(zeile).execute())
  const sehe = (tx: Transaction) => tx.selectFrom('eakte.suche').select('id').execute()
  assert.equal((await alsPersonal(db.app, lang, sehe)).length, 1)
  assert.equal((await alsPersonal(db.app, hier.personal('Nowak'), sehe)).length, 0)
  const fremd = { ...zeile, id: neueId() }
  await assert.rejects(
    alsPersonal(db.app, hier.personal('Nowak'), (tx) => tx.insertInto('eakte.suche').values(fremd).execute()),
    /row-level security/,
  )
})
