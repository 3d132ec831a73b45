import type { Achse, Bereich } from '../zellen/achse.ts'
import type { Grenze } from '../zellen/menge.ts'
import { wertAus } from '../zellen/schluessel.ts'
import type { Schluessel } from '../zellen/schluessel.ts'
import type { Wert } from '../tabelle.ts'

/** A value for an example out of some atoms of a column: one that a cell names, else one between, else null for missing. */
export function vertreter(achse: Achse, bereiche: readonly Bereich[]): Wert | null {
  const [erster] = bereiche
  if (!erster || erster[0] >= achse.fehlt) return null
  const [von, bis] = erster
  const benannt = [von, von + 1].find((a) => a <= bis && a < achse.fehlt && istBenannt(achse, a))
  return wertAus(achse.art, dazwischen(achse, benannt ?? von))
}

const istBenannt = (achse: Achse, atom: number): boolean =>
  achse.intervall(atom).von.neben === 0 && achse.intervall(atom).von.seite === 0

function dazwischen(achse: Achse, atom: number): Schluessel {
  const { von, bis } = achse.intervall(atom)
  if (von.neben === 0 && von.seite === 0) return von.wert
  return achse.art.typ === 'text' && achse.art.ziffern === undefined ? textZwischen(von, bis) : zahlZwischen(von, bis)
}

/** A whole number if there is one; literals of at most 15 digits always leave room for a fraction. */
function zahlZwischen(von: Grenze, bis: Grenze): number {
  const [a, b] = [Number(von.wert), Number(bis.wert)]
  if (von.seite !== 0) return bis.seite === 0 ? Math.ceil(b) - 1 : 0
  const naechste = Math.floor(a) + 1
  return bis.seite !== 0 || naechste < b ? naechste : (a + b) / 2
}

/** Readable if possible; U+0001 always fits, because literals hold no control characters. */
function textZwischen(von: Grenze, bis: Grenze): string {
  const a = von.seite === 0 ? String(von.wert) : ''
  const moeglich = von.seite === 0 ? ['a', 'A', ' '].map((z) => a + z) : ['Beispiel', '1', '']
  return moeglich.find((t) => bis.seite !== 0 || t < String(bis.wert)) ?? `${a}\u0001`
}
