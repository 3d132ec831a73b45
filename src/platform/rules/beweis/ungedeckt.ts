import type { Bereich } from '../zellen/achse.ts'
import { gemeinsam } from './raum.ts'
import type { Kasten } from './raum.ts'

/** Work that a proof may still do, in visited row parts; covering boxes is hard in the worst case, so it must end. */
export interface Vorrat {
  rest: number
}

/**
 * Parts of `ganz` that no box covers, at most `hoechstens`; `vollstaendig` is false when the work ran out first.
 * Column by column: cut where the boxes begin and end, and look into each piece with the boxes that reach it. Pieces
 * with the same boxes are one; sets of boxes once seen to cover are remembered.
 */
export function ungedeckt(
  ganz: Kasten,
  kaesten: readonly Kasten[],
  hoechstens: number,
  vorrat: Vorrat,
): { luecken: Kasten[]; vollstaendig: boolean } {
  const ordnung = strengeZuerst(ganz, kaesten)
  const raum = umgestellt(ganz, ordnung)
  const frei = kaesten.map((k) => freiAb(raum, umgestellt(k, ordnung)))
  const gedeckt = new Set<string>()
  const luecken: Kasten[] = []

  const deckt = (spalte: number, aktiv: readonly number[], pfad: Kasten): boolean => {
    if (aktiv.some((k) => (frei[k] ?? 0) <= spalte)) return true
    if (aktiv.length === 0) {
      luecken.push(zurueck([...pfad, ...raum.slice(spalte)], ordnung))
      return false
    }
    const merkmal = `${spalte}:${aktiv.join()}`
    if (gedeckt.has(merkmal)) return true
    vorrat.rest -= aktiv.length
    const echt = ordnung[spalte] ?? 0
    const stuecke = zerschneide(raum[spalte] ?? [], aktiv, (k) => kaesten[k]?.[echt] ?? [])
    let alles = true
    for (const stueck of stuecke) {
      if (luecken.length >= hoechstens || vorrat.rest < 0) return false
      vorrat.rest -= stueck.aktiv.length
      alles = deckt(spalte + 1, stueck.aktiv, [...pfad, stueck.bereiche]) && alles
    }
    if (alles) gedeckt.add(merkmal)
    return alles
  }

  if (raum.every((b) => b.length > 0)) deckt(0, [...kaesten.keys()], [])
  return { luecken, vollstaendig: vorrat.rest >= 0 || luecken.length >= hoechstens }
}

/** Columns in which few boxes are unrestricted come first: the others then are often free from there on. */
function strengeZuerst(ganz: Kasten, kaesten: readonly Kasten[]): number[] {
  const freie = ganz.map((g, i) => kaesten.filter((k) => umfasst(k[i] ?? [], g)).length)
  return ganz.map((_, i) => i).sort((a, b) => (freie[a] ?? 0) - (freie[b] ?? 0))
}

const umgestellt = (kasten: Kasten, ordnung: readonly number[]): Kasten => ordnung.map((i) => kasten[i] ?? [])

const zurueck = (kasten: Kasten, ordnung: readonly number[]): Kasten =>
  kasten.map((_, i) => kasten[ordnung.indexOf(i)] ?? [])

const umfasst = (aussen: readonly Bereich[], innen: readonly Bereich[]): boolean =>
  innen.every(([v, w]) => aussen.some(([von, bis]) => von <= v && w <= bis))

/** First column from which on the box spans all of the space. */
function freiAb(raum: Kasten, kasten: Kasten): number {
  return raum.findLastIndex((g, i) => !umfasst(kasten[i] ?? [], g)) + 1
}

/** Pieces of one column, joined when the same boxes reach them. */
function zerschneide(
  ganz: readonly Bereich[],
  aktiv: readonly number[],
  bereicheVon: (kasten: number) => readonly Bereich[],
): { bereiche: Bereich[]; aktiv: number[] }[] {
  const ereignisse: { stelle: number; kasten: number; beginnt: boolean }[] = []
  for (const [von, bis] of ganz)
    ereignisse.push({ stelle: von, kasten: -1, beginnt: true }, { stelle: bis + 1, kasten: -1, beginnt: false })
  for (const kasten of aktiv) {
    for (const [von, bis] of gemeinsam(bereicheVon(kasten), ganz)) {
      ereignisse.push({ stelle: von, kasten, beginnt: true }, { stelle: bis + 1, kasten, beginnt: false })
    }
  }
  ereignisse.sort((a, b) => a.stelle - b.stelle || Number(a.beginnt) - Number(b.beginnt))
  const offen = new Set<number>()
  const stuecke = new Map<string, { bereiche: Bereich[]; aktiv: number[] }>()
  for (const [i, { stelle, kasten, beginnt }] of ereignisse.entries()) {
    if (beginnt) offen.add(kasten)
    else offen.delete(kasten)
    const ende = ereignisse[i + 1]?.stelle ?? stelle
    if (ende > stelle && offen.has(-1)) sammle(stuecke, [stelle, ende - 1], offen)
  }
  return [...stuecke.values()]
}

function sammle(
  stuecke: Map<string, { bereiche: Bereich[]; aktiv: number[] }>,
  bereich: Bereich,
  offen: ReadonlySet<number>,
): void {
  const aktiv = [...offen].filter((k) => k >= 0).sort((a, b) => a - b)
  const merkmal = aktiv.join()
  const stueck = stuecke.get(merkmal) ?? { bereiche: [], aktiv }
  const letzter = stueck.bereiche.at(-1)
  if (letzter && letzter[1] + 1 === bereich[0]) stueck.bereiche[stueck.bereiche.length - 1] = [letzter[0], bereich[1]]
  else stueck.bereiche.push(bereich)
  stuecke.set(merkmal, stueck)
}
