import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { z } from 'zod'
import type { Signierer } from './signatur.ts'

const paar = z.object({ schluessel: z.string().min(100), zertifikat: z.string().min(100) })
const form = z.object({
  vorfuehrung: z.boolean().default(false),
  /** Which pair signs. All open; all stand in our metadata. */
  aktuell: z.string(),
  paare: z.record(z.string().regex(/^[\w.-]{1,40}$/), paar),
})

/** Our key pairs for SAML: one signs, all open, so that they can be changed while answers are under way. */
export type Schluesselpaare = z.infer<typeof form>

/**
 * Reads the file of key pairs.
 * @throws Error if it is open to other users, not of its form, or a certificate does not belong to its key
 */
export function schluesselpaareLesen(pfad: string): Schluesselpaare {
  if ((statSync(pfad).mode & 0o077) !== 0)
    throw new Error(`${pfad} darf nur für ihren Besitzer lesbar sein (chmod 600).`)
  const datei = form.parse(JSON.parse(readFileSync(pfad, 'utf8')))
  if (datei.paare[datei.aktuell] === undefined) throw new Error(`${pfad}: Das Paar „${datei.aktuell}“ fehlt.`)
  for (const [name, { schluessel, zertifikat }] of Object.entries(datei.paare)) {
    if (!new X509Certificate(zertifikat).checkPrivateKey(createPrivateKey(schluessel)))
      throw new Error(`${pfad}: Schlüssel und Zertifikat von „${name}“ gehören nicht zusammen.`)
  }
  return datei
}

/** The pair that signs. */
export const signierer = (paare: Schluesselpaare): Signierer => {
  const gefunden = paare.paare[paare.aktuell]
  if (gefunden === undefined) throw new Error(`Das Paar „${paare.aktuell}“ fehlt.`)
  return gefunden
}

/** All keys that open, the one in use first. */
export const oeffner = (paare: Schluesselpaare): KeyObject[] =>
  [signierer(paare), ...Object.values(paare.paare)].map(({ schluessel }) => createPrivateKey(schluessel))

/** All certificates, the one in use first. */
export const zertifikate = (paare: Schluesselpaare): string[] => [
  ...new Set([signierer(paare), ...Object.values(paare.paare)].map(({ zertifikat }) => zertifikat)),
]
