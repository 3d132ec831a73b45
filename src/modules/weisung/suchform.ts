import type { Schreibweise } from './einlesen/schreibweisen.ts'

/**
 * The form in which texts and search words are compared: lower case, one spelling for words that the directives
 * write differently (C20), one kind of quotation mark and dash.
 */
export function suchform(text: string, schreibweisen: readonly Schreibweise[]): string {
  const klein = text
    .toLowerCase()
    .replaceAll(/[„“”"»«]/g, '"')
    .replaceAll(/[–—]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return schreibweisen.reduce(
    (form, { richtig, varianten }) =>
      varianten.reduce((wort, variante) => wort.replaceAll(variante.toLowerCase(), richtig.toLowerCase()), form),
    klein,
  )
}
