import type { Instant } from '../../../platform/clock/index.ts'
import type { Krypto } from '../../../platform/crypto/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { type Eintrag, eintraegeHeute, eintragBeenden } from '../eintrag/eintrag.ts'
import type { Herkunft } from '../herkunft.ts'
import { suchhash, verschliesse } from '../krypt.ts'
import { emailform, telefonform } from '../suchworte/worte.ts'

export const kontaktarten = ['telefon', 'mobil', 'email'] as const
export type Kontaktart = (typeof kontaktarten)[number]

export type Kontakt = Eintrag<Kontaktart>

/** What reaches a person today, as far as the one who asks may see it. */
export const kontakteHeute = (tx: Transaction, krypto: Krypto, personId: string): Promise<Kontakt[]> =>
  eintraegeHeute(tx, krypto, personId, { tabelle: 'kontakt', arten: kontaktarten })

/** Takes a new telephone number or e-mail address in place of the old one, which keeps its end; null: there is none any more. */
export async function kontaktSetzen(
  tx: Transaction,
  krypto: Krypto,
  personId: string,
  neu: { readonly art: Kontaktart; readonly wert: string | null; readonly herkunft: Herkunft },
  jetzt: Instant,
): Promise<void> {
  await eintragBeenden(tx, personId, { tabelle: 'kontakt', art: neu.art }, jetzt)
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
