import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lebt } from '../../src/platform/database/eingebettet/pidfile.ts'

/** The folder of one running portal; a second one started beside it gets its own, with its own data. */
export interface Platz {
  ordner: string
  /** 1 for the first, 2 for the one beside it … */
  nummer: number
  gibFrei(): void
}

const SPERRE = 'laeuft.pid'

/** Takes the first folder under `oben` that no living process works in. */
export function nimmPlatz(oben: string): Platz {
  for (let nummer = 1; ; nummer++) {
    const ordner = join(oben, nummer === 1 ? 'vorfuehrung' : `vorfuehrung-${nummer}`)
    mkdirSync(ordner, { recursive: true, mode: 0o700 })
    if (sperre(join(ordner, SPERRE))) {
      return { ordner, nummer, gibFrei: () => rmSync(join(ordner, SPERRE), { force: true }) }
    }
  }
}

function sperre(datei: string): boolean {
  try {
    writeFileSync(datei, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    const pid = Number(readFileSync(datei, 'utf8'))
    if (lebt(pid) && istStart(pid)) return false
    // Left behind by kill -9 or by a restart of the machine.
    rmSync(datei, { force: true })
    return sperre(datei)
  }
}

function istStart(pid: number): boolean {
  const datei = `/proc/${pid}/cmdline`
  return !existsSync('/proc/self') || (existsSync(datei) && readFileSync(datei, 'utf8').includes('start.js'))
}

/** A secret of this installation: made once, kept in a file that only its owner reads. */
export function geheimnis(ordner: string, name: string): string {
  const datei = join(ordner, 'geheimnisse', name)
  if (!existsSync(datei)) {
    mkdirSync(join(ordner, 'geheimnisse'), { recursive: true, mode: 0o700 })
    writeFileSync(datei, randomBytes(24).toString('base64url'), { mode: 0o600 })
  }
  return readFileSync(datei, 'utf8')
}
