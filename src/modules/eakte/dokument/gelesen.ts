import type { Transaction } from '../../../platform/database/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'

interface Gelesen {
  readonly id: string
  readonly person_id: string
  readonly dienststelle_id: string
}

/** Records that someone of the office saw a document. */
export const dokumentGelesen = (tx: Transaction, { id, person_id, dienststelle_id }: Gelesen): Promise<void> =>
  protokollieren(tx, { aktion: 'eakte.dokument-gelesen', objekt: id, person: person_id, dienststelle: dienststelle_id })
