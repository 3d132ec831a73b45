import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'

const DEBIAN = '/usr/lib/postgresql'
const TABELLEN = ['eins', 'zwei', 'drei'] as const

export interface Grenzwert {
  /** Transactions per second. */
  readonly tps: number
  readonly verbindungen: number
  readonly sekunden: number
}

function programm(): string | undefined {
  const fassungen = existsSync(DEBIAN) ? readdirSync(DEBIAN).toSorted((a, b) => Number(b) - Number(a)) : []
  return fassungen.map((fassung) => join(DEBIAN, fassung, 'bin/pgbench')).find((datei) => existsSync(datei))
}

/**
 * What this very server does at best: Debian's pgbench with transactions of three plain inserts, without access rules, without
 * our code. Undefined where pgbench is missing. @param server superuser's address
 */
export async function dreiInserts(server: string, sekunden = 8, verbindungen = 16): Promise<Grenzwert | undefined> {
  const pgbench = programm()
  if (pgbench === undefined) return undefined
  const ordner = mkdtempSync(join(tmpdir(), 'pgbench-'))
  const datei = join(ordner, 'drei.sql')
  writeFileSync(
    datei,
    ['begin;', ...TABELLEN.map((t) => `insert into messlatte.${t} (text) values (repeat('x', 200));`), 'end;'].join(
      '\n',
    ),
  )
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query('drop schema if exists messlatte cascade; create schema messlatte')
    for (const t of TABELLEN)
      await client.query(
        `create table messlatte.${t} (id uuid primary key default gen_random_uuid(), text text not null)`,
      )
    const wie = ['-n', '-M', 'prepared', '-j', '2', '-c', String(verbindungen), '-T', String(sekunden), '-f', datei]
    const { stdout } = await promisify(execFile)(pgbench, [...wie, server])
    return { tps: Number(/tps = ([\d.]+)/.exec(stdout)?.[1]), verbindungen, sekunden }
  } finally {
    await client.query('drop schema if exists messlatte cascade')
    await client.end()
    rmSync(ordner, { recursive: true })
  }
}
