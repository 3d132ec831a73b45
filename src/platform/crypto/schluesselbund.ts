import { createHmac, randomBytes } from 'node:crypto'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

const schluessel = z.base64().refine((text) => Buffer.from(text, 'base64').length === 32, 'muss 32 Byte lang sein')
const datei = z.object({
  vorfuehrung: z.boolean().default(false),
  aktuell: z.number().int().positive(),
  versionen: z.record(z.string().regex(/^\d+$/), schluessel),
  suche: schluessel,
})

/** The key-encryption keys of an installation: old versions open, the current one also closes. */
export interface Schluesselbund {
  readonly aktuell: number
  version(nummer: number): Buffer
  suchhash(zweck: string, text: string): Buffer
}

/**
 * Opens the key file.
 * @throws Error if it is unreadable, open to other users, or the demo's outside the demo
 */
export function schluesselbundOeffnen(pfad: string, vorfuehrung: boolean): Schluesselbund {
  const rechte = statSync(pfad).mode & 0o077
  if (rechte !== 0) throw new Error('Die Schlüsseldatei darf nur für ihren Besitzer lesbar sein (chmod 600).')
  const inhalt = datei.parse(JSON.parse(readFileSync(pfad, 'utf8')))
  if (inhalt.vorfuehrung && !vorfuehrung) {
    throw new Error(
      'Das ist die Schlüsseldatei der Vorführung. Der Betrieb braucht eine eigene: siehe docs/betrieb.md.',
    )
  }
  return bund(inhalt)
}

function bund(inhalt: z.infer<typeof datei>): Schluesselbund {
  const versionen = new Map(
    Object.entries(inhalt.versionen).map(([nr, text]) => [Number(nr), Buffer.from(text, 'base64')]),
  )
  const suche = Buffer.from(inhalt.suche, 'base64')
  const version = (nummer: number): Buffer => {
    const gefunden = versionen.get(nummer)
    if (gefunden === undefined) throw new Error(`Der Schlüsseldatei fehlt Version ${nummer}.`)
    return gefunden
  }
  version(inhalt.aktuell)
  return {
    aktuell: inhalt.aktuell,
    version,
    suchhash: (zweck, text) => createHmac('sha256', suche).update(`${zweck}\0${text}`).digest(),
  }
}

const neuerSchluessel = (): string => randomBytes(32).toString('base64')

/** Writes a first key file, readable only by its owner. Never overwrites one. */
export function schluesseldateiAnlegen(pfad: string, vorfuehrung: boolean): void {
  const inhalt = { vorfuehrung, aktuell: 1, versionen: { 1: neuerSchluessel() }, suche: neuerSchluessel() }
  writeFileSync(pfad, `${JSON.stringify(inhalt, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
}

/** Keys that live only as long as the process, for tests. */
export const fluechtigerBund = (): Schluesselbund =>
  bund({ vorfuehrung: true, aktuell: 1, versionen: { '1': neuerSchluessel() }, suche: neuerSchluessel() })
