import { readFileSync } from 'node:fs'

const TRENNER = [',', ';', '\t', '|'] as const

/** A table as read: names of the columns and rows of texts. */
export interface Tabelle {
  readonly spalten: readonly string[]
  readonly zeilen: readonly (readonly string[])[]
}

/** UTF-8 with or without BOM, UTF-16 with BOM; what is not valid UTF-8 is read as Windows-1252. */
export function dekodiert(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Reads a file with a header line; the separator is what the header has most of, unless given. */
export const liesTabelle = (datei: string, trenner?: string): Tabelle =>
  tabelleAus(dekodiert(readFileSync(datei)), trenner)

/** Fields may be quoted with "" inside; blanks around a field and empty lines don't count. */
export function tabelleAus(text: string, gegeben?: string): Tabelle {
  const [kopf = ''] = text.split(/\r\n?|\n/, 1)
  const haeufigster = TRENNER.toSorted((a, b) => kopf.split(b).length - kopf.split(a).length)[0]
  const [spalten = [], ...zeilen] = zerlegt(text, gegeben ?? haeufigster ?? ',')
  return { spalten, zeilen }
}

function zerlegt(text: string, trenner: string): string[][] {
  const zeilen: string[][] = []
  let zeile: string[] = []
  let stelle = 0
  const feldEnde = (wert: string): void => {
    zeile.push(wert)
    const zeichen = text[stelle]
    if (zeichen === trenner) {
      stelle++
      return
    }
    if (zeichen === '\r' && text[stelle + 1] === '\n') stelle++
    stelle++
    if (zeile.length > 1 || wert !== '') zeilen.push(zeile)
    zeile = []
  }
  while (stelle < text.length) {
    const anfang = ersterBuchstabe(text, stelle, trenner)
    if (text[anfang] === '"') {
      const { wert, ende } = zitat(text, anfang + 1)
      stelle = feldgrenze(text, ende, trenner)
      feldEnde(wert.trim())
    } else {
      const ende = feldgrenze(text, anfang, trenner)
      const wert = text.slice(anfang, ende).trim()
      stelle = ende
      feldEnde(wert)
    }
  }
  if (zeile.length > 0) zeilen.push([...zeile, ''])
  return zeilen
}

function ersterBuchstabe(text: string, stelle: number, trenner: string): number {
  const leer = trenner === '\t' ? ' ' : ' \t'
  let i = stelle
  while (i < text.length && leer.includes(text[i] ?? '')) i++
  return i
}

function feldgrenze(text: string, ab: number, trenner: string): number {
  let i = ab
  while (i < text.length && text[i] !== trenner && text[i] !== '\n' && text[i] !== '\r') i++
  return i
}

function zitat(text: string, ab: number): { wert: string; ende: number } {
  let wert = ''
  let i = ab
  for (;;) {
    const ende = text.indexOf('"', i)
    if (ende === -1) return { wert: wert + text.slice(i), ende: text.length }
    wert += text.slice(i, ende)
    if (text[ende + 1] !== '"') return { wert, ende: ende + 1 }
    wert += '"'
    i = ende + 2
  }
}
