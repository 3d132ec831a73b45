import type { Frage } from '../definition/definition.ts'
import type { Antworten, Ort } from './antworten.ts'
import type { Strecke, Umstaende } from './lage.ts'

/** Answers that hardly go together: where it is said, and the key of what is said. */
interface Auffaelliges {
  readonly frage: Frage
  readonly key: string
}

/** What the customer is asked to look at once more, of the questions of one page. Only answers that count are compared. */
export function auffaelliges(
  { lage, uebersetzt }: Strecke,
  antworten: Antworten,
  umstaende: Umstaende,
  { ort, fragen }: { readonly ort: Ort; readonly fragen: readonly Frage[] },
): Auffaelliges[] {
  const hier = new Map(fragen.map((frage) => [frage.id, frage]))
  const pruefungen = uebersetzt.pruefungen.filter(({ frage }) => hier.has(frage))
  if (pruefungen.length === 0) return []
  const jetzt = lage(antworten, umstaende)
  return pruefungen.flatMap(({ frage: id, key, gilt }) => {
    const frage = hier.get(id)
    return frage !== undefined && jetzt.gilt(gilt, ort) ? [{ frage, key }] : []
  })
}
