import type { Sprache } from './sprache.ts'

const gebiet: Record<Sprache, string> = { de: 'de-DE', en: 'en-GB', ar: 'ar-u-nu-latn' }

/** A number in the writing of the language: 1234.5 → "1.234,5" or "1,234.5". */
export const zahl = (wert: number, sprache: Sprache, nachkomma?: number): string =>
  new Intl.NumberFormat(
    gebiet[sprache],
    nachkomma === undefined ? {} : { minimumFractionDigits: nachkomma, maximumFractionDigits: nachkomma },
  ).format(wert)

/** A file size in the unit people know: 1 258 291 bytes → "1,2 MB" (1 kB = 1000 bytes, as phones show it). */
export const groesse = (bytes: number, sprache: Sprache): string => {
  if (bytes < 1000) return `${zahl(bytes, sprache)} Byte`
  if (bytes < 999_500) return `${zahl(Math.round(bytes / 1000), sprache)} kB`
  const mb = bytes / 1_000_000
  return `${zahl(mb < 100 ? Math.round(mb * 10) / 10 : Math.round(mb), sprache)} MB`
}

/** Names joined as in a sentence: ["Kim", "Alex", "Jo"] → "Kim, Alex und Jo". */
export const aufzaehlung = (teile: readonly string[], sprache: Sprache): string =>
  new Intl.ListFormat(gebiet[sprache], { type: 'conjunction' }).format(teile)
