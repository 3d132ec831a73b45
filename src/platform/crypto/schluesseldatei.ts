import { randomBytes, randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

const schluessel = z.base64().refine((text) => Buffer.from(text, 'base64').length === 32, 'muss 32 Byte lang sein')
const form = z.object({
  vorfuehrung: z.boolean().default(false),
  aktuell: z.number().int().positive(),
  versionen: z.record(z.string().regex(/^\d+$/), schluessel),
  suche: schluessel,
})

/** What a key file holds: key-encryption keys by version, the one in use, and the key of the look-up hashes. */
export type Schluesseldatei = z.infer<typeof form>

export const neuerSchluessel = (): string => randomBytes(32).toString('base64')

/** @throws Error if the file is unreadable, open to other users, or not of its form */
export function schluesseldateiLesen(pfad: string): Schluesseldatei {
  if ((statSync(pfad).mode & 0o077) !== 0)
    throw new Error('Die Schlüsseldatei darf nur für ihren Besitzer lesbar sein (chmod 600).')
  return form.parse(JSON.parse(readFileSync(pfad, 'utf8')))
}

/** Writes a first key file, readable only by its owner. Never overwrites one. */
export function schluesseldateiAnlegen(pfad: string, vorfuehrung: boolean): void {
  const inhalt = { vorfuehrung, aktuell: 1, versionen: { 1: neuerSchluessel() }, suche: neuerSchluessel() }
  schreibe(pfad, inhalt)
}

/** Adds a version that is known but not yet used; it must reach every machine first. @returns its number */
export function versionVorbereiten(pfad: string): number {
  const datei = schluesseldateiLesen(pfad)
  const neu = Math.max(...Object.keys(datei.versionen).map(Number)) + 1
  ersetze(pfad, { ...datei, versionen: { ...datei.versionen, [neu]: neuerSchluessel() } })
  return neu
}

/** Makes the newest version the one that closes. @returns its number */
export function versionUmstellen(pfad: string): number {
  const datei = schluesseldateiLesen(pfad)
  const aktuell = Math.max(...Object.keys(datei.versionen).map(Number))
  ersetze(pfad, { ...datei, aktuell })
  return aktuell
}

/** Takes all versions but the one in use out of the file. What one of them closed can then never be opened again. */
export function alteVersionenEntfernen(pfad: string): void {
  const datei = schluesseldateiLesen(pfad)
  ersetze(pfad, { ...datei, versionen: { [datei.aktuell]: datei.versionen[datei.aktuell] ?? '' } })
}

/** Whole or not at all, also when the machine stops in between: a key file that is lost takes all content with it. */
function ersetze(pfad: string, inhalt: Schluesseldatei): void {
  const entwurf = `${pfad}.${randomUUID()}.neu`
  schreibe(entwurf, form.parse(inhalt))
  renameSync(entwurf, pfad)
  sichere(dirname(pfad))
}

function schreibe(pfad: string, inhalt: Schluesseldatei): void {
  writeFileSync(pfad, `${JSON.stringify(inhalt, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
  sichere(pfad)
}

function sichere(pfad: string): void {
  const griff = openSync(pfad, 'r')
  try {
    fsyncSync(griff)
  } finally {
    closeSync(griff)
  }
}
