import type { Transaction } from '../../../platform/database/index.ts'
import { briefanschriftVon } from '../../step/index.ts'

/** Where a letter goes, as it stands in STEP at that moment. */
export interface Empfaenger {
  /** The id of the person that has this address. */
  readonly personId: string
  readonly anschriftId: string
  /** How someone is greeted: title, first and family name. */
  readonly name: string
  /** Lines of the address window, the name first. */
  readonly zeilen: readonly string[]
  readonly ausland: boolean
}

/**
 * The address of a person that a letter reaches: a name, a street, a place. Undefined when STEP knows none (no fixed abode, only a
 * place), or when it is protected and the one who asks may not see it.
 */
async function empfaengerVon(tx: Transaction, personId: string): Promise<Empfaenger | undefined> {
  const anschrift = await briefanschriftVon(tx, personId)
  if (anschrift === undefined || anschrift.name === '' || anschrift.zeilen.length < 2) return undefined
  const { anschriftId, name, zeilen } = anschrift
  return { personId, anschriftId, name, zeilen: [name, ...zeilen], ausland: !/^[0-9]{5} /.test(zeilen.at(-1) ?? '') }
}

/** The same for all ids of one person, the leading one first: what the office knows goes before what was declared. */
export async function empfaengerDer(tx: Transaction, personIds: readonly string[]): Promise<Empfaenger | undefined> {
  for (const personId of personIds) {
    const empfaenger = await empfaengerVon(tx, personId)
    if (empfaenger !== undefined) return empfaenger
  }
  return undefined
}
