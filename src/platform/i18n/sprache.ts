/** The languages a page can be shown in. A new one needs its texts in every `texte({…})`: the compiler lists what is missing. */
export type Sprache = 'de' | 'en'

/** All languages in the order of the language switch, each named in itself. */
export const sprachen: readonly { sprache: Sprache; name: string }[] = [
  { sprache: 'de', name: 'Deutsch' },
  { sprache: 'en', name: 'English' },
]

/** True for the code of a language we can show; for cookies and query strings. */
export const istSprache = (wert: unknown): wert is Sprache => sprachen.some(({ sprache }) => sprache === wert)

/** Writing direction of a language code, for `dir` on html. Also knows languages that will follow. */
export const richtung = (sprache: string): 'ltr' | 'rtl' => (/^(ar|fa|he|ur|ckb)\b/.test(sprache) ? 'rtl' : 'ltr')
