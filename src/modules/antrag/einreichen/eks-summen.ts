import type { Tag } from '../../../platform/clock/index.ts'
import type { Antwort } from '../../strecke/index.ts'

/** Answers of one business by question, as given. */
type Betrieb = Readonly<Record<string, Antwort>>

export const EKS_MONATE = 6

/** Sums of one business in cents: six months, and all of them. */
export interface Summen {
  readonly einnahmen: readonly number[]
  readonly ausgaben: readonly number[]
  readonly gewinn: readonly number[]
  readonly gewinnGesamt: number
  /** The profit by the months in which the business was run, never below zero: losses are not set off (§ 3 (4) Bürgergeld-V). */
  readonly imMonat: number
}

/** Cents per kilometre: a private car driven for the business, or a car of the business driven privately (§ 3 (7) Bürgergeld-V). */
const CENT_JE_KM = 10
/** Holds kilometres, not euro. */
const GEFAHREN = 'eks.b6-5'

/** What a table of six months holds, in cents; an empty cell is nothing. */
export function monatswerte(antwort: Antwort | undefined): number[] {
  const zeilen: readonly unknown[] = Array.isArray(antwort) ? antwort : []
  return Array.from({ length: EKS_MONATE }, (_, monat) =>
    zeilen.map((zeile) => cent(Object(zeile)[`m${monat + 1}`])).reduce((a, b) => a + b, 0),
  )
}

const cent = (euro: unknown): number => (typeof euro === 'number' ? Math.round(euro * 100) : 0)

export const summe = (werte: readonly number[]): number => werte.reduce((a, b) => a + b, 0)

/**
 * Receipts (A), expenses (B) and profit of a business as Anlage EKS adds them up: investments paid by others' grants (B9) and
 * private kilometres of a car of the business lower the expenses. What an office would strike is not for us to leave out.
 */
export function eksSummen(betrieb: Betrieb): Summen {
  const zeilen = (teil: string, ausser: readonly string[] = []): number[] =>
    Object.keys(betrieb)
      .filter((id) => id.startsWith(`eks.${teil}`) && /^eks\.[ab]\d/.test(id) && !ausser.includes(id))
      .map((id) => monatswerte(betrieb[id]).map((wert) => (id === GEFAHREN ? (wert / 100) * CENT_JE_KM : wert)))
      .reduce((a, b) => a.map((wert, i) => wert + (b[i] ?? 0)), leer())
  const gefuehrt = gefuehrteMonate(betrieb)
  const privat = Number(betrieb['eks.km-privat'] ?? 0) * CENT_JE_KM
  const zuschuss = monatswerte(betrieb['eks.b9'])
  const einnahmen = zeilen('a')
  const ausgaben = zeilen('b', ['eks.b9']).map(
    (wert, i) => wert - (zuschuss[i] ?? 0) - (gefuehrt.includes(i) ? privat : 0),
  )
  const gewinn = einnahmen.map((wert, i) => wert - (ausgaben[i] ?? 0))
  const gewinnGesamt = summe(gewinn)
  return { einnahmen, ausgaben, gewinn, gewinnGesamt, imMonat: Math.max(0, Math.round(gewinnGesamt / gefuehrt.length)) }
}

/** Which of the six months the business was run in, all of them while that is not said; at least one (§ 3 (4) Bürgergeld-V). */
function gefuehrteMonate(betrieb: Betrieb): readonly number[] {
  const alle = Array.from({ length: EKS_MONATE }, (_, i) => i)
  const zeitraum = tage(betrieb['eks.zeitraum'])
  const { von, bis } = tage(betrieb['eks.beginn-ende'])
  if (zeitraum.von === undefined) return alle
  const erster = monatszahl(zeitraum.von)
  const drin = alle.filter(
    (i) => erster + i >= monatszahl(von ?? '0000-01-01') && erster + i <= monatszahl(bis ?? '9999-12-31'),
  )
  return drin.length > 0 ? drin : alle
}

const tage = (antwort: Antwort | undefined) => Object(antwort) as { readonly von?: Tag; readonly bis?: Tag }
const monatszahl = (tag: Tag): number => Number(tag.slice(0, 4)) * 12 + Number(tag.slice(5, 7))

const leer = (): number[] => Array.from({ length: EKS_MONATE }, () => 0)
