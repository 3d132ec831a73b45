import { kurz, type GegliederteZeile, type Stelle } from './gliederung.ts'

/** A guide number (GLF) where it stands. `nummer` is null while nobody has said what a malformed print means. */
export interface Leitfadenstelle {
  gedruckt: string
  nummer: string | null
  stelle: Stelle
}

const WORT = String.raw`(?:GLF(?:\/AH)?|Gesprächsleitf[aä]den(?:\/Arbeitshilfen?)?|Gesprächsgerüste?)`
const ORT = String.raw`(?:\s+(?:EZ|SC))?(?:\s+SGB\s?I{2,3})?`
const ZAHL = String.raw`\d[\d.]*\d[a-z]?`
const AUFZAEHLUNG = new RegExp(`${WORT}${ORT}\\s+(${ZAHL}(?:(?:,\\s*|\\s+und\\s+|\\s+sowie\\s+)${ZAHL})*)`, 'g')
const LEITFADEN = /(?<![\d.])\d\.\d{3}[a-z]?(?![\d.]*\d)/g

/** Guide number = place digit, dot, three digits, at most one letter (SC-23). */
export function leitfadenWohlgeformt(nummer: string): boolean {
  return /^\d\.\d{3}[a-z]?$/.test(nummer)
}

/**
 * All guide numbers of a line that speaks of guides: listed after the word or standing in brackets. What is listed
 * after the word and is not a guide number (2006, 4.80) is kept as printed. A line that does not speak of guides
 * has none, so that "1.000 Euro" is no guide.
 */
export function leitfaedenIn(zeile: GegliederteZeile): Leitfadenstelle[] {
  if (!new RegExp(WORT).test(zeile.text)) return []
  const aufgezaehlt = [...zeile.text.matchAll(AUFZAEHLUNG)].flatMap(
    (treffer) => treffer[1]?.match(/\d[\d.]*[a-z]?/g) ?? [],
  )
  const verfehlt = aufgezaehlt.filter((zahl) => !leitfadenWohlgeformt(zahl) && !/\.\d{4}$/.test(zahl))
  const richtig = zeile.text.match(LEITFADEN) ?? []
  return [...new Set([...richtig, ...verfehlt])].map((gedruckt) => ({
    gedruckt,
    nummer: leitfadenWohlgeformt(gedruckt) ? gedruckt : null,
    stelle: zeile.stelle,
  }))
}

/** Numbers that look like a guide's in a line that never says "guide": reported, not taken. */
export function zahlenOhneLeitfaden(zeile: GegliederteZeile): string[] {
  return new RegExp(WORT).test(zeile.text) ? [] : (zeile.text.match(LEITFADEN) ?? [])
}

/** A directive number in the running text. */
export interface Weisungsstelle {
  gedruckt: string
  stelle: Stelle
}

export function weisungenIn(zeile: GegliederteZeile): Weisungsstelle[] {
  const nummern = zeile.text.match(/(?<=(?:Weisung|Information)\s+)\d{6,}|(?<!\d)20\d{7}(?!\d)/g) ?? []
  return [...new Set(nummern)].map((gedruckt) => ({ gedruckt, stelle: zeile.stelle }))
}

/** Places of one number in short form, for instance ["2.3", "a5"]. */
export function orteVon(stellen: readonly Leitfadenstelle[], nummer: string): string[] {
  return [...new Set(stellen.filter((s) => (s.nummer ?? s.gedruckt) === nummer).map((s) => kurz(s.stelle)))]
}
