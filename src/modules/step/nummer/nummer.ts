import type { Instant } from '../../../platform/clock/index.ts'
import type { Krypto } from '../../../platform/crypto/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { type Eintrag, eintraegeHeute, eintragBeenden } from '../eintrag/eintrag.ts'
import type { Herkunft } from '../herkunft.ts'
import { suchhash, verschliesse } from '../krypt.ts'

export const nummernarten = ['kundennummer', 'bg', 'rv', 'steuer_id'] as const
export type Nummernart = (typeof nummernarten)[number]

export type Nummer = Eintrag<Nummernart>

/** Numbers of a person today, as far as the one who asks may see them. */
export const nummernHeute = (tx: Transaction, krypto: Krypto, personId: string): Promise<Nummer[]> =>
  eintraegeHeute(tx, krypto, personId, { tabelle: 'nummer', arten: nummernarten })

/** What finds a number: itself where it is kept in clear, else its keyed hash. */
export const nummernsuche = (krypto: Krypto, art: Nummernart, wert: string): string =>
  art === 'rv' || art === 'steuer_id' ? suchhash(krypto, art, wert) : wert

/** Ends the number of this kind and takes the new one, already read by its rule; null: there is none any more. */
export async function nummerSetzen(
  tx: Transaction,
  krypto: Krypto,
  personId: string,
  neu: { readonly art: Nummernart; readonly wert: string | null; readonly herkunft: Herkunft },
  jetzt: Instant,
): Promise<void> {
  await eintragBeenden(tx, personId, { tabelle: 'nummer', art: neu.art }, jetzt)
  if (neu.wert !== null) await nummerAnlegen(tx, krypto, personId, { ...neu, wert: neu.wert }, jetzt)
}

/** Adds a number of a kind that the person has none of. */
export async function nummerAnlegen(
  tx: Transaction,
  krypto: Krypto,
  personId: string,
  { art, wert, herkunft }: { readonly art: Nummernart; readonly wert: string; readonly herkunft: Herkunft },
  jetzt: Instant,
): Promise<void> {
  const id = neueId()
  const such = nummernsuche(krypto, art, wert)
  await tx
    .insertInto('step.nummer')
    .values({
      id,
      person_id: personId,
      art,
      ...(such === wert ? { wert } : { inhalt: await verschliesse(tx, krypto, personId, 'nummer', id, wert) }),
      such,
      herkunft,
      erfasst: jetzt,
    })
    .execute()
}
