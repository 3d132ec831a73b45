import type { Instant } from '../../../platform/clock/index.ts'

/** Where an order stands. Exactly these fields change; an undo puts them back. */
export interface Lage {
  readonly stand: 'offen' | 'in-bearbeitung' | 'erledigt'
  readonly postkorb: string
  readonly bearbeiter: { readonly id: string; readonly name: string } | null
  readonly genommen: Instant | null
  readonly erledigt: Instant | null
}

export interface Wer {
  readonly personalId: string
  readonly name: string
}

/** What staff can do with an order (EA-02). */
export type Befehl =
  | { readonly art: 'nehmen'; readonly grund?: string }
  | { readonly art: 'zurueckgeben' }
  | { readonly art: 'weiterleiten'; readonly postkorb: string; readonly grund: string }
  | { readonly art: 'erledigen' }

/** Why an order can't be acted on: who holds it, or that it is done. */
export type Weigerung = 'bei-anderen' | 'erledigt' | 'nicht-bei-ihnen'

/**
 * Decides what a command makes of an order. Free orders may be taken and forwarded; one's own may be given back, forwarded
 * and completed; a colleague's may be taken over with a reason only.
 */
export function wechsel(lage: Lage, befehl: Befehl, wer: Wer, jetzt: Instant): Lage | Weigerung {
  if (lage.stand === 'erledigt') return 'erledigt'
  const meins = lage.bearbeiter?.id === wer.personalId
  const frei = { ...lage, stand: 'offen', bearbeiter: null, genommen: null } as const
  if (befehl.art === 'nehmen') {
    if (meins) return lage
    if (lage.bearbeiter !== null && befehl.grund === undefined) return 'bei-anderen'
    return { ...lage, stand: 'in-bearbeitung', bearbeiter: { id: wer.personalId, name: wer.name }, genommen: jetzt }
  }
  if (befehl.art === 'weiterleiten') {
    return meins || lage.bearbeiter === null ? { ...frei, postkorb: befehl.postkorb } : 'bei-anderen'
  }
  if (!meins) return 'nicht-bei-ihnen'
  return befehl.art === 'zurueckgeben' ? frei : { ...lage, stand: 'erledigt', erledigt: jetzt }
}
