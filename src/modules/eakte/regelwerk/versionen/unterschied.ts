import { isDeepStrictEqual } from 'node:util'
import { type Entscheidungstabelle, satz } from '../../../../platform/rules/index.ts'
import { ausTabelle } from '../entwurf/tabelle.ts'

/** How one row of a rulebook differs from the same row of another; null where it is not there. */
export interface Unterschied {
  readonly nr: string
  readonly vorher: string | null
  readonly nachher: string | null
}

/** The rows in which two rulebooks differ, as sentences; the catch-all is called "sonst". Order of rows is no difference. */
export function unterschiede(alt: Entscheidungstabelle | undefined, neu: Entscheidungstabelle): Unterschied[] {
  const [vorher, nachher] = [zeilenVon(alt), zeilenVon(neu)]
  const nrn = [...new Set([...vorher.keys(), ...nachher.keys()])]
  return nrn.flatMap((nr) => {
    const [a, b] = [vorher.get(nr), nachher.get(nr)]
    if (isDeepStrictEqual(a?.inhalt, b?.inhalt)) return []
    return [{ nr, vorher: a?.satz ?? null, nachher: b?.satz ?? null }]
  })
}

function zeilenVon(tabelle: Entscheidungstabelle | undefined): Map<string, { inhalt: unknown; satz: string }> {
  if (tabelle === undefined) return new Map()
  const { regeln } = ausTabelle(tabelle)
  const zeilen = tabelle.zeilen.map((zeile, i): [string, { inhalt: unknown; satz: string }] => {
    const { wenn, ziel, notiz } = regeln[i] ?? {}
    return [zeile.id, { inhalt: { wenn, ziel, notiz }, satz: mitNotiz(satz(tabelle, zeile), zeile.notiz) }]
  })
  const { sonst } = tabelle
  if (sonst) zeilen.push(['sonst', { inhalt: sonst, satz: mitNotiz(satz(tabelle, sonst), sonst.notiz) }])
  return new Map(zeilen)
}

const mitNotiz = (text: string, notiz: string | undefined): string =>
  notiz === undefined ? text : `${text} (${notiz})`
