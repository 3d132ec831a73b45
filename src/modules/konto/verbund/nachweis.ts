import { z } from 'zod'
import type { Haus } from '../../../platform/haus.ts'

/** What a provider tells about a person, in the words of this house. */
export const merkmale = [
  'vorname',
  'nachname',
  'titel',
  'geburtsname',
  'geburtsdatum',
  'geburtsort',
  'geschlecht',
  'staat',
  'strasse',
  'plz',
  'ort',
  'land',
  'email',
] as const
export type Merkmal = (typeof merkmale)[number]

const angabe = z.object({
  wert: z.string().min(1).max(300),
  /** 1 low, 2 normal, 3 substantial, 4 high (TR-03107-1); each datum has its own. */
  stufe: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
})
export type Angabe = z.infer<typeof angabe>

const form = z.object({
  art: z.enum(['bundid', 'oidc']),
  /** The lasting key over there: bPK2, or issuer and subject. Never stored in clear. */
  kennung: z.string().min(1).max(600),
  /** How surely the person signed in over there. */
  stufe: z.union([z.literal(1), z.literal(3), z.literal(4)]),
  /** With what, as the provider says it: 'eID', 'Elster', 'Benutzername', 'eIDAS' … */
  mittel: z.string().max(60),
  angaben: z.partialRecord(z.enum(merkmale), angabe),
})

/** That a provider recognised someone: who, how surely, and what it says about them. */
export type Nachweis = z.infer<typeof form>
export type Verbundart = Nachweis['art']

export const alsNachweis = (roh: unknown): Nachweis => form.parse(roh)

/** By this an identity is found again: konto.identitaet.kennung. */
export const kennungVon = (haus: Haus, { art, kennung }: Pick<Nachweis, 'art' | 'kennung'>): Buffer =>
  haus.krypto.suchhash(`konto.identitaet.${art}`, kennung)

/** Where a fact comes from, in the words of STEP; undefined where only a user name stands behind it. */
export function herkunftVon({ mittel }: Nachweis): 'eID' | 'ELSTER' | 'EU-eID' | undefined {
  const klein = mittel.toLowerCase()
  if (klein.includes('eidas') || klein.includes('fink')) return 'EU-eID'
  if (klein.includes('elster')) return 'ELSTER'
  return klein.includes('eid') ? 'eID' : undefined
}
