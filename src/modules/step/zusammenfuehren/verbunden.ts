import type { Krypto } from '../../../platform/crypto/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { bildVon } from './bild.ts'
import { type Feldname, feldnamen } from './felder.ts'

/** A further number of a person, and the merge that made it one. */
interface WeitereNummer {
  readonly personId: string
  readonly zusammenfuehrung: string
  readonly sichtbar: boolean
}

/** What the page of a leading id says of the others: which there are, and which facts count from them. */
export interface Verbunden {
  readonly nummern: readonly WeitereNummer[]
  readonly vonAnderen: readonly { readonly feld: Feldname; readonly text: string }[]
}

/** Further numbers of the person that this id leads; undefined where there is none. */
export async function verbundenMit(tx: Transaction, krypto: Krypto, personId: string): Promise<Verbunden | undefined> {
  const bild = await bildVon(tx, krypto, personId)
  if (bild === undefined || bild.id !== personId || bild.mitglieder.length < 2) return undefined
  const merks = await tx
    .selectFrom('step.zusammenfuehrung')
    .select(['id', 'person_id'])
    .where(
      'person_id',
      'in',
      bild.mitglieder.map(({ id }) => id),
    )
    .where('aufgehoben', 'is', null)
    .orderBy('id')
    .execute()
  return {
    nummern: merks.map(({ id, person_id }) => ({
      personId: person_id,
      zusammenfuehrung: id,
      sichtbar: bild.jeId.has(person_id),
    })),
    vonAnderen: feldnamen.flatMap((feld) => {
      const wert = bild.gilt.get(feld)
      const eigener = bild.jeId.get(personId)?.[feld]
      return wert === undefined || wert.von === personId || wert.text === eigener?.text
        ? []
        : [{ feld, text: wert.text }]
    }),
  }
}

/** The leading id of a person, if it is another one and the one who asks may see it. */
export async function fuehrendeSichtbar(tx: Transaction, fuehrend: string | undefined): Promise<string | undefined> {
  if (fuehrend === undefined) return undefined
  const person = await tx.selectFrom('step.person').select('id').where('id', '=', fuehrend).executeTakeFirst()
  return person?.id
}
