import { createHash, randomUUID } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
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

const GEHOERT_ZU = 'gehoert-zu'
const EINE_MINUTE_MS = 60_000
const EINE_WOCHE_MS = 7 * 24 * 3600 * 1000

/**
 * The folder that holds the server's data, password and log for good.
 * In: the folder the caller would like; out: that one, or as root one under /var/lib that belongs to it. Whoever removes
 * the wished folder gets new data next time; the old data under /var/lib is removed then.
 */
export function dauerhafterOrt(wunsch: string, alsRoot: boolean): string {
  mkdirSync(wunsch, { recursive: true, mode: 0o700 })
  if (!alsRoot) return wunsch
  const pfad = realpathSync(wunsch)
  const ort = join(ABLAGE_ALS_ROOT, createHash('sha256').update(pfad).update(kennung(pfad)).digest('hex').slice(0, 12))
  if (!existsSync(ort)) {
    entferneVerlassene(pfad)
    legeAn(ort)
    writeFileSync(join(ort, GEHOERT_ZU), pfad)
  }
  return ort
}

function kennung(pfad: string): string {
  const datei = join(pfad, 'kennung')
  if (!existsSync(datei)) writeFileSync(datei, randomUUID())
  return readFileSync(datei, 'utf8')
}

function entferneVerlassene(pfad: string): void {
  for (const name of existsSync(ABLAGE_ALS_ROOT) ? readdirSync(ABLAGE_ALS_ROOT) : []) {
    const ort = join(ABLAGE_ALS_ROOT, name)
    const datei = join(ort, GEHOERT_ZU)
    if (existsSync(datei) && readFileSync(datei, 'utf8') === pfad && !laeuft(join(ort, 'daten'))) {
      rmSync(ort, { recursive: true, force: true })
    }
  }
}

/** A folder for one run; what killed runs left behind is removed: empty folders soon, others after a week. */
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
      // The guard of a killed run empties its folder but may not remove it.
      const geduld = readdirSync(ort).length === 0 ? EINE_MINUTE_MS : EINE_WOCHE_MS
      if (jetzt - statSync(ort).mtimeMs > geduld && !laeuft(join(ort, 'daten'))) {
        rmSync(ort, { recursive: true, force: true })
      }
    } catch {
      // Someone else's folder in a shared /tmp, or one that is just being removed.
    }
  }
}
