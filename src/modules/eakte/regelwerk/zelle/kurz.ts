import { alsLiteral, type Eingabe, liesTest } from '../../../../platform/rules/index.ts'
import { suchform } from '../../../../platform/zeichen/index.ts'
import { naechste } from './anfang.ts'

/** Words that stand for "anything". */
const beliebig = /^(?:|-|–|beliebig|alle)$/i
/** What S-FEEL itself starts with: whoever knows it may write it. */
const sfeel = /^(?:["[(\]<>=@]|not\s*\(|date\s*\()/
const bis = String.raw`\s*(?:–|-|bis)\s*`

/**
 * Reads what a clerk types into a cell, as S-FEEL: "12345–12399, 24103", "A–G", "ab 12345", "1–6", "nicht 24103", "fehlt";
 * or S-FEEL. Names are compared by their search form, so that "Ö" lies between "N" and "P".
 * @returns undefined if it can't be read
 */
export function zelleAus(spalte: Eingabe, text: string): string | undefined {
  const kurz = text.trim()
  if (beliebig.test(kurz)) return '-'
  const zelle = sfeel.test(kurz) ? kurz : ausKurz(spalte, kurz)
  return zelle !== undefined && typeof liesTest(spalte, zelle) !== 'string' ? zelle : undefined
}

function ausKurz(spalte: Eingabe, kurz: string): string | undefined {
  const verneint = /^nicht\s+(?<rest>.+)$/i.exec(kurz)?.groups?.['rest']
  const teile = (verneint ?? kurz).split(/\s*(?:,|;|\boder\b)\s*/).map((teil) => ausTeil(spalte, teil))
  if (teile.includes(undefined)) return undefined
  return verneint === undefined ? teile.join(',') : `not(${teile.join(',')})`
}

function ausTeil(spalte: Eingabe, teil: string): string | undefined {
  if (/^fehlt$/i.test(teil)) return 'null'
  const spanne = new RegExp(`^(?<von>[^–]+?)${bis}(?<bis>[^–]+)$`, 'iu').exec(teil)?.groups
  const offen = /^(?<wort>ab|bis)\s+(?<wert>.+)$/iu.exec(teil)?.groups
  const [von, ende] = offen
    ? offen['wort']?.toLowerCase() === 'ab'
      ? [offen['wert'], undefined]
      : [undefined, offen['wert']]
    : [spanne?.['von'] ?? teil, spanne?.['bis'] ?? teil]
  const anfang = spalte.typ === 'text' && spalte.ziffern === undefined
  return anfang ? namen(von, ende) : spanneAus(spalte, von, ende)
}

/** A range of digits or numbers, both ends in it. */
function spanneAus(spalte: Eingabe, von: string | undefined, ende: string | undefined): string | undefined {
  const [a, b] = [von, ende].map((wort) => (wort === undefined ? undefined : literal(spalte, wort)))
  if ((von !== undefined && a === undefined) || (ende !== undefined && b === undefined)) return undefined
  if (b === undefined) return `>= ${a}`
  if (a === undefined) return `<= ${b}`
  return a === b ? a : `[${a}..${b}]`
}

function literal(spalte: Eingabe, wort: string): string | undefined {
  if (!/^\d{1,9}$/.test(wort)) return undefined
  return spalte.typ === 'text' ? alsLiteral(spalte, wort) : String(Number(wort))
}

/** Names by their first letters, both ends in it: "A–G" is everything before "H". */
function namen(von: string | undefined, ende: string | undefined): string | undefined {
  const [a, b] = [von, ende].map((wort) => (wort === undefined ? undefined : suchform(wort)))
  if ([a, b].some((wort) => wort !== undefined && !/^[A-Z]+$/.test(wort))) return undefined
  const unten = a === undefined || a === 'A' ? undefined : `"${a}"`
  const nach = b === undefined ? undefined : naechste(b)
  const oben = nach === undefined ? undefined : `"${nach}"`
  if (unten === undefined) return oben === undefined ? 'not(null)' : `< ${oben}`
  return oben === undefined ? `>= ${unten}` : `[${unten}..${oben})`
}
