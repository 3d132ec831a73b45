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
  /** 0 for the application itself. */
  readonly person: number
  /** 0 outside lists. */
  readonly eintrag: number
}

export const antragsort: Ort = { instanz: 'antrag', person: 0, eintrag: 0 }
export const personenort = (person: number): Ort => ({ instanz: `person/${person}`, person, eintrag: 0 })
export const eintragsort = (person: number, eintrag: number): Ort => ({
  instanz: `person/${person}/${eintrag}`,
  person,
  eintrag,
})

/** Highest person number that has answers; person 1 is always there. */
export const zahlDerPersonen = (antworten: Antworten): number =>
  Math.max(1, ...Object.keys(antworten).map((i) => Number(/^person\/(\d{1,2})/.exec(i)?.[1] ?? 0)))

/** Highest entry number a person has answers for in any of the questions. */
export function zahlDerEintraege(antworten: Antworten, person: number, ids: ReadonlySet<string>): number {
  const muster = new RegExp(`^person/${person}/(\\d{1,3})$`)
  const zahlen = Object.entries(antworten).map(([instanz, werte]) =>
    Object.keys(werte).some((id) => ids.has(id)) ? Number(muster.exec(instanz)?.[1] ?? 0) : 0,
  )
  return Math.max(0, ...zahlen)
}
