import type { Instant } from '../../../platform/clock/index.ts'
import type { Krypto } from '../../../platform/crypto/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { alsHerkunft, type Herkunft } from '../herkunft.ts'
import { oeffne, suchhash, verschliesse } from '../krypt.ts'
import { emailform, telefonform } from '../suchworte/worte.ts'

export const kontaktarten = ['telefon', 'mobil', 'email'] as const
export type Kontaktart = (typeof kontaktarten)[number]

export interface Kontakt {
  readonly art: Kontaktart
  readonly wert: string
  readonly herkunft: Herkunft
  readonly erfasst: Instant
}

/** What reaches a person today, as far as the one who asks may see it. */
export async function kontakteHeute(tx: Transaction, krypto: Krypto, personId: string): Promise<Kontakt[]> {
  const zeilen = await tx
    .selectFrom('step.kontakt')
    .selectAll()
    .where('person_id', '=', personId)
    .where('beendet', 'is', null)
    .execute()
  return Promise.all(
    zeilen.map(async ({ id, art, wert, inhalt, herkunft, erfasst }) => ({
      art: kontaktarten.find((a) => a === art) ?? 'telefon',
      wert: inhalt === null ? (wert ?? '') : await oeffne(tx, krypto, 'kontakt', id, inhalt),
      herkunft: alsHerkunft(herkunft),
      erfasst,
    })),
  )
}

/** Takes a new telephone number or e-mail address in place of the old one, which keeps its end; null: there is none any more. */
export async function kontaktSetzen(
  tx: Transaction,
  krypto: Krypto,
  personId: string,
  neu: { readonly art: Kontaktart; readonly wert: string | null; readonly herkunft: Herkunft },
  jetzt: Instant,
): Promise<void> {
  await tx
    .updateTable('step.kontakt')
    .set({ beendet: jetzt })
    .where('person_id', '=', personId)
    .where('art', '=', neu.art)
    .where('beendet', 'is', null)
    .execute()
  if (neu.wert === null) return
  const id = neueId()
  await tx
    .insertInto('step.kontakt')
    .values({
      id,
      person_id: personId,
      art: neu.art,
      inhalt: await verschliesse(tx, krypto, personId, 'kontakt', id, neu.wert),
      such: kontaktsuche(krypto, neu.art, neu.wert),
      herkunft: neu.herkunft,
      erfasst: jetzt,
    })
    .execute()
}

/** Keyed hash that finds a number however it is grouped, an address however it is written in upper and lower case. */
export const kontaktsuche = (krypto: Krypto, art: Kontaktart, wert: string): string =>
  art === 'email' ? suchhash(krypto, 'email', emailform(wert)) : suchhash(krypto, 'telefon', telefonform(wert))
