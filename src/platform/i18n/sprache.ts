/** The languages a page can be written in. German is complete; a part without words in another language stays German. */
export type Sprache = 'de' | 'en' | 'ar'

/** What people choose: a language, or Einfache Sprache, which is German with simpler words where there are such. */
export type Sprachauswahl = Sprache | 'de-einfach'

/** All choices in the order of the language switch, each named in itself. */
export const sprachauswahl: readonly { auswahl: Sprachauswahl; sprache: Sprache; name: string }[] = [
  { auswahl: 'de', sprache: 'de', name: 'Deutsch' },
  { auswahl: 'de-einfach', sprache: 'de', name: 'Einfache Sprache' },
  { auswahl: 'en', sprache: 'en', name: 'English' },
  { auswahl: 'ar', sprache: 'ar', name: 'العربية' },
]

/** True for the code of a language we can show; for query strings. */
export const istSprache = (wert: unknown): wert is Sprache => sprachauswahl.some(({ sprache }) => sprache === wert)

/** A language as it was kept, or German. */
export const spracheAus = (wert: unknown): Sprache => (istSprache(wert) ? wert : 'de')

/** Writing direction of a language code, for `dir` on html. Also knows languages that will follow. */
export const richtung = (sprache: string): 'ltr' | 'rtl' => (/^(ar|fa|he|ur|ckb)\b/.test(sprache) ? 'rtl' : 'ltr')
