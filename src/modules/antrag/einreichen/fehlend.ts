import {
  type Antworten,
  type Definition,
  type Ergebnis,
  feldartVon,
  type Frage,
  istOffen,
} from '../../strecke/index.ts'

/** A question that is asked, needed and not answered. */
export interface Offen {
  readonly frage: string
  readonly instanz: string
}

/** Set by sending itself, or told by other pages: never missing. */
const ausserdem: ReadonlySet<string> = new Set([
  'hauptantrag.antrag.wahrheit',
  'hauptantrag.antrag.hinweise',
  'hauptantrag.antrag.unterschrift-datum',
  'wba.aenderung.unterschrift',
  'wba.start.personendaten',
])

export const fragenDer = (definition: Definition): ReadonlyMap<string, Frage> =>
  new Map(definition.formulare.flatMap(({ fragen }) => fragen.map((frage) => [frage.id, frage] as const)))

/** Files come with the evidence, persons as entries of a list. */
const hatFeld = (frage: Frage | undefined): boolean => frage !== undefined && feldartVon(frage) !== undefined

/** What is needed and missing, in the order of the pages. None of it keeps anybody from sending (§ 37 SGB II). */
export function offeneFragen(ergebnis: Ergebnis, antworten: Antworten, fragen: ReadonlyMap<string, Frage>): Offen[] {
  return ergebnis.seiten.flatMap(({ instanz, fragen: ids }) =>
    ids
      .filter((id) => fragen.get(id)?.noetig === 'ja' && hatFeld(fragen.get(id)) && !ausserdem.has(id))
      .filter((id) => istOffen(antworten[instanz]?.[id]))
      .map((frage) => ({ frage, instanz })),
  )
}
