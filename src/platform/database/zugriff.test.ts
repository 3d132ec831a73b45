import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { wurzel } from '../../config.ts'
import { neueId } from '../ids.ts'
import { testDatenbank } from '../testing/index.ts'
import { alsGast, alsKunde, alsSystem, migriere } from './index.ts'

const db = await testDatenbank()

test('Who asks is known inside the transaction and gone after it', async () => {
  const kontoId = neueId()
  const personIds = [neueId(), neueId()]
  const frage = sql<{
    art: string
    konto: string
    personen: string[]
  }>`select zugriff.art() art, zugriff.konto() konto, zugriff.personen() personen`
  const drin = await alsKunde(db.app, { kontoId, personIds }, (tx) => frage.execute(tx))
  assert.deepEqual(drin.rows[0], { art: 'kunde', konto: kontoId, personen: personIds })
  const danach = await alsGast(db.app, (tx) => frage.execute(tx))
  assert.deepEqual(danach.rows[0], { art: 'gast', konto: null, personen: [] })
})

test('The running roles own nothing, bypass nothing and cannot migrate', async () => {
  const rollen = await db.sql(
    `select rolname from pg_roles where rolname like 'jc\\_%' and rolname <> 'jc_eigner' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`,
  )
  assert.deepEqual(rollen, [])
  await assert.rejects(
    alsSystem(db.app, 'einrichtung', (tx) => sql`create table public.x (a int)`.execute(tx)),
    /permission denied/,
  )
})

test('Every table of a module has forced row-level security', async () => {
  const offen = await db.sql(`select n.nspname || '.' || c.relname as tabelle from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'public')
      and n.nspname not like 'pg_%' and not (c.relrowsecurity and c.relforcerowsecurity)`)
  assert.deepEqual(offen, [])
})

test('Migrating again changes nothing; a changed file is refused', async () => {
  assert.deepEqual(await migriere(db.url('jc_eigner'), join(wurzel, 'migrations')), [])
  await db.sql(`update public.migration set sha256 = 'anders' where name = '0001-zugriff.sql'`)
  await assert.rejects(
    migriere(db.url('jc_eigner'), join(wurzel, 'migrations')),
    /0001-zugriff\.sql wurde nachträglich geändert/,
  )
})

test('A database that went away is refused with an error, and the next transaction works', async () => {
  await alsGast(db.app, (tx) => sql`select 1`.execute(tx))
  await db.sql(
    `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'jc_app' and datname = current_database()`,
  )
  await new Promise((weiter) => setTimeout(weiter, 50))
  const zeile = await alsGast(db.app, (tx) => sql<{ eins: number }>`select 1 as eins`.execute(tx))
  assert.equal(zeile.rows[0]?.eins, 1)
})
