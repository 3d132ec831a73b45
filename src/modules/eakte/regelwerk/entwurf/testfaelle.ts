import type { Transaction } from '../../../../platform/database/index.ts'
import type { Entscheidungstabelle } from '../../../../platform/rules/index.ts'
import type { Werte } from '../entscheiden.ts'

/** A case that belongs to the rulebook: these inputs must come to this Postkorb. */
export interface Testfall {
  readonly name: string
  readonly eingaben: Werte
  readonly ziel: string
}

/** What a version of an office's rulebook holds: the table, and the cases it was measured with. */
export interface Inhalt extends Entscheidungstabelle {
  readonly testfaelle?: readonly Testfall[]
}

/** The draft's cases, oldest first. */
export const testfaelleVon = (tx: Transaction, entwurfId: string): Promise<(Testfall & { readonly id: string })[]> =>
  tx
    .selectFrom('eakte.regelwerk_testfall')
    .select(['id', 'name', 'eingaben', 'ziel'])
    .where('entwurf_id', '=', entwurfId)
    .orderBy('id')
    .$narrowType<{ eingaben: Werte }>()
    .execute()
