import { istId } from '../../../platform/ids.ts'
import type { Filter, Zeiger } from './query.ts'

/** What a list's address says: filters and where the page begins. What it can't mean is left out. */
export interface Ansicht {
  readonly filter: Filter
  readonly zeiger?: Zeiger
}

type Anfrage = Readonly<Record<string, unknown>>

const staende = ['offen', 'frei', 'erledigt'] as const
const fristen = ['heute', 'ueberfaellig'] as const

export function liesAnsicht(anfrage: Anfrage): Ansicht {
  const stand = staende.find((wert) => wert === anfrage['stand']) ?? 'offen'
  const faellig = fristen.find((wert) => wert === anfrage['faellig'])
  const art = typeof anfrage['art'] === 'string' && /^[a-z.-]{1,60}$/.test(anfrage['art']) ? anfrage['art'] : undefined
  const bearbeiter = istId(anfrage['bearbeiter']) ? anfrage['bearbeiter'] : undefined
  const fristig = stand === 'erledigt' ? undefined : faellig
  const filter = { stand, ...(fristig && { faellig }), ...(art && { art }), ...(bearbeiter && { bearbeiter }) }
  const zeiger = liesZeiger('nach', anfrage['nach'], stand) ?? liesZeiger('vor', anfrage['vor'], stand)
  return { filter, ...(zeiger && { zeiger }) }
}

function liesZeiger(richtung: Zeiger['richtung'], text: unknown, stand: Filter['stand']): Zeiger | undefined {
  if (typeof text !== 'string') return undefined
  const [wert = '', id] = text.split('_')
  const form = stand === 'erledigt' ? /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/ : /^\d{4}-\d\d-\d\d$/
  if (!form.test(wert) || Number.isNaN(Date.parse(wert)) || !istId(id)) return undefined
  return { richtung, wert, id }
}

/** The address of a list with these filters, from its first page or from the pointer. */
export function adresse(pfad: string, filter: Filter, zeiger?: Zeiger): string {
  const teile = [
    ...(filter.stand === 'offen' ? [] : [['stand', filter.stand]]),
    ...(filter.faellig === undefined ? [] : [['faellig', filter.faellig]]),
    ...(filter.art === undefined ? [] : [['art', filter.art]]),
    ...(filter.bearbeiter === undefined ? [] : [['bearbeiter', filter.bearbeiter]]),
    ...(zeiger === undefined ? [] : [[zeiger.richtung, `${zeiger.wert}_${zeiger.id}`]]),
  ]
  return teile.length === 0 ? pfad : `${pfad}?${new URLSearchParams(teile).toString()}`
}
