import { baueAchse } from '../zellen/achse.ts'
import type { Achse } from '../zellen/achse.ts'
import { gemeinsame, kippe, leereBits, setze } from './bits.ts'
import { schluessel } from '../zellen/schluessel.ts'
import { gebiet } from '../zellen/spalte.ts'
import type { Zelle } from '../zellen/spalte.ts'
import type { Eingabe, Wert } from '../tabelle.ts'

/** Why an input could not be compared: it then meets only cells with "-" (and "null", when it is missing). */
export interface Mangel {
  readonly eingabe: string
  readonly art: 'fehlt' | 'falscher-typ' | 'nicht-erlaubt'
}

/** One column, ready to answer which rows accept a value. */
export interface SpaltenIndex {
  readonly id: string
  finde(wert: unknown): { readonly bits: Uint32Array; readonly mangel?: Mangel['art'] }
}

/**
 * For every atom of the column the rows that accept it, as bits. A decision is then one binary search per column and an
 * AND over the rows. Memory: atoms × rows / 8 bytes; 2,000 rows with 2,000 different intervals are 1 MB.
 */
export function indiziere(eingabe: Eingabe, zellen: readonly Zelle[]): SpaltenIndex {
  const achse = baueAchse(eingabe, gebiet(eingabe), [...new Set(zellen.map((z) => z.menge))])
  const jeAtom = atome(achse, zellen)
  const beliebig = leereBits(zellen.length)
  for (const [zeile, zelle] of zellen.entries()) if (zelle.beliebig) setze(beliebig, zeile)
  const bei = (atom: number): Uint32Array => jeAtom[atom] ?? beliebig
  return {
    id: eingabe.id,
    finde(wert) {
      if (wert === undefined || wert === null) return { bits: bei(achse.fehlt), mangel: 'fehlt' }
      const key = schluessel(eingabe, wert)
      if (key === undefined) return { bits: beliebig, mangel: 'falscher-typ' }
      const atom = achse.atom(key)
      return atom < 0 ? { bits: beliebig, mangel: 'nicht-erlaubt' } : { bits: bei(atom) }
    },
  }
}

/** The rows of each atom, by a walk over the atoms: a row is switched where one of its ranges begins and behind its end. */
function atome(achse: Achse, zellen: readonly Zelle[]): Uint32Array[] {
  const wechsel = Array.from({ length: achse.fehlt + 2 }, (): number[] => [])
  for (const [zeile, zelle] of zellen.entries())
    for (const [von, bis] of achse.bereiche(zelle.menge)) {
      wechsel[von]?.push(zeile)
      wechsel[bis + 1]?.push(zeile)
    }
  const offen = leereBits(zellen.length)
  return wechsel.slice(0, -1).map((zeilen) => {
    for (const zeile of zeilen) kippe(offen, zeile)
    return offen.slice()
  })
}

/** All rows that accept the inputs, with what was wrong about them. */
export function suche(
  spalten: readonly SpaltenIndex[],
  zeilen: number,
  eingaben: Readonly<Record<string, unknown>>,
): { treffer: number[]; maengel: Mangel[]; gelesen: Record<string, Wert | null> } {
  const maengel: Mangel[] = []
  const gelesen: Record<string, Wert | null> = {}
  const mengen: Uint32Array[] = []
  for (const spalte of spalten) {
    const wert = Object.hasOwn(eingaben, spalte.id) ? eingaben[spalte.id] : undefined
    const { bits, mangel } = spalte.finde(wert)
    mengen.push(bits)
    if (mangel) maengel.push({ eingabe: spalte.id, art: mangel })
    gelesen[spalte.id] = istWert(wert) ? wert : null
  }
  return { treffer: gemeinsame(mengen, zeilen), maengel, gelesen }
}

const istWert = (wert: unknown): wert is Wert =>
  typeof wert === 'string' || typeof wert === 'number' || typeof wert === 'boolean'
