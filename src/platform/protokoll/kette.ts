import { createHash } from 'node:crypto'

/** Part of an entry that stays for ever. */
export interface Oeffentlich {
  readonly id: string
  readonly nummer: number
  readonly am: Date
  readonly akteur_art: string
  readonly akteur_id: string | null
  readonly zweck: string | null
  readonly aktion: string
  readonly objekt_id: string | null
  readonly dienststelle_id: string | null
  readonly rechtsgrundlage: string | null
}

/** Part of an entry that can be erased. */
export interface Persoenlich {
  readonly person_id: string | null
  readonly grund: string | null
  readonly angaben: unknown
}

/** Head before the first link. */
export const ANFANG = Buffer.alloc(32)

const sha256 = (...teile: (string | Uint8Array)[]): Buffer => {
  const summe = createHash('sha256')
  for (const teil of teile) summe.update(teil)
  return summe.digest()
}

/** JSON with sorted keys, so that the same content gives the same bytes whatever way it took through jsonb. */
function kanonisch(wert: unknown): string {
  if (Array.isArray(wert)) return `[${wert.map(kanonisch).join(',')}]`
  if (wert instanceof Date) return JSON.stringify(wert.toISOString())
  if (typeof wert === 'object' && wert !== null) {
    const paare = Object.entries(wert).toSorted(([a], [b]) => (a < b ? -1 : 1))
    return `{${paare.map(([k, v]) => `${JSON.stringify(k)}:${kanonisch(v)}`).join(',')}}`
  }
  return JSON.stringify(wert ?? null)
}

/** Salted hash of the personal part; without the salt nobody can guess names from it. */
export const personenhash = (teil: Persoenlich, salz: Uint8Array): Buffer =>
  sha256(salz, kanonisch([teil.person_id, teil.grund, teil.angaben ?? null]))

/** Hash of one entry. */
export const blatt = (eintrag: Oeffentlich, person: Uint8Array): Buffer =>
  sha256(
    kanonisch([
      eintrag.id,
      eintrag.nummer,
      eintrag.am,
      eintrag.akteur_art,
      eintrag.akteur_id,
      eintrag.zweck,
      eintrag.aktion,
      eintrag.objekt_id,
      eintrag.dienststelle_id,
      eintrag.rechtsgrundlage,
    ]),
    person,
  )

/** Head of the chain after a link. */
export const kopf = (vorher: Uint8Array, nummer: number, blattHash: Uint8Array): Buffer =>
  sha256(vorher, String(nummer), blattHash)
