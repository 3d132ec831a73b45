import { randomInt } from 'node:crypto'

/** Digits and letters that nobody confuses: without I, L, O, U. */
const zeichen = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const STELLEN = 8

/** Check character over the others (Luhn mod 32): finds every single slip and nearly every swap of neighbours. */
function pruefzeichen(text: string): string {
  let summe = 0
  for (const [stelle, c] of text.split('').toReversed().entries()) {
    const wert = zeichen.indexOf(c) * (stelle % 2 === 0 ? 2 : 1)
    summe += Math.floor(wert / zeichen.length) + (wert % zeichen.length)
  }
  return zeichen[(zeichen.length - (summe % zeichen.length)) % zeichen.length] ?? ''
}

/** A new reference to read out and write down, e.g. "JC-7K4P-92QMX": 40 random bits and a check character. */
export function neueReferenz(zufall: (ende: number) => number = randomInt): string {
  const text = Array.from({ length: STELLEN }, () => zeichen[zufall(zeichen.length)] ?? '').join('')
  return `JC-${text.slice(0, 4)}-${text.slice(4)}${pruefzeichen(text)}`
}

/** The reference as we write it, from how people type it: lower case, blanks, O for 0, I or L for 1. Undefined if it cannot be one. */
export function referenzAus(eingabe: string): string | undefined {
  const text = eingabe
    .toUpperCase()
    .replace(/^\s*JC/, '')
    .replaceAll(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  const kern = text.slice(0, STELLEN)
  const gueltig =
    text.length === STELLEN + 1 &&
    text.split('').every((c) => zeichen.includes(c)) &&
    pruefzeichen(kern) === text[STELLEN]
  return gueltig ? `JC-${text.slice(0, 4)}-${text.slice(4)}` : undefined
}
