import type { Frage } from '../definition/definition.ts'
import { vergleicheDefinitionen } from '../definition/wechsel.ts'
import type { Umfeld } from '../feldarten/feldart.ts'
import { istOffen } from '../lauf/antworten.ts'
import type { Strecke, Umstaende } from '../lauf/lage.ts'
import { blaetter, type Umfang } from './blaetter.ts'
import { eingabeVon } from './eingabe.ts'
import { type Bogeninhalt, zaehlendeAntworten } from './inhalt.ts'
import { gelesen, mitAntwort } from './uebernehmen.ts'

/** What changes for someone whose form moves to another version: questions by id, each once. */
export interface Umzug {
  readonly neu: readonly Frage[]
  /** Were answered and are asked no more; the answers are kept. */
  readonly weg: readonly Frage[]
  /** Were answered, and the answers mean something else now: of another kind, with other choices or columns. */
  readonly geaendert: readonly Frage[]
}

const beantwortet = ({ antworten, roh }: Bogeninhalt, id: string): boolean =>
  Object.values(antworten).some((werte) => !istOffen(werte[id])) || Object.values(roh).some((werte) => id in werte)

/** Questions with an answer that changed their meaning, in the new version. */
function geaenderte(alt: Strecke, neu: Strecke, inhalt: Bogeninhalt): Frage[] {
  const wechsel = vergleicheDefinitionen(alt.definition, neu.definition)
  return wechsel.flatMap(({ id }) => (beantwortet(inhalt, id) ? (neu.uebersetzt.fragen.get(id)?.frage ?? []) : []))
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
  return {
    neu: [...nachher.values()].filter(({ id }) => !vorher.has(id)),
    weg: [...vorher.values()].filter(({ id }) => !nachher.has(id) && beantwortet(inhalt, id)),
    geaendert: geaenderte(alt, neu, inhalt),
  }
}

/** Nothing that the customer would have to know of. */
export const aendertNichts = ({ neu, weg, geaendert }: Umzug): boolean =>
  neu.length + weg.length + geaendert.length === 0

/**
 * The content as the new version reads it: an answer to a changed question is read again, as if typed there. What does not fit any
 * more is kept as typed, marked as wrong and no answer.
 */
export function umgezogen(alt: Strecke, neu: Strecke, inhalt: Bogeninhalt, umfeld: Umfeld): Bogeninhalt {
  return geaenderte(alt, neu, inhalt).reduce((stand, frage) => {
    const davor = alt.uebersetzt.fragen.get(frage.id)?.frage ?? frage
    const instanzen = Object.keys({ ...stand.antworten, ...stand.roh }).filter(
      (i) => stand.antworten[i]?.[frage.id] !== undefined || stand.roh[i]?.[frage.id] !== undefined,
    )
    return instanzen.reduce((einer, instanz) => {
      const eingabe = eingabeVon(einer, instanz, davor)
      const { antwort, fehler } = gelesen(frage, eingabe, umfeld)
      return mitAntwort(einer, instanz, frage.id, antwort, fehler.length > 0 ? eingabe : undefined)
    }, stand)
  }, inhalt)
}
