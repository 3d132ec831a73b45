import type { Instant, Tag } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'

/** What an office is given a deadline for (KT-06). */
export const fristfunktionen = ['postfach', 'bearbeitungsdauer'] as const
export type Fristfunktion = (typeof fristfunktionen)[number]

/** Until when an office should have settings of its own; past it the default counts, nothing is held back. */
export interface Frist {
  readonly dienststelleId: string
  readonly funktion: Fristfunktion
  readonly bis: Tag
  readonly erinnert: Instant | null
}

/** Deadlines of one office, or of all. */
export function fristen(tx: Transaction, dienststelleId?: string): Promise<Frist[]> {
  return tx
    .selectFrom('konfiguration.frist')
    .select(['dienststelle_id as dienststelleId', 'funktion', 'bis', 'erinnert'])
    .$if(dienststelleId !== undefined, (q) => q.where('dienststelle_id', '=', dienststelleId ?? ''))
    .orderBy('bis')
    .orderBy('funktion')
    .$narrowType<{ funktion: Fristfunktion }>()
    .execute()
}
