/**
 * Rules that lead the usual transcriptions into Latin letters (ICAO, ISO 9, German, English, French, Turkish) to one form, longest first.
 * What stands in the same class can't be told apart: Č, TSCH, CH and C are Z; the level is worth less than equality for that.
 */
const regeln: readonly (readonly [RegExp, string])[] = [
  [/^(?:AL|EL)(?=[BCDFGHJKLMNPQRSTVWXYZ][A-Z]{4})/, ''],
  [/^ABD(?:[AEO]?U?[LR])?(?=[A-Z]{4})/, 'ABD'],
  [/SCHTSCH|STSCH|SHCH|SZCZ/g, 'S'],
  [/DSCH|DZH|DJ/g, 'I'],
  [/TSCH|TCH|CZ|CH|TZ|TS|C(?!K)/g, 'Z'],
  [/CK|Q/g, 'K'],
  [/SCH|SH|SZ|ZH/g, 'S'],
  [/KH/g, 'H'],
  [/PH/g, 'F'],
  [/OU|OO|UE|OE/g, 'U'],
  [/EE/g, 'I'],
  [/AE/g, 'A'],
  [/X/g, 'KS'],
  [/W/g, 'V'],
  [/[JY]/g, 'I'],
  [/(?:E?I|IE)+$/, 'I'],
  [/IE(?=[A-Z])/g, 'E'],
  [/(.)\1+/g, '$1'],
]

/** One form for the transcriptions of a name in search form: YULIYA, JULIJA and IULIIA; YOUSSEF and YUSUF stay apart by a vowel. */
export function umschrift(wort: string): string {
  return regeln.reduce((text, [muster, ersatz]) => text.replace(muster, ersatz), wort)
}
