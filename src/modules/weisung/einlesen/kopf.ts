import type { Zeile } from './zeilen.ts'

const FELDER = [
  'Laufende Nummer',
  'Geschäftszeichen',
  'Gültig ab',
  'Gültig bis',
  'SGB II',
  'SGB III',
  'Familienkasse',
  'Bezug',
  'Aufhebung von Regelungen',
] as const
export type Feldname = (typeof FELDER)[number]

/** A field as printed. A field that is absent is not in the map; one that is empty has neither value nor list. */
export interface Kopffeld {
  wert: string
  zeile: number
  liste: { text: string; zeile: number }[]
}

export interface Kopf {
  titelzeile: Zeile | undefined
  felder: Map<Feldname, Kopffeld>
  /** Labels the register does not know, and known ones printed twice. */
  unbekannt: { name: string; zeile: number }[]
  doppelt: { name: Feldname; zeile: number }[]
  /** Position of the first line of the body in the list of lines. */
  ende: number
}

const BESCHRIFTUNG = /^([\p{L}][\p{L} ]{2,39}):\s*(.*)$/u

function istFeld(name: string): name is Feldname {
  return FELDER.some((feld) => feld === name)
}

/** Reads the header: from the title to the first line that is neither label nor list entry. */
export function kopfLesen(zeilen: readonly Zeile[]): Kopf {
  const titel = zeilen.findIndex((zeile) => zeile.text !== '')
  const kopf: Kopf = { titelzeile: zeilen[titel], felder: new Map(), unbekannt: [], doppelt: [], ende: zeilen.length }
  let offen: Kopffeld | undefined
  for (let i = titel + 1; i < zeilen.length; i++) {
    const { text, nummer } = zeilen[i] ?? { text: '', nummer: 0 }
    if (text === '' || text === '---') continue
    const eintrag = /^[-–•]\s+(.+)$/.exec(text)
    const feld = BESCHRIFTUNG.exec(text)
    if (eintrag?.[1] && offen) offen.liste.push({ text: eintrag[1], zeile: nummer })
    else if (feld?.[1] && feld[2] !== undefined)
      offen = merken(kopf, feld[1], { wert: feld[2], zeile: nummer, liste: [] })
    else return { ...kopf, ende: i }
  }
  return kopf
}

function merken(kopf: Kopf, name: string, feld: Kopffeld): Kopffeld {
  if (!istFeld(name)) kopf.unbekannt.push({ name, zeile: feld.zeile })
  else if (kopf.felder.has(name)) kopf.doppelt.push({ name, zeile: feld.zeile })
  else kopf.felder.set(name, feld)
  return feld
}
