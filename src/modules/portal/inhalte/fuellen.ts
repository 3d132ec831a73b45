import type { Tag } from '../../../platform/clock/index.ts'
import { einsetzen, type Sprache } from '../../../platform/i18n/index.ts'
import { begriffAm, type Fall, umbenennung } from '../../weisung/index.ts'
import type { Inhalte } from './leser.ts'

const fall = (sprache: Sprache): Fall => (sprache === 'en' ? 'englisch' : 'nominativ')

/** A sentence that begins with a term: the English ones are written small. */
export const amAnfang = (satz: string): string => satz.charAt(0).toUpperCase() + satz.slice(1)

/** What the benefit is called on that day. */
export const leistungAm = ({ begriffe }: Inhalte, tag: Tag, sprache: Sprache): string =>
  begriffAm(begriffe, tag, fall(sprache))

/** The former name of the benefit and since when it has the present one; for a year, as long as old decisions run. */
export function frischUmbenannt({ begriffe }: Inhalte, tag: Tag, sprache: Sprache) {
  const wechsel = umbenennung(begriffe, tag, fall(sprache))
  const vorEinemJahr = `${Number(tag.slice(0, 4)) - 1}${tag.slice(4)}`
  return wechsel !== undefined && wechsel.ab > vorEinemJahr ? wechsel : undefined
}

/** Fills the operator's data and the term of the day into words of the contents. */
export function fuellen(inhalte: Inhalte, tag: Tag, sprache: Sprache): (text: string) => string {
  const { name, email, telefon, vertretenDurch } = inhalte.texte.betreiber
  const werte = { name, email, telefon, vertretenDurch, leistung: leistungAm(inhalte, tag, sprache) }
  return (text) => einsetzen(text, werte)
}
