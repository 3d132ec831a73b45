import type { Namensteil } from './kriterien.ts'

/** Search forms of the names of someone found. */
export interface Namensformen {
  readonly vorname_such: string
  readonly nachname_such: string
  readonly geburtsname_such: string
}

/**
 * How well someone fits the name that was asked, 0 is best: for each word the whole family name before the whole first name,
 * before the birth name, before a beginning, before a name of the same sound or of earlier times.
 */
export function rang(gesucht: readonly Namensteil[], wer: Namensformen): number {
  const felder = [wer.nachname_such, wer.vorname_such, wer.geburtsname_such].map((form) => form.split(' '))
  return gesucht.reduce((summe, { wort }) => {
    const ganz = felder.findIndex((worte) => worte.includes(wort))
    if (ganz >= 0) return summe + ganz
    const anfang = felder.findIndex((worte) => worte.some((eines) => eines.startsWith(wort)))
    return summe + (anfang >= 0 ? 3 + anfang : 9)
  }, 0)
}
