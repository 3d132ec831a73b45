import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Nutzer } from './nutzer.ts'
import { laeuft } from './pidfile.ts'

/**
 * As root everything lies here: the database user may not be able to enter the project's folder (a clone under a
 * home with mode 0700).
 */
export const ABLAGE_ALS_ROOT = '/var/lib/jobcenter-digital'

const EINE_WOCHE_MS = 7 * 24 * 3600 * 1000

/**
 * The folder that holds the server's data, password and log for good.
 * In: the folder the caller would like; out: that one, or as root one under /var/lib named after it.
 */
export function dauerhafterOrt(wunsch: string, alsRoot: boolean): string {
  mkdirSync(wunsch, { recursive: true, mode: 0o700 })
  if (!alsRoot) return wunsch
  const name = createHash('sha256').update(realpathSync(wunsch)).digest('hex').slice(0, 12)
  const ort = join(ABLAGE_ALS_ROOT, name)
  legeAn(ort)
  writeFileSync(join(ort, 'gehoert-zu'), `${realpathSync(wunsch)}\n`)
  return ort
}

/** A folder for one run; folders that killed runs left behind more than a week ago are removed. */
export function fluechtigerOrt(nutzer: Nutzer | undefined): string {
  if (nutzer) legeAn(ABLAGE_ALS_ROOT)
  const oben = nutzer ? ABLAGE_ALS_ROOT : tmpdir()
  const ort = mkdtempSync(join(oben, 'jobcenter-digital-wegwerf-'))
  if (nutzer) chownSync(ort, nutzer.uid, nutzer.gid)
  raeumeAuf(oben, ort)
  return ort
}

function legeAn(ordner: string): void {
  mkdirSync(ordner, { recursive: true })
  chmodSync(ordner, 0o755)
}

function raeumeAuf(oben: string, neu: string): void {
  const jetzt = statSync(neu).mtimeMs
  for (const name of readdirSync(oben)) {
    if (!name.startsWith('jobcenter-digital-wegwerf-')) continue
    const ort = join(oben, name)
    try {
      if (jetzt - statSync(ort).mtimeMs > EINE_WOCHE_MS && !laeuft(join(ort, 'daten'))) {
        rmSync(ort, { recursive: true, force: true })
      }
    } catch {
      // Someone else's folder in a shared /tmp, or one that is just being removed.
    }
  }
}
