import { istId } from '../../../platform/ids.ts'
import { stufen } from '../vergleich/texte.ts'
import { pfade } from '../zusammenfuehren/pfade.ts'
import type { Filter, Zeiger } from './query.ts'

type Anfrage = Readonly<Record<string, unknown>>

/** What a list's address says; what it can't mean is left out. */
export function liesAnsicht(anfrage: Anfrage): { filter: Filter; zeiger?: Zeiger } {
  const stufe = stufen.find(({ schluessel }) => schluessel === anfrage['stufe'])?.schluessel
  const stand = anfrage['stand'] === 'zurueckgestellt' ? 'zurueckgestellt' : 'frei'
  const zeiger = liesZeiger(anfrage['nach'])
  return { filter: { stand, ...(stufe && { stufe }) }, ...(zeiger && { zeiger }) }
}

function liesZeiger(text: unknown): Zeiger | undefined {
  if (typeof text !== 'string') return undefined
  const [p = '', id] = text.split('_')
  return /^0(\.\d{1,20})?$|^1$/.test(p) && istId(id) ? { p: Number(p), id } : undefined
}

const alsText = ({ p, id }: Zeiger): string => `${p.toFixed(20).replace(/0+$/, '').replace(/\.$/, '')}_${id}`

/** The address of the list with these filters, from its first page or behind the pointer. */
export function adresse({ stufe, stand }: Filter, zeiger?: Zeiger): string {
  const teile = [
    ...(stufe === undefined ? [] : [['stufe', stufe]]),
    ...(stand === 'frei' ? [] : [['stand', stand]]),
    ...(zeiger === undefined ? [] : [['nach', alsText(zeiger)]]),
  ]
  return teile.length === 0 ? pfade.dubletten : `${pfade.dubletten}?${new URLSearchParams(teile).toString()}`
}
