import { randomInt } from 'node:crypto'

/**
 * Digits and capitals that nobody takes for another one, in print or by hand: of each pair that looks alike (0 O, 1 I L, 2 Z,
 * 5 S, 8 B, 6 G, U V, Q) neither is in it.
 */
export const CODEZEICHEN = '3479ACDEFHJKMNPRTWXY'
/** 11 × log2(20): 47 random bits; a guess meets one of 100,000 open codes once in 2 billion tries. */
const STELLEN = 11
const GRUPPE = 4

/** Check character over the others (Luhn mod 20): finds every single slip and nearly every swap of neighbours. */
function pruefzeichen(text: string): string {
  let summe = 0
  for (const [stelle, c] of text.split('').toReversed().entries()) {
    const wert = CODEZEICHEN.indexOf(c) * (stelle % 2 === 0 ? 2 : 1)
    summe += Math.floor(wert / CODEZEICHEN.length) + (wert % CODEZEICHEN.length)
  }
  return CODEZEICHEN[(CODEZEICHEN.length - (summe % CODEZEICHEN.length)) % CODEZEICHEN.length] ?? ''
}

/** A new code as it is stored and compared: twelve characters without blanks, the last one checks the others. */
export function neuerCode(zufall: (ende: number) => number = randomInt): string {
  const text = Array.from({ length: STELLEN }, () => CODEZEICHEN[zufall(CODEZEICHEN.length)] ?? '').join('')
  return `${text}${pruefzeichen(text)}`
}

/** As it stands in a letter: "7AK4-9CXM-R3DF". */
export const inGruppen = (code: string): string => code.match(new RegExp(`.{1,${GRUPPE}}`, 'g'))?.join('-') ?? code

/** What someone typed: the code, or why it cannot be one. No try is counted for a slip of the hand. */
export type Gelesen =
  | { readonly art: 'code'; readonly code: string }
  | { readonly art: 'leer' | 'laenge' | 'tippfehler' }
  /** A character that no code of ours contains. */
  | { readonly art: 'zeichen'; readonly zeichen: string }

/** Reads a code in small or capital letters, with blanks, dashes or dots between, pasted or typed. */
export function liesCode(eingabe: string): Gelesen {
  const text = eingabe
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}._/]/gu, '')
  if (text === '') return { art: 'leer' }
  const fremd = Array.from(text).find((c) => !CODEZEICHEN.includes(c))
  if (fremd !== undefined) return { art: 'zeichen', zeichen: fremd }
  if (text.length !== STELLEN + 1) return { art: 'laenge' }
  return pruefzeichen(text.slice(0, STELLEN)) === text[STELLEN] ? { art: 'code', code: text } : { art: 'tippfehler' }
}
