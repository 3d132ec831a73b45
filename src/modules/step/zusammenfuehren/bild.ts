import type { Krypto } from '../../../platform/crypto/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { mitglieder, type Mitglied } from '../identitaet/mitglieder.ts'
import { angabenVon } from './angaben.ts'
import { type AngabenJeId, type Feldname, feldnamen, type Feldwahl, type Feldwert, gesamtbild } from './felder.ts'

/** One person under all their ids: what stands under each, and what counts. */
export interface Bild {
  /** The leading id. */
  readonly id: string
  readonly mitglieder: readonly Mitglied[]
  readonly jeId: AngabenJeId
  readonly gilt: ReadonlyMap<Feldname, Feldwert & { readonly von: string }>
}

/** The person behind an id for staff in charge of any of their ids; undefined for others. */
export async function bildVon(tx: Transaction, krypto: Krypto, personId: string): Promise<Bild | undefined> {
  const alle = await mitglieder(tx, personId)
  const [erste] = alle
  if (erste === undefined) return undefined
  const ids = alle.map(({ id }) => id)
  const jeId = await angabenVon(tx, krypto, ids)
  return { id: erste.id, mitglieder: alle, jeId, gilt: gesamtbild(jeId, await wahlenVon(tx, ids)) }
}

/** What clerks chose at the merges of these ids that still count. */
async function wahlenVon(tx: Transaction, ids: readonly string[]): Promise<Feldwahl[]> {
  const zeilen = await tx
    .selectFrom('step.zusammenfuehrung')
    .select(['am', 'felder'])
    .where('person_id', '=', (eb) => eb.fn.any(eb.val([...ids])))
    .where('aufgehoben', 'is', null)
    .execute()
  return zeilen.map(({ am, felder }) => ({ am, felder: alsWahl(felder) }))
}

/** Field → id out of stored JSON; what is no field of ours is left out. */
export const alsWahl = (felder: unknown): Feldwahl['felder'] => {
  if (typeof felder !== 'object' || felder === null) return {}
  const werte = new Map(Object.entries(felder))
  return Object.fromEntries(feldnamen.map((feld) => [feld, werte.get(feld)]).filter(([, id]) => typeof id === 'string'))
}
