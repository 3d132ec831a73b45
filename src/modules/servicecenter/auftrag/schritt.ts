import type { Updateable } from 'kysely'
import type { DB, Transaction } from '../../../platform/database/index.ts'
import { Conflict } from '../../../platform/http/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'

/** Who takes a step. */
export interface Wer {
  readonly personalId: string
  readonly name: string
}

/** The order, and which state of it the page showed. */
export interface Bezug {
  readonly id: string
  readonly version: number
}

/** Said to whoever was overtaken. */
export const UEBERHOLT = 'Inzwischen hat sich hier etwas geändert. Bitte öffnen Sie die Nachricht neu.'

interface Schritt {
  /** For the log. */
  readonly aktion: string
  readonly neu: Updateable<DB['servicecenter.auftrag']>
  /** In whose hands it must be; null: in nobody's. */
  readonly von: string | null
  readonly angaben?: Readonly<Record<string, string>>
}

/** Takes one step with an order, from the state that the page showed. @throws Conflict when it is not in that state any more */
export async function tu(
  tx: Transaction,
  { id, version }: Bezug,
  { aktion, neu, von, angaben }: Schritt,
): Promise<void> {
  const zeile = await tx
    .updateTable('servicecenter.auftrag')
    .set({ ...neu, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('erledigt', 'is', null)
    .where('bearbeiter_id', von === null ? 'is' : '=', von)
    .returning(['person_id as person', 'dienststelle_id as dienststelle'])
    .executeTakeFirst()
  if (zeile === undefined) throw new Conflict(UEBERHOLT)
  await protokollieren(tx, { aktion: `servicecenter.${aktion}`, objekt: id, ...zeile, ...(angaben && { angaben }) })
}
