import { istId } from '../../../platform/ids.ts'

/** Which documents of a record are shown, as its address says it. What it can't mean is left out. */
export interface Wahl {
  readonly art?: string
  readonly jahr?: string
  /** The page begins behind this document. */
  readonly nach?: { readonly eingegangen: string; readonly id: string }
  /** Words that were looked for; never part of an address. */
  readonly worte?: string
}

const zeitpunkt = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

export function liesWahl(anfrage: Readonly<Record<string, unknown>>): Wahl {
  const { art, jahr, nach } = anfrage
  const [eingegangen = '', id] = typeof nach === 'string' ? nach.split('_') : []
  return {
    ...(typeof art === 'string' && /^[a-z-]{1,40}$/.test(art) && { art }),
    ...(typeof jahr === 'string' && /^(?:19|20)\d\d$/.test(jahr) && { jahr }),
    ...(zeitpunkt.test(eingegangen) &&
      !Number.isNaN(Date.parse(eingegangen)) &&
      istId(id) && { nach: { eingegangen, id } }),
  }
}

/** The address of a record with these documents. */
export function adresse(pfad: string, { art, jahr, nach }: Wahl): string {
  const teile = [
    ...(art === undefined ? [] : [['art', art]]),
    ...(jahr === undefined ? [] : [['jahr', jahr]]),
    ...(nach === undefined ? [] : [['nach', `${nach.eingegangen}_${nach.id}`]]),
  ]
  return teile.length === 0 ? pfad : `${pfad}?${new URLSearchParams(teile).toString()}`
}

/** The same documents from the first page. */
export const ohneSeite = ({ art, jahr }: Wahl): Wahl => ({ ...(art && { art }), ...(jahr && { jahr }) })
