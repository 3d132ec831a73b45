import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { wurzel } from '../../src/config.ts'
import { starteEingebettet } from '../../src/platform/database/eingebettet.ts'
import { rechenzeit } from './rechenzeit.ts'
import { entferneDaten, startePortal } from '../../tests/portal.ts'

type Zeile = Record<string, unknown>

/** A whole portal on a stock, as script/start brings it up, with a look into its database. */
export interface Anlage {
  /** Address of the portal. */
  readonly basis: string
  /** Folder of its data. */
  readonly ordner: string
  /** The database server, as its superuser. */
  readonly server: string
  /** Processor seconds so far, by part of the portal. */
  readonly rechenzeit: () => Map<string, number>
  /** SQL as the superuser: to arrange and to count, never what is measured. */
  readonly sql: (text: string, werte?: unknown[]) => Promise<Zeile[]>
  ende(): Promise<void>
}

/**
 * Starts a portal on a stock: one of so many persons that is thrown away afterwards, or the one in the folder that
 * `DATEN=ORDNER script/bestand N` made before. The server keeps its word on every commit (fsync), as in production.
 */
export async function starteAnlage(wahl: { personen: number } | { daten: string }): Promise<Anlage> {
  const daten = 'daten' in wahl ? wahl.daten : mkdtempSync(join(tmpdir(), 'bench-'))
  const weg = (): void => {
    if (!('daten' in wahl)) entferneDaten(daten)
  }
  try {
    if (!('daten' in wahl)) await macheBestand(daten, wahl.personen)
    const ordner = join(daten, 'vorfuehrung')
    if (!existsSync(ordner))
      throw new Error(`In ${daten} liegt kein Bestand. Bitte erst: DATEN=${daten} script/bestand N`)
    const server = await starteEingebettet({ ordner: join(ordner, 'datenbank') })
    const portal = await startePortal(daten, { DATABASE_URL: server.url }).catch(async (fehler: unknown) => {
      await server.ende()
      throw fehler
    })
    const url = new URL(server.url)
    url.pathname = '/jobcenter'
    const blick = new pg.Pool({ connectionString: url.href, max: 2 })
    blick.on('error', () => undefined)
    return {
      basis: portal.portal.replace('localhost', '127.0.0.1'),
      ordner,
      server: server.url,
      rechenzeit: () => rechenzeit([portal.start.pid ?? 0, server.pid]),
      sql: async (text, werte = []) => (await blick.query<Zeile>(text, werte)).rows,
      async ende() {
        await blick.end()
        await portal.ende()
        await server.ende()
        weg()
      },
    }
  } catch (fehler) {
    weg()
    throw fehler
  }
}

async function macheBestand(daten: string, personen: number): Promise<void> {
  const lauf = spawn(join(wurzel, 'script/bestand'), [String(personen)], {
    env: { ...process.env, DATEN: daten, DATABASE_URL: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let gesagt = ''
  for (const strom of [lauf.stdout, lauf.stderr]) strom.on('data', (stueck: Buffer) => (gesagt += String(stueck)))
  const [code] = (await once(lauf, 'close')) as [number]
  if (code !== 0) throw new Error(gesagt)
  console.log(gesagt.trimEnd().split('\n').at(-1))
}
