import type { Zeile } from './zeilen.ts'

/** Where a line stands: section "2.4" and, inside a lettered block, the point "a1" (a block without numbers: "b"). */
export interface Stelle {
  zeile: number
  abschnitt: string
  punkt: string | null
}

export interface GegliederteZeile {
  text: string
  stelle: Stelle
  /** Title of the lettered block, for instance "Service Center SGB II". */
  block: string | null
  ueberschrift: boolean
}

/** Short name of a place, as directives are cited: the point, else the section. */
export function kurz(stelle: Stelle): string {
  return stelle.punkt ?? stelle.abschnitt
}

interface Lage {
  vorsatz: string
  nummern: number[]
  titel: string
  buchstabe: string | null
  block: string | null
  punkt: number | null
}

const NUMMERIERT = /^(\d{1,2}(?:\.\d{1,2}){0,3})\.?\s+(\S.*)$/
const BUCHSTABE = /^([a-z])\)\s+(\S.*)$/

/** Gives every body line its section and point. Lines before the first heading stand in "Vorspann". */
export function gliedern(rumpf: readonly Zeile[]): GegliederteZeile[] {
  let lage: Lage = { vorsatz: '', nummern: [], titel: '', buchstabe: null, block: null, punkt: null }
  return rumpf
    .filter((zeile) => zeile.text !== '')
    .map((zeile) => {
      const naechste = weiter(lage, zeile)
      const ueberschrift = naechste !== lage && naechste.punkt === null
      lage = naechste
      return { text: zeile.text, stelle: stelleVon(lage, zeile.nummer), block: lage.block, ueberschrift }
    })
}

function stelleVon(lage: Lage, zeile: number): Stelle {
  const nummer = lage.nummern.join('.')
  const abschnitt = lage.vorsatz ? `${lage.vorsatz} ${nummer}`.trim() : nummer || 'Vorspann'
  return { zeile, abschnitt, punkt: lage.buchstabe && `${lage.buchstabe}${lage.punkt ?? ''}` }
}

function weiter(lage: Lage, zeile: Zeile): Lage {
  const brief = BUCHSTABE.exec(zeile.text)
  if (brief?.[1] && brief[2]) return { ...lage, buchstabe: brief[1], block: brief[2], punkt: null }
  const treffer = NUMMERIERT.exec(zeile.text)
  if (!treffer?.[1] || !treffer[2]) return lage
  const nummern = treffer[1].split('.').map(Number)
  if (istUeberschrift(lage, nummern, zeile)) return neuerAbschnitt(lage, nummern, treffer[2])
  return lage.buchstabe && nummern.length === 1 ? { ...lage, punkt: nummern[0] ?? null } : lage
}

/** Headings are short, end without a full stop and go on where the last one stopped; points in a block do not. */
function istUeberschrift(lage: Lage, nummern: number[], zeile: Zeile): boolean {
  if (zeile.text.length > 100 || /[.;,:]$/.test(zeile.text)) return false
  return zeile.markiert || lage.buchstabe === null || folgt(lage.nummern, nummern)
}

function folgt(von: readonly number[], nach: readonly number[]): boolean {
  const eltern = nach.slice(0, -1)
  const gleicherAst = eltern.every((nummer, tiefe) => von[tiefe] === nummer)
  return gleicherAst && nach.at(-1) === (von[nach.length - 1] ?? 0) + 1
}

/** After the heading "Anlage" the numbers begin anew and are cited as "Anlage 3". */
function neuerAbschnitt(lage: Lage, nummern: number[], titel: string): Lage {
  const inAnlage = lage.vorsatz !== '' || lage.titel === 'Anlage'
  return { vorsatz: inAnlage ? 'Anlage' : '', nummern, titel, buchstabe: null, block: null, punkt: null }
}
