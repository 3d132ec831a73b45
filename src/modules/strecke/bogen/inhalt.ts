import type { Eingabe } from '../../../platform/forms/index.ts'
import type { Antworten } from '../lauf/antworten.ts'
import type { Umstellung } from './umstellung.ts'

/** By instance and question. */
type JeFrage<T> = Readonly<Record<string, Readonly<Record<string, T>>>>

/** What a form being filled in holds: kept encrypted as one. */
export interface Bogeninhalt {
  readonly antworten: Antworten
  /** Typed but wrong: kept as typed, by the parts of its field. It counts as no answer. */
  readonly roh: JeFrage<Eingabe>
  /** Filled in from what we know, and not confirmed by anyone yet (HA-07). */
  readonly vorbelegt: JeFrage<true>
  /** Pages that were left with “Weiter”, as `{page} {instance}`. */
  readonly besucht: readonly string[]
  /** What was there before an entry was removed, to have it back. */
  readonly entfernt?: Entfernt
  /** Removals in their order, so that a page made before one finds whom it is about. */
  readonly umgestellt?: readonly Umstellung[]
}

interface Entfernt extends Omit<Bogeninhalt, 'entfernt'> {
  /** Version of the form that the removal made: after any other change it can't be had back. */
  readonly version: number
}

export const leererInhalt: Bogeninhalt = { antworten: {}, roh: {}, vorbelegt: {}, besucht: [] }

/** The answers, and beside them what was typed wrong as nothing: so that its person or entry is still there. */
export function zaehlendeAntworten({ antworten, roh }: Bogeninhalt): Antworten {
  const alle: Record<string, Antworten[string]> = { ...antworten }
  for (const [instanz, werte] of Object.entries(roh))
    alle[instanz] = { ...Object.fromEntries(Object.keys(werte).map((id) => [id, ''])), ...alle[instanz] }
  return alle
}
