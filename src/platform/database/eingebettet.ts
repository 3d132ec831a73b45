import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { UMGEBUNG, bereiteVor } from './eingebettet/daten.ts'
import type { Vorbereitet } from './eingebettet/daten.ts'
import { machFrei } from './eingebettet/pidfile.ts'
import { freierPort, wirdBereit } from './eingebettet/start.ts'
import { bewache } from './eingebettet/wache.ts'

/** A running PostgreSQL server of our own. */
export interface EingebetteteDatenbank {
  /** Superuser, database `postgres`, on 127.0.0.1. */
  url: string
  /** Process id of the server (the postmaster). */
  pid: number
  /** Data, password and log lie here. */
  ort: string
  /** Resolves when the server is gone, whoever ended it. */
  beendet: Promise<void>
  /** Stops the server and waits until it is gone; throw-away data is removed. Harmless when called twice. */
  ende(): Promise<void>
}

interface Auftrag {
  /** Keep the data in this folder (as root in one of /var/lib named after it); undefined: throw it away at the end. */
  ordner?: string
  /** Listen on this port instead of any free one, so that a server that was killed comes back under its address. */
  port?: number
  /** Server settings by name, in the words of postgresql.conf. */
  einstellungen?: Record<string, string>
  /** Told in a German sentence before a step that takes long. */
  melde?: (satz: string) => void
}

const IMMER = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  max_connections: '200',
  jit: 'off',
}

/** Throw-away data need not survive a power cut. */
const FLUECHTIG = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

const GEDULD_MS = 60_000
const VERSUCHE = 3

/**
 * Starts the PostgreSQL that comes with the npm packages, for development, trial and tests (not for production).
 * The server ends with the calling process, also when that is killed. Works as root and as an ordinary user.
 * Throws in German when the platform has no server, the data is of another main version or in use, or it won't start.
 */
export async function starteEingebettet(auftrag: Auftrag = {}): Promise<EingebetteteDatenbank> {
  const vorbereitet = await bereiteVor(auftrag.ordner, auftrag.melde)
  const fluechtig = auftrag.ordner === undefined
  const einstellungen = { ...IMMER, ...(fluechtig ? FLUECHTIG : {}), ...auftrag.einstellungen }
  for (let versuch = 1; versuch <= VERSUCHE; versuch++) {
    const server = await versucheStart(vorbereitet, einstellungen, auftrag)
    if (server) return server
  }
  throw new Error(`Die Datenbank ließ sich nicht starten. Das Protokoll: ${join(vorbereitet.ort, 'datenbank.log')}`)
}

/** Undefined when the server ended at once, for example because someone else took the port meanwhile. */
async function versucheStart(
  { programme: { postgres }, nutzer, ort, daten, kennwort }: Vorbereitet,
  einstellungen: Record<string, string>,
  auftrag: Auftrag,
): Promise<EingebetteteDatenbank | undefined> {
  await machFrei(daten)
  const fluechtig = auftrag.ordner === undefined
  const port = auftrag.port ?? (await freierPort())
  const protokoll = openSync(join(ort, 'datenbank.log'), fluechtig ? 'w' : 'a', 0o600)
  const gesetzt = Object.entries(einstellungen).flatMap(([name, wert]) => ['-c', `${name}=${wert}`])
  const prozess = spawn(postgres, ['-D', daten, '-p', String(port), ...gesetzt], {
    ...nutzer,
    cwd: ort,
    env: UMGEBUNG,
    // A process group of its own: Ctrl-C must not reach the server before those who still write to it.
    detached: true,
    stdio: ['ignore', protokoll, protokoll],
  })
  closeSync(protokoll)
  const { pid } = prozess
  if (pid === undefined) throw (await once(prozess, 'error'))[0]
  // A forgotten server must not keep a test run from ending; the guard stops it then.
  prozess.unref()
  const wegwerfOrt = fluechtig ? ort : undefined
  const wache = bewache(pid, wegwerfOrt, nutzer)
  const beendet = once(prozess, 'exit').then(() => void wache.kill('SIGKILL'))
  const url = `postgres://postgres:${kennwort}@127.0.0.1:${port}/postgres`
  if (await wirdBereit(prozess, url, GEDULD_MS)) {
    return { url, pid, ort, beendet, ende: () => beende(prozess, beendet, wegwerfOrt) }
  }
  await beende(prozess, beendet, undefined)
  return undefined
}

async function beende(prozess: ChildProcess, beendet: Promise<void>, wegwerfOrt: string | undefined): Promise<void> {
  prozess.ref()
  // SIGINT is PostgreSQL's fast shutdown: connections are cut, everything is written.
  prozess.kill('SIGINT')
  await beendet
  if (wegwerfOrt) await rm(wegwerfOrt, { recursive: true, force: true })
}
