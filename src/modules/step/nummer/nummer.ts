import type { Instant } from '../../../platform/clock/index.ts'
import type { Krypto } from '../../../platform/crypto/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { alsHerkunft, type Herkunft } from '../herkunft.ts'
import { oeffne, suchhash, verschliesse } from '../krypt.ts'

export const nummernarten = ['kundennummer', 'bg', 'rv', 'steuer_id'] as const
export type Nummernart = (typeof nummernarten)[number]

export interface Nummer {
  readonly art: Nummernart
  readonly wert: string
  readonly herkunft: Herkunft
  readonly erfasst: Instant
}

/** Numbers of a person today, as far as the one who asks may see them. */
export async function nummernHeute(tx: Transaction, krypto: Krypto, personId: string): Promise<Nummer[]> {
  const zeilen = await tx
    .selectFrom('step.nummer')
    .selectAll()
    .where('person_id', '=', personId)
    .where('beendet', 'is', null)
    .execute()
  return Promise.all(
    zeilen.map(async ({ id, art, wert, inhalt, herkunft, erfasst }) => ({
      art: nummernarten.find((a) => a === art) ?? 'kundennummer',
      wert: inhalt === null ? (wert ?? '') : await oeffne(tx, krypto, 'nummer', id, inhalt),
      herkunft: alsHerkunft(herkunft),
      erfasst,
    })),
  )
}

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
  await tx
    .updateTable('step.nummer')
    .set({ beendet: jetzt })
    .where('person_id', '=', personId)
    .where('art', '=', neu.art)
    .where('beendet', 'is', null)
    .execute()
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
