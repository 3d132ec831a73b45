import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { istAbgegeben } from '../abgeben/abgegeben.ts'
import {
  type Auftrag,
  type Ereignis,
  type EreignisArt,
  letztesEreignis,
  schreibe,
  sperre,
  ungesperrt,
} from './ereignis.ts'
import { handeltFuer, type Vertretener, vertritt } from '../vertretung/query.ts'
import { type Befehl, type Lage, wechsel, type Weigerung, type Wer } from './wechsel.ts'

/** How a command ended. With 'abgelehnt' the page says who did what last, and when. */
export type Ausgang =
  | { readonly art: 'getan' }
  | { readonly art: 'nicht-da' }
  | {
      readonly art: 'abgelehnt'
      readonly warum: Weigerung | 'veraltet' | 'korb-zu' | 'fremder-korb'
      readonly letztes: Ereignis
      readonly lage: Lage
    }

/** The event that a command leaves behind. */
const ereignisVon: Record<Befehl['art'], EreignisArt> = {
  nehmen: 'genommen',
  zurueckgeben: 'zurueckgegeben',
  weiterleiten: 'weitergeleitet',
  erledigen: 'erledigt',
}

/** Which order, by its number, and which state of it the page showed. */
export interface Bezug {
  readonly nummer: number
  readonly version: number
}

/** Does a command on an order, once: pressing twice is the first press, a page overtaken by a colleague is refused. */
export const ausfuehren = (tx: Transaction, bezug: Bezug, befehl: Befehl, wer: Wer, jetzt: Instant): Promise<Ausgang> =>
  mit(tx, bezug, ereignisVon[befehl.art], wer, async (auftrag) => {
    const fuer = await inVertretung(tx, auftrag, befehl)
    const gewollt = fuer === undefined ? befehl : { ...befehl, grund: `Vertretung für ${fuer.name}` }
    const lage = wechsel(auftrag.lage, gewollt, wer, jetzt)
    if (typeof lage === 'string') return lage
    if (lage === auftrag.lage) return undefined
    if (befehl.art === 'weiterleiten' && !(await korbNimmtAn(tx, auftrag, befehl.postkorb))) return 'korb-zu'
    const grund = 'grund' in gewollt && gewollt.grund !== undefined ? gewollt.grund : null
    await schreibe(tx, auftrag, { lage, art: ereignisVon[befehl.art], grund, wer, fuer }, jetzt)
    return undefined
  })

/** The colleague out of whose hands a substitute takes an order: that needs no reason but the substitution. */
async function inVertretung(
  tx: Transaction,
  { dienststelleId, lage: { bearbeiter } }: Auftrag,
  befehl: Befehl,
): Promise<Vertretener | undefined> {
  if (befehl.art !== 'nehmen' || befehl.grund !== undefined || bearbeiter === null) return undefined
  return (await vertritt(tx, bearbeiter.id, dienststelleId)) ? bearbeiter : undefined
}

/** Takes one's own last step back, as a new event. Nothing is undone over somebody else's step. */
export const rueckgaengig = (tx: Transaction, bezug: Bezug, wer: Wer, jetzt: Instant): Promise<Ausgang> =>
  mit(tx, bezug, 'rueckgaengig', wer, async (auftrag, letztes) => {
    if (!kannZurueck(letztes, wer) || letztes.vorher === null) return 'nicht-bei-ihnen'
    if (await istAbgegeben(tx, auftrag.id)) return 'erledigt'
    if (!(await korbNimmtAn(tx, auftrag, letztes.vorher.postkorb))) return 'korb-zu'
    const fuer = await handeltFuer(tx, letztes.vorher.postkorb)
    await schreibe(tx, auftrag, { lage: letztes.vorher, art: 'rueckgaengig', grund: null, wer, fuer }, jetzt)
    return undefined
  })

/** True if this event is one's own and not itself an undo. */
export const kannZurueck = (e: Pick<Ereignis, 'art' | 'von'>, wer: Pick<Wer, 'personalId'>): boolean =>
  e.von.id === wer.personalId && e.art !== 'rueckgaengig' && e.art !== 'angelegt'

type Tat = (auftrag: Auftrag, letztes: Ereignis) => Promise<Weigerung | 'korb-zu' | undefined>

async function mit(tx: Transaction, bezug: Bezug, art: EreignisArt, wer: Wer, tat: Tat): Promise<Ausgang> {
  const auftrag = await sperre(tx, bezug.nummer)
  if (auftrag === undefined) return nurSehen(tx, bezug)
  const letztes = await letztesEreignis(tx, auftrag.id)
  if (auftrag.version !== bezug.version) {
    const doppelt = auftrag.version === bezug.version + 1 && letztes.art === art && letztes.von.id === wer.personalId
    return doppelt ? { art: 'getan' } : { art: 'abgelehnt', warum: 'veraltet', letztes, lage: auftrag.lage }
  }
  const warum = await tat(auftrag, letztes)
  return warum === undefined ? { art: 'getan' } : { art: 'abgelehnt', warum, letztes, lage: auftrag.lage }
}

/** The Postkorb is for others: its order can be read and not worked on. */
async function nurSehen(tx: Transaction, { nummer }: Bezug): Promise<Ausgang> {
  const auftrag = await ungesperrt(tx, nummer)
  if (auftrag === undefined) return { art: 'nicht-da' }
  const letztes = await letztesEreignis(tx, auftrag.id)
  return { art: 'abgelehnt', warum: 'fremder-korb', letztes, lage: auftrag.lage }
}

async function korbNimmtAn(tx: Transaction, auftrag: Auftrag, korbId: string): Promise<boolean> {
  const korb = await tx
    .selectFrom('eakte.postkorb')
    .select('stand')
    .where('id', '=', korbId)
    .where('dienststelle_id', '=', auftrag.dienststelleId)
    .executeTakeFirst()
  return korb?.stand === 'aktiv'
}
