import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as warte } from 'node:timers/promises'
import { wurzel } from '../src/config.ts'
import { ABLAGE_ALS_ROOT } from '../src/platform/database/eingebettet/ort.ts'

/** A whole portal as script/start brings it up. */
export interface GanzesPortal {
  start: ChildProcess
  /** What script/start has said so far. */
  gesagt: () => string
  portal: string
  /** Page of the demo's mails; `/mails.json` for programs. */
  mails: string
  /** Milliseconds from the call to the last line of the announcement. */
  dauer: number
  /** Ctrl-C, and wait until all is gone. */
  ende: () => Promise<void>
}

/** Calls script/start from another folder with these settings. */
export function rufeStart(einstellungen: Record<string, string>): { start: ChildProcess; gesagt: () => string } {
  const start = spawn(join(wurzel, 'script/start'), {
    cwd: tmpdir(),
    env: { ...process.env, ...einstellungen },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const strom of [start.stdout, start.stderr]) strom.on('data', (stueck: Buffer) => (text += String(stueck)))
  return { start, gesagt: () => text }
}

/** On a machine that does much else beside, also where libraries are fetched first. */
const STARTZEIT_SEKUNDEN = 120

/** Starts a portal on free ports, its data in `daten`; throws with what it said when it doesn't come up. */
export async function startePortal(daten: string, einstellungen: Record<string, string> = {}): Promise<GanzesPortal> {
  const beginn = performance.now()
  const { start, gesagt } = rufeStart({ PORT: '0', DATEN: daten, ...einstellungen })
  const gestartet = (): boolean => gesagt().includes('Beenden mit Strg+C') || start.exitCode !== null
  await bis(gestartet, STARTZEIT_SEKUNDEN).catch((fehler: unknown) => {
    start.kill('SIGINT')
    throw fehler
  })
  const dauer = performance.now() - beginn
  const adresse = (name: string): string =>
    new RegExp(`${name} +(http\\S+)`).exec(gesagt())?.[1] ?? assert.fail(gesagt())
  const ende = async (): Promise<void> => {
    start.kill('SIGINT')
    const [code] = (await once(start, 'exit')) as [number]
    assert.equal(code, 0)
  }
  return { start, gesagt, portal: adresse('Portal'), mails: adresse('E-Mails'), dauer, ende }
}

/** Removes the data, also what lies under /var/lib when we are root. */
export function entferneDaten(daten: string): void {
  rmSync(daten, { recursive: true, force: true })
  for (const name of existsSync(ABLAGE_ALS_ROOT) ? readdirSync(ABLAGE_ALS_ROOT) : []) {
    const ort = join(ABLAGE_ALS_ROOT, name)
    const datei = join(ort, 'gehoert-zu')
    if (existsSync(datei) && readFileSync(datei, 'utf8').startsWith(daten)) rmSync(ort, { recursive: true })
  }
}

/** Waits until it holds, 30 seconds at most unless told otherwise; an error counts as "not yet". */
export async function bis(erfuellt: () => boolean | Promise<boolean>, sekunden = 30): Promise<void> {
  for (let versuch = 0; versuch < sekunden * 20; versuch++) {
    const ja = await Promise.resolve()
      .then(erfuellt)
      .catch(() => false)
    if (ja) return
    await warte(50)
  }
  assert.fail(`Das trat in ${sekunden} Sekunden nicht ein.`)
}
