import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { wurzel } from '../../src/config.ts'

/** A process of the portal that a test starts, kills and starts again. */
export interface Prozess {
  readonly name: string
  /** Its log, of all its lives. */
  readonly protokoll: string
  starte(): void
  /** kill -9, and until it is gone. */
  toete(): Promise<void>
  /** SIGTERM, and until it is gone. @returns exit code */
  beende(): Promise<number | null>
}

/** A role of the portal as an operator runs it; not started yet. */
export function prozess(name: string, rolle: string, ordner: string, umgebung: Record<string, string>): Prozess {
  const protokoll = join(ordner, `${name}.log`)
  let kind: ChildProcess | undefined
  const ende = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> => {
    if (kind === undefined || kind.exitCode !== null || kind.signalCode !== null) return kind?.exitCode ?? null
    const gegangen = once(kind, 'exit')
    kind.kill(signal)
    const [code] = (await gegangen) as [number | null]
    return code
  }
  return {
    name,
    protokoll,
    starte() {
      const ausgabe = openSync(protokoll, 'a')
      const { PATH = '', TMPDIR = '/tmp' } = process.env
      kind = spawn(process.execPath, [join(wurzel, 'dist/src/main.js'), rolle], {
        env: { PATH, TMPDIR, ...umgebung },
        stdio: ['ignore', ausgabe, ausgabe, 'ipc'],
      })
      closeSync(ausgabe)
    },
    toete: async () => void (await ende('SIGKILL')),
    beende: () => ende('SIGTERM'),
  }
}
