import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after } from 'node:test'
import pg from 'pg'
import { wurzel } from '../../config.ts'
import { type Datenbank, datenbank, migriere, type Rolle, rollenAnlegen } from '../database/index.ts'
import { neueId } from '../ids.ts'
import { testServer } from './server.ts'

const kennwort = 'nur-fuer-tests'
const migrationen = join(wurzel, 'migrations')

/** A database of its own for one test file, with the three running roles open. Closed and dropped after the file. */
export interface TestDatenbank {
  readonly app: Datenbank
  readonly worker: Datenbank
  readonly siegel: Datenbank
  /** URL of a role, for processes started by a test and for SQL as that role. */
  url(rolle: Rolle | 'super'): string
  /** SQL as the superuser, to arrange and to look; never what is under test. */
  sql(text: string, werte?: unknown[]): Promise<Record<string, unknown>[]>
}

function urlFuer(superUrl: string, rolle: Rolle | 'super', name: string): string {
  const url = new URL(superUrl)
  url.pathname = `/${name}`
  if (rolle !== 'super') {
    url.username = rolle
    url.password = kennwort
  }
  return url.href
}

async function ordnerSumme(): Promise<string> {
  const summe = createHash('sha256')
  for (const name of (await readdir(migrationen)).toSorted())
    summe.update(name).update(await readFile(join(migrationen, name)))
  return summe.digest('hex').slice(0, 12)
}

/** The migrated template, made once per server and state of migrations/; others wait for it. */
async function vorlage(superUrl: string, client: pg.Client): Promise<string> {
  const name = `jc_vorlage_${await ordnerSumme()}`
  await client.query('select pg_advisory_lock(726002)')
  try {
    const da = await client.query('select 1 from pg_database where datname = $1 and datistemplate', [name])
    if (da.rowCount === 0) {
      await client.query(`drop database if exists ${name}`)
      const worte = { jc_eigner: kennwort, jc_app: kennwort, jc_worker: kennwort, jc_siegel: kennwort }
      await rollenAnlegen(superUrl, name, worte)
      await migriere(urlFuer(superUrl, 'jc_eigner', name), migrationen)
      await uhrAnhalten(urlFuer(superUrl, 'super', name))
      await client.query(`alter database ${name} is_template true`)
    }
  } finally {
    await client.query('select pg_advisory_unlock(726002)')
  }
  return name
}

/** Tests have clocks of their own, mostly in the past: to the database nothing is too late. A test of its clock sets it by `uhrSql`. */
async function uhrAnhalten(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(uhrSql('-infinity'))
  await client.end()
}

/** SQL that gives the database a clock that stands still. */
export const uhrSql = (am: string): string =>
  `create or replace function zugriff.uhr() returns timestamptz language sql as $$ select '${am}'::timestamptz $$`

/** Clones the migrated template (about 50 ms). Call once at the top of a test file. */
export async function testDatenbank(): Promise<TestDatenbank> {
  const server = await testServer()
  const admin = new pg.Client({ connectionString: server.url })
  await admin.connect()
  const name = `jc_test_${neueId().replaceAll('-', '')}`
  const muster = await vorlage(server.url, admin)
  await admin.query('select pg_advisory_lock(726003)')
  try {
    await admin.query(`create database ${name} owner jc_eigner template ${muster} strategy file_copy`)
    // A clone does not take over who may do what with its template.
    await admin.query(`revoke all on database ${name} from public`)
    await admin.query(`grant connect on database ${name} to jc_app, jc_worker, jc_siegel`)
  } finally {
    await admin.query('select pg_advisory_unlock(726003)')
  }
  const blick = new pg.Pool({ connectionString: urlFuer(server.url, 'super', name), max: 2 })
  // pool.end() does not wait for the last words of its connections; dropping the database cuts them off.
  blick.on('error', () => undefined)
  blick.on('connect', (client) => client.on('error', () => undefined))
  const offen = {
    app: datenbank(urlFuer(server.url, 'jc_app', name), 4),
    worker: datenbank(urlFuer(server.url, 'jc_worker', name), 4),
    siegel: datenbank(urlFuer(server.url, 'jc_siegel', name), 2),
  }
  after(async () => {
    await Promise.all([offen.app.ende(), offen.worker.ende(), offen.siegel.ende(), blick.end()])
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
    await server.ende()
  })
  return {
    ...offen,
    url: (rolle) => urlFuer(server.url, rolle, name),
    sql: async (text, werte = []) => (await blick.query<Record<string, unknown>>(text, werte)).rows,
  }
}
