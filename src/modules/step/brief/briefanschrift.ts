import type { Tag } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'

/** To whom and where a letter goes. */
export interface Briefanschrift {
  readonly anschriftId: string
  readonly name: string
  /** Lines below the name: addition, street and number, postcode and place, country. */
  readonly zeilen: readonly string[]
  /** The day a letter to this address came back, if one did. */
  readonly rueckbriefAm: Tag | null
}

/**
 * The address for letters of a person: the one they gave for letters, else where they live or stay. Undefined when there is
 * none, or none for the one who asks: a protected address is given to the system's own letters and to those with the right.
 */
export async function briefanschriftVon(tx: Transaction, personId: string): Promise<Briefanschrift | undefined> {
  const person = await tx
    .selectFrom('step.person')
    .select(['titel', 'vorname', 'nachname'])
    .where('id', '=', personId)
    .executeTakeFirst()
  if (person === undefined) return undefined
  const anschriften = await tx
    .selectFrom('step.anschrift')
    .selectAll()
    .where('person_id', '=', personId)
    .where('gueltig_bis', 'is', null)
    .execute()
  const anschrift = anschriften.find(({ art }) => art === 'post') ?? anschriften[0]
  if (anschrift === undefined) return undefined
  return {
    anschriftId: anschrift.id,
    name: [person.titel, person.vorname, person.nachname].filter(Boolean).join(' '),
    zeilen: [
      anschrift.zusatz ?? '',
      [anschrift.strasse, anschrift.hausnummer].filter(Boolean).join(' '),
      [anschrift.plz, anschrift.ort].filter(Boolean).join(' '),
      anschrift.land ?? '',
    ].filter((zeile) => zeile !== ''),
    rueckbriefAm: anschrift.rueckbrief_am,
  }
}
