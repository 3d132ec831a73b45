import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'

const SPERRE = 726_001

/**
 * Brings the database to the newest state: each file of the folder once, in its own transaction, as jc_eigner.
 * Two processes at the same time wait for each other. Returns the names of the files applied.
 * @throws Error if an applied file was changed afterwards; migrations go forward only.
 */
export async function migriere(urlEigner: string, ordner: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: urlEigner })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [SPERRE])
    await client.query(`create table if not exists public.migration
      (name text primary key, sha256 text not null, am timestamptz not null default now())`)
    const bekannt = await client.query<{ name: string; sha256: string }>('select name, sha256 from public.migration')
    const summen = new Map(bekannt.rows.map((zeile) => [zeile.name, zeile.sha256]))
    const neu: string[] = []
    for (const name of (await readdir(ordner)).filter((n) => /^\d{4}-.+\.sql$/.test(n)).toSorted()) {
      if (await wendeAn(client, ordner, name, summen.get(name))) neu.push(name)
    }
    return neu
  } finally {
    await client.end()
  }
}

async function wendeAn(
  client: pg.Client,
  ordner: string,
  name: string,
  alteSumme: string | undefined,
): Promise<boolean> {
  const text = await readFile(join(ordner, name), 'utf8')
  const summe = createHash('sha256').update(text).digest('hex')
  if (alteSumme === summe) return false
  if (alteSumme !== undefined) throw new Error(`Die Migration ${name} wurde nachträglich geändert.`)
  await client.query('begin')
  try {
    await client.query(text)
    await client.query('insert into public.migration (name, sha256) values ($1, $2)', [name, summe])
    await client.query('commit')
    return true
  } catch (fehler) {
    await client.query('rollback')
    throw new Error(`Migration ${name}: ${fehler instanceof Error ? fehler.message : String(fehler)}`, {
      cause: fehler,
    })
  }
}
