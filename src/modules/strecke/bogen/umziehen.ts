import type { Frage } from '../definition/definition.ts'
import { istOffen } from '../lauf/antworten.ts'
import type { Strecke, Umstaende } from '../lauf/lage.ts'
import { blaetter, type Umfang } from './blaetter.ts'
import { type Bogeninhalt, zaehlendeAntworten } from './inhalt.ts'

/** What changes for someone whose form moves to another version: questions by id, each once. */
export interface Umzug {
  readonly neu: readonly Frage[]
  /** Were answered and are asked no more; the answers are kept. */
  readonly weg: readonly Frage[]
}

/** Compares two versions of the forms for the answers given so far. */
export function umzug(alt: Strecke, neu: Strecke, inhalt: Bogeninhalt, umstaende: Umstaende, umfang: Umfang): Umzug {
  const gefragt = (strecke: Strecke): ReadonlyMap<string, Frage> =>
    new Map(
      blaetter(strecke, zaehlendeAntworten(inhalt), umstaende, umfang).flatMap(({ fragen }) =>
        fragen.map((f) => [f.id, f]),
      ),
    )
  const [vorher, nachher] = [gefragt(alt), gefragt(neu)]
  const beantwortet = (id: string): boolean => Object.values(inhalt.antworten).some((werte) => !istOffen(werte[id]))
  return {
    neu: [...nachher.values()].filter(({ id }) => !vorher.has(id)),
    weg: [...vorher.values()].filter(({ id }) => !nachher.has(id) && beantwortet(id)),
  }
}
