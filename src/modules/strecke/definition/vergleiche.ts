import type { Bedingung, Wert } from '../../../platform/rules/index.ts'
import type { Frage } from './definition.ts'

interface Vergleich {
  readonly feld: string
  readonly werte: readonly Wert[]
}

/** All comparisons of a condition, with the values they compare to. */
export function vergleiche(b: Bedingung): Vergleich[] {
  if ('und' in b) return b.und.flatMap(vergleiche)
  if ('oder' in b) return b.oder.flatMap(vergleiche)
  if ('nicht' in b) return vergleiche(b.nicht)
  if ('ausser' in b) return vergleiche(b.ausser)
  if ('irgendein' in b) return vergleiche(b.gilt)
  if ('mit' in b) return [b.feld, b.mit].map((feld) => ({ feld, werte: [] }))
  if ('vorhanden' in b) return [{ feld: b.vorhanden, werte: [] }]
  if ('in' in b) return [{ feld: b.feld, werte: b.in }]
  return [{ feld: b.feld, werte: ['enthaelt' in b ? b.enthaelt : b.wert] }]
}

/** The field itself, where a condition asks for that of the applicant. */
export const ohneA = (feld: string): string => /^A\((.*)\)$/.exec(feld)?.[1] ?? feld

/** What can be answered, where it is a choice. */
export const wahlVon = (frage: Frage | undefined): readonly string[] | undefined =>
  frage?.art === 'ja-nein' ? ['ja', 'nein'] : frage?.wahl
