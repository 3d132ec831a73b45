import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { wurzel } from '../../config.ts'

/** The folder of static files. */
export const publicOrdner = join(wurzel, 'public/')

const merker = new Map<string, string | undefined>()

/** The first 10 hex digits of the file's SHA-256, or undefined when there is no such file. Read once per process. */
const pruefsumme = (pfad: string): string | undefined => {
  if (!merker.has(pfad)) {
    const datei = publicOrdner + pfad
    merker.set(
      pfad,
      existsSync(datei) ? createHash('sha256').update(readFileSync(datei)).digest('hex').slice(0, 10) : undefined,
    )
  }
  return merker.get(pfad)
}

/** The address of a static file with its content hash: asset('css/portal.css') → '/css/portal.css?v=3f2a1b90cd'. */
export const asset = (pfad: string): string => {
  const summe = pruefsumme(pfad)
  if (summe === undefined) throw new Error(`public/${pfad} does not exist`)
  return `/${pfad}?v=${summe}`
}

/**
 * Cache-Control for a static file. Only an address whose hash is the one of the file we have may be kept for a year: while two
 * versions of the server run side by side, the old one must not fill caches under the new one's address.
 */
export const cacheRegel = (pfad: string, version: unknown): string =>
  version !== undefined && version === pruefsumme(pfad) ? 'public, max-age=31536000, immutable' : 'no-cache'
