import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'

/** Keeps that a filed document is not what was filed; found again, the newer moment counts and it is open again. */
export const befundMelden = (
  tx: Transaction,
  dokument: { readonly id: string; readonly dienststelle_id: string },
  jetzt: Instant,
): Promise<unknown> =>
  tx
    .insertInto('eakte.befund')
    .values({ dokument_id: dokument.id, dienststelle_id: dokument.dienststelle_id, gefunden: jetzt })
    .onConflict((oc) => oc.column('dokument_id').doUpdateSet({ gefunden: jetzt, behoben: null }))
    .execute()
