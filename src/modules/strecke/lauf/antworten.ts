import type { Frage } from '../definition/definition.ts'

/** A value as the form keeps it: text, number (euro or count), a choice, several choices, rows of a table, or parts. */
export type Antwort =
  | string
  | number
  | boolean
  | readonly string[]
  | readonly Readonly<Record<string, unknown>>[]
  | Readonly<Record<string, unknown>>

/**
 * Answers by instance and question id. Instances: `antrag`, `person/1` (who applies), `person/2` …, and `person/1/1` for the
 * first entry of a list of person 1 (job, business, absent parent …).
 */
export type Antworten = Readonly<Record<string, Readonly<Record<string, Antwort>>>>

/** Where a question is asked. */
export interface Ort {
  readonly instanz: string
  /** A number of its own, to keep what was worked out here. */
  readonly nr: number
  /** 0 for the application itself. */
  readonly person: number
  /** 0 outside lists. */
  readonly eintrag: number
}

/** Persons of an application, and entries of a list, that are counted at most. */
const HOECHSTENS = 100

const ort = (instanz: string, person: number, eintrag: number): Ort => ({
  instanz,
  nr: person * HOECHSTENS + eintrag,
  person,
  eintrag,
})

/** Numbers of places are below this. */
export const ORTE = HOECHSTENS * HOECHSTENS

export const antragsort: Ort = ort('antrag', 0, 0)
const personenorte = Array.from({ length: HOECHSTENS }, (_, person) => ort(`person/${person}`, person, 0))
export const personenort = (person: number): Ort => personenorte[person] ?? antragsort
export const eintragsort = (person: number, eintrag: number): Ort => ort(`person/${person}/${eintrag}`, person, eintrag)

/** The place of a person, of an entry of one of their lists, or of the application. */
export const ortVon = (person: number, eintrag: number): Ort =>
  eintrag > 0 ? eintragsort(person, eintrag) : person > 0 ? personenort(person) : antragsort

/** The place of an instance. */
export function ortAus(instanz: string): Ort {
  const [, person, eintrag] = /^person\/(\d{1,2})(?:\/(\d{1,2}))?$/.exec(instanz) ?? []
  return ortVon(Number(person ?? 0), Number(eintrag ?? 0))
}

/** Nothing was said: no answer, a blank one, or an empty list. */
export const istOffen = (antwort: Antwort | undefined): boolean =>
  antwort === undefined || antwort === '' || (Array.isArray(antwort) && antwort.length === 0)

/** Nothing was said, or a row of the table lacks a cell that it needs. */
export const istUnvollstaendig = ({ spalten = [] }: Pick<Frage, 'spalten'>, antwort: Antwort | undefined): boolean =>
  istOffen(antwort) ||
  spalten.some(
    ({ key, noetig }) => noetig === true && Array.isArray(antwort) && antwort.some((z) => Object(z)[key] === undefined),
  )

const nummer = (instanz: string): number => Number(/^person\/(\d{1,2})/.exec(instanz)?.[1] ?? 0)

/** Persons whom the application names, by themselves or in a table: someone new has no answers of their own yet. */
const genannte = (antworten: Antworten): number[] =>
  Object.values(antworten['antrag'] ?? {})
    .flatMap((antwort): unknown[] =>
      Array.isArray(antwort) ? antwort.map((zeile: unknown) => Object(zeile)['person']) : [antwort],
    )
    .flatMap((wer) => (typeof wer === 'string' && /^person\/\d{1,2}$/.test(wer) ? nummer(wer) : []))

/** Highest person number that has answers or is named; person 1 is always there. */
export const zahlDerPersonen = (antworten: Antworten): number =>
  Math.max(1, ...Object.keys(antworten).map(nummer), ...genannte(antworten))

/** Highest entry number of each person in each list, from the questions that have answers: by `person/1` and list. */
export function zahlDerEintraege(
  antworten: Antworten,
  listeDer: (frage: string) => string | undefined,
): ReadonlyMap<string, number> {
  const zahlen = new Map<string, number>()
  for (const [instanz, werte] of Object.entries(antworten)) {
    const [, person, eintrag] = /^person\/(\d{1,2})\/(\d{1,2})$/.exec(instanz) ?? []
    for (const liste of new Set(Object.keys(werte).map(listeDer))) {
      if (eintrag === undefined || liste === undefined) continue
      const schluessel = `${liste} ${person}`
      zahlen.set(schluessel, Math.max(zahlen.get(schluessel) ?? 0, Number(eintrag)))
    }
  }
  return zahlen
}
