import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { ladeStock } from '../../bench/lib/dubletten/laden.ts'
import { sucheAlle } from '../../bench/lib/dubletten/stapel.ts'
import { sucheEinzelne } from '../../bench/lib/dubletten/suche.ts'
import { personVon } from '../../bench/lib/personen/person.ts'
import { haeufigkeitenLernen } from '../../src/modules/step/dubletten/lernen/haeufigkeiten.ts'
import { kandidaten } from '../../src/modules/step/dubletten/kandidaten/query.ts'
import { systemUhr } from '../../src/platform/clock/index.ts'
import { alsPersonal } from '../../src/platform/database/index.ts'
import { neueId } from '../../src/platform/ids.ts'
import { testDatenbank } from '../../src/platform/testing/index.ts'

const PERSONEN = 12_000
const db = await testDatenbank()
await ladeStock(db.url('super'), PERSONEN, () => undefined)
await haeufigkeitenLernen(db.worker, systemUhr.jetzt())

test('ST-03: of people written down a second time with errors, nearly all are found and shown; strangers see nobody', async () => {
  const { gefunden, gezeigt, falsch } = await sucheEinzelne(db.app, PERSONEN, 200)
  assert.ok(gefunden >= 0.99, String(gefunden))
  assert.ok(gezeigt >= 0.985, String(gezeigt))
  assert.ok(falsch['0,5'] <= 0.01, String(falsch['0,5']))
})

test('ST-05: the search over the whole stock finds the copies in it, and twice the same', async () => {
  const { gefunden, gleich, paare } = await sucheAlle(
    db.worker,
    db.url('super'),
    { personen: PERSONEN, laeufe: 2 },
    () => undefined,
    () => 0,
  )
  assert.ok(gefunden >= 0.98, String(gefunden))
  assert.equal(gleich, true)
  assert.ok(paare < 4 * 0.02 * PERSONEN, String(paare))
})

test('ST-03: as the role of the app, the search goes along the index and reads no table from end to end', async () => {
  const wer = { personalId: neueId(), dienststelleIds: [neueId()], rechte: ['step.lesen', 'step.suchen'] }
  const stand = async () =>
    (await db.sql(`select relname, seq_scan::int, idx_scan::int from pg_stat_user_tables
      where schemaname = 'step' and relname like 'abgleich%' order by 1`)) as unknown as {
      relname: string
      seq_scan: number
      idx_scan: number
    }[]
  const vorher = await stand()
  for (let nr = 0; nr < 20; nr++)
    await alsPersonal(db.app, wer, async (tx) => {
      await kandidaten(tx, personVon(nr * 500).person)
      await sql`select pg_stat_force_next_flush()`.execute(tx)
    })
  const nachher = await stand()
  for (const { relname, seq_scan, idx_scan } of nachher) {
    const alt = vorher.find((t) => t.relname === relname)
    assert.equal(seq_scan, alt?.seq_scan, relname)
    if (relname === 'abgleich_schluessel') assert.ok(idx_scan > (alt?.idx_scan ?? 0) + 100)
  }
})
