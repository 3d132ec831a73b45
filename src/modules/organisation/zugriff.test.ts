import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { alsGast, alsKunde, alsPersonal, alsSystem, type Transaction } from '../../platform/database/index.ts'
import { neueId } from '../../platform/ids.ts'
import { testDatenbank } from '../../platform/testing/index.ts'
import { kollegennamen, ladeDemo } from './index.ts'
import { personalrollen, rechteVon } from './policy.ts'

const db = await testDatenbank()
await ladeDemo(db.app)

const zahl = async (tx: Transaction, tabelle: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(tabelle)}`.execute(tx)
  return rows[0]?.n ?? -1
}
const oeffentlich = ['organisation.dienststelle', 'organisation.bezirk', 'organisation.plz']
const nurIntern = ['organisation.personal', 'organisation.rolle']
const [{ personal_id: ich, dienststelle_id: hier } = {}] = await db.sql(
  `select r.personal_id, r.dienststelle_id from organisation.rolle r join organisation.personal p on p.id = r.personal_id where p.sub = 'a.yildirim'`,
)
const idVon = async (sub: string): Promise<string> =>
  String((await db.sql('select id from organisation.personal where sub = $1', [sub]))[0]?.['id'])
const alsIch = { personalId: String(ich), dienststelleIds: [String(hier)], rechte: rechteVon(['teamleitung']) }
const kunde = { kontoId: neueId(), personIds: [neueId()] }

test('QU-03: what an office tells the public is readable by everyone, staff by nobody', async () => {
  const gast = await alsGast(db.app, async (tx) => ({
    oeffentlich: await Promise.all(oeffentlich.map((t) => zahl(tx, t))),
    intern: await Promise.all(nurIntern.map((t) => zahl(tx, t))),
  }))
  assert.ok(gast.oeffentlich.every((n) => n > 0))
  assert.deepEqual(gast.intern, [0, 0])
  for (const t of nurIntern) {
    assert.equal(await alsKunde(db.app, kunde, (tx) => zahl(tx, t)), 0)
    assert.equal(await alsSystem(db.app, 'sitzung', (tx) => zahl(tx, t)), 0)
    assert.equal(await alsSystem(db.worker, 'uebergabe', (tx) => zahl(tx, t)), 0)
  }
})

test('QU-03: staff see themselves and their own roles only', async () => {
  const gesehen = await alsPersonal(db.app, alsIch, async (tx) => ({
    personal: await tx.selectFrom('organisation.personal').select('sub').execute(),
    rollen: await tx.selectFrom('organisation.rolle').select('personal_id').execute(),
  }))
  assert.deepEqual(gesehen, { personal: [{ sub: 'a.yildirim' }], rollen: [{ personal_id: ich }] })
})

test('QU-03: of a colleague the name is known at the same Dienststelle, nothing of others', async () => {
  const [kollege, fremd] = [await idVon('j.petersen'), await idVon('k.nowak')]
  const namen = await alsPersonal(db.app, alsIch, (tx) => kollegennamen(tx, [kollege, fremd, neueId()]))
  assert.deepEqual([...namen], [[kollege, 'Jörg Petersen']])
  assert.equal((await alsGast(db.app, (tx) => kollegennamen(tx, [kollege]))).size, 0)
  assert.equal((await alsKunde(db.app, kunde, (tx) => kollegennamen(tx, [kollege]))).size, 0)
})

test('QU-03: nobody but the set-up writes offices, districts, staff or roles', async () => {
  const versuche = [
    sql`update organisation.dienststelle set telefon = '1'`,
    sql`delete from organisation.bezirk`,
    sql`update organisation.rolle set rolle = 'betrieb'`,
    sql`delete from organisation.personal`,
  ]
  for (const versuch of versuche) {
    const zeilen = async (tx: Transaction) => (await versuch.execute(tx)).numAffectedRows
    assert.equal(await alsPersonal(db.app, alsIch, zeilen), 0n)
    assert.equal(await alsSystem(db.app, 'anmeldung', zeilen), 0n)
    assert.equal(await alsGast(db.app, zeilen), 0n)
  }
  await assert.rejects(
    alsPersonal(db.app, alsIch, (tx) =>
      tx
        .insertInto('organisation.rolle')
        .values({ personal_id: String(ich), dienststelle_id: String(hier), rolle: 'datenschutz' })
        .execute(),
    ),
    /row-level security/,
  )
})

test('QU-03: the sealer reads nothing here', async () => {
  for (const t of [...oeffentlich, ...nurIntern])
    await assert.rejects(
      alsGast(db.siegel, (tx) => zahl(tx, t)),
      /permission denied/,
    )
})

test('QU-03: the database takes every role of the policy, and no word of another form; unknown roles give no right', async () => {
  const [{ gut } = {}] = await db.sql(
    `select bool_and(rolle ~ '^[a-z0-9]+(-[a-z0-9]+)*$') as gut from unnest($1::text[]) rolle`,
    [personalrollen],
  )
  assert.equal(gut, true)
  await assert.rejects(
    db.sql(`insert into organisation.rolle values ($1, $2, 'Team Leitung')`, [ich, hier]),
    /rolle_rolle_check/,
  )
  assert.deepEqual(rechteVon(['gibtesnicht', 'toString']), [])
  assert.deepEqual(rechteVon(['datenschutz']), ['protokoll.lesen'])
  assert.equal(new Set(rechteVon(personalrollen)).size, rechteVon(personalrollen).length)
})

test('HA-09: the rows of a PLZ are found by index as the application', async () => {
  await db.sql('analyze organisation.bezirk, organisation.plz')
  await db.sql(
    `insert into organisation.bezirk (id, dienststelle_id, plz, gueltig_ab) select gen_random_uuid(), $1, plz, '2020-01-01'
    from (select distinct plz from organisation.plz) x`,
    [hier],
  )
  await db.sql('analyze organisation.bezirk')
  const plan = await alsGast(db.app, (tx) =>
    sql<{ 'QUERY PLAN': string }>`explain select * from organisation.bezirk
      where plz = '24103' or plz is null and ags in (select ags from organisation.plz where plz = '24103')`.execute(tx),
  )
  const text = plan.rows.map((zeile) => zeile['QUERY PLAN']).join('\n')
  assert.match(text, /bezirk_plz/)
  assert.doesNotMatch(text, /Seq Scan on bezirk/)
})
