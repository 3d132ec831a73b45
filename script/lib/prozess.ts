import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { setTimeout as warte } from 'node:timers/promises'

/** A process of the portal that is started again whenever it ends by itself. */
export interface Dauerprozess {
  name: string
  /** Process id of the one that runs at the moment. */
  pid(): number | undefined
  /** Ends it in good order, after 15 seconds by force. */
  ende(): Promise<void>
}

interface Auftrag {
  name: string
  /** Compiled file and its arguments. */
  datei: string
  argumente?: string[]
  umgebung: Record<string, string | undefined>
  /** Its output goes here. */
  protokoll: string
  /** Called with every new process, before it does anything. */
  nachStart?: (kind: ChildProcess) => void
  /** Told each time it ended by itself. */
  ausfall: (name: string, grund: string, protokoll: string) => void
}

const GEDULD_MS = 15_000
const LAENGSTE_PAUSE_MS = 15_000
/** One that ran this long was in order: the pauses begin anew. */
const LIEF_GUT_MS = 30_000
const PROTOKOLL_HOECHSTENS = 20_000_000

/** Starts a Node process of its own group (Ctrl-C reaches it only through us) and keeps it running. */
export function dauerprozess(auftrag: Auftrag): Dauerprozess {
  let kind: ChildProcess | undefined
  const halt = new AbortController()
  const lauf = (async () => {
    for (let pause = 250; !halt.signal.aborted; pause = Math.min(pause * 2, LAENGSTE_PAUSE_MS)) {
      const beginn = performance.now()
      kind = starte(auftrag)
      const [code, signal] = (await once(kind, 'exit')) as [number | null, string | null]
      if (halt.signal.aborted) return
      if (performance.now() - beginn > LIEF_GUT_MS) pause = 250
      auftrag.ausfall(auftrag.name, String(signal ?? code), auftrag.protokoll)
      await warte(pause, undefined, { signal: halt.signal }).catch(() => {})
    }
  })()
  return {
    name: auftrag.name,
    pid: () => kind?.pid,
    async ende() {
      halt.abort()
      kind?.kill('SIGTERM')
      const frist = setTimeout(() => kind?.kill('SIGKILL'), GEDULD_MS)
      await lauf
      clearTimeout(frist)
    },
  }
}

function starte({ datei, argumente = [], umgebung, protokoll, nachStart }: Auftrag): ChildProcess {
  mkdirSync(dirname(protokoll), { recursive: true })
  if ((statSync(protokoll, { throwIfNoEntry: false })?.size ?? 0) > PROTOKOLL_HOECHSTENS)
    renameSync(protokoll, `${protokoll}.1`)
  const ausgabe = openSync(protokoll, 'a', 0o600)
  const kind = spawn(process.execPath, ['--enable-source-maps', datei, ...argumente], {
    env: umgebung,
    detached: true,
    // The channel tells the process when we are gone, whatever ended us.
    stdio: ['ignore', ausgabe, ausgabe, 'ipc'],
  })
  closeSync(ausgabe)
  nachStart?.(kind)
  return kind
}

/** The last lines of a log, to show when a start failed. */
export function letzteZeilen(protokoll: string, anzahl = 12): string {
  const text = readFileSync(protokoll, 'utf8').trimEnd().split('\n').slice(-anzahl).join('\n')
  return `${basename(protokoll)}:\n${text}`
}
