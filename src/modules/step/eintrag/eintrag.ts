import { sql } from 'kysely'
import type { Instant } from '../../../platform/clock/index.ts'
import type { Krypto } from '../../../platform/crypto/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { alsHerkunft, type Herkunft } from '../herkunft.ts'
import { oeffne } from '../krypt.ts'

/** Tables of facts of which a person has one of each kind at a time; what was before keeps its end. */
type Eintragstabelle = 'kontakt' | 'nummer'

export interface Eintrag<Art extends string> {
  readonly art: Art
  readonly wert: string
  readonly herkunft: Herkunft
  readonly erfasst: Instant
}

interface Zeile {
  readonly id: string
  readonly art: string
  readonly wert: string | null
  readonly inhalt: Buffer | null
  readonly herkunft: string
  readonly erfasst: Instant
}

const name = (tabelle: Eintragstabelle) => sql.table(`step.${tabelle}`)

/** What holds of a person today, in clear, as far as the one who asks may see it. @param arten all kinds of the table */
export async function eintraegeHeute<Art extends string>(
  tx: Transaction,
  krypto: Krypto,
  personId: string,
  { tabelle, arten }: { readonly tabelle: Eintragstabelle; readonly arten: readonly [Art, ...Art[]] },
): Promise<Eintrag<Art>[]> {
  const { rows } = await sql<Zeile>`select id, art, wert, inhalt, herkunft, erfasst from ${name(tabelle)}
    where person_id = ${personId} and beendet is null`.execute(tx)
  return Promise.all(
    rows.map(async ({ id, art, wert, inhalt, herkunft, erfasst }) => ({
      art: arten.find((a) => a === art) ?? arten[0],
      wert: inhalt === null ? (wert ?? '') : await oeffne(tx, krypto, tabelle, id, inhalt),
      herkunft: alsHerkunft(herkunft),
      erfasst,
    })),
  )
}

/** Ends what holds of this kind. */
export const eintragBeenden = (
  tx: Transaction,
  personId: string,
  { tabelle, art }: { readonly tabelle: Eintragstabelle; readonly art: string },
  jetzt: Instant,
) =>
  sql`update ${name(tabelle)} set beendet = ${jetzt}
    where person_id = ${personId} and art = ${art} and beendet is null`.execute(tx)

/** What finds the entries of a person that hold today, by their kinds. */
export const suchwerteHeute = async (
  tx: Transaction,
  personId: string,
  tabelle: Eintragstabelle,
): Promise<{ art: string; such: string | null }[]> =>
  (
    await sql<{ art: string; such: string | null }>`select art, such from ${name(tabelle)}
      where person_id = ${personId} and beendet is null`.execute(tx)
  ).rows
