import { suchform } from '../../../platform/zeichen/index.ts'

/**
 * Search form of a street's name, so that "Hauptstr.", "Haupt-Straße" and "HAUPTSTRASSE" meet: search form of DIN 91379,
 * "str" at the end of a word and "st" in front written out, without spaces.
 */
export function strassenform(strasse: string): string {
  return suchform(strasse)
    .replaceAll(/STR(?= |$)/g, 'STRASSE')
    .replace(/^ST /, 'SANKT')
    .replaceAll(' ', '')
}

/** Takes street and house number apart: "Hamburger Chaussee 12 a" → name and 12. Without a number at the end: name only. */
export function teileStrasse(text: string): { strasse: string; hausnummer?: number } {
  const [, strasse, nummer] =
    /^(.*?)[\s,]+(\d{1,4})(?:\s*[a-z])?(?:\s*[-/+–]\s*\d{1,4}\s*[a-z]?)?\s*$/i.exec(text.trim()) ?? []
  return strasse === undefined ? { strasse: text.trim() } : { strasse, hausnummer: Number(nummer) }
}

/** The leading number of a house number: "12a" → 12, "12-14" → 12; undefined when there is none. */
export function zahlAus(hausnummer: string | undefined): number | undefined {
  const [zahl] = /\d{1,4}/.exec(hausnummer ?? '') ?? []
  return zahl === undefined ? undefined : Number(zahl)
}
