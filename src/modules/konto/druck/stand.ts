/** How far a letter is. hinfaellig: a newer code took its place before it was printed. */
export type Briefstand =
  | 'beauftragt'
  | 'abgelegt'
  | 'gedruckt'
  | 'versandt'
  | 'abgelehnt'
  | 'unzustellbar'
  | 'hinfaellig'

export type Meldung = 'gedruckt' | 'versandt' | 'abgelehnt' | 'unzustellbar'

const stufe = { gedruckt: 1, versandt: 2, unzustellbar: 3 } as const

/**
 * Whether the printer's word moves a letter on. Answers may come late, twice and out of order: a letter never goes back a step,
 * and one that is on its way is not refused any more. That one came back counts always: the address is wrong.
 */
export function wechselt(bisher: Briefstand, meldung: Meldung): boolean {
  if (meldung === 'abgelehnt') return bisher === 'abgelegt' || bisher === 'beauftragt'
  if (meldung === 'unzustellbar') return bisher !== 'unzustellbar'
  if (bisher === 'hinfaellig') return false
  const schon = bisher in stufe ? stufe[bisher as keyof typeof stufe] : 0
  return stufe[meldung] > schon
}

/** The state in one of the words for customers: beauftragt, gedruckt, unterwegs, unzustellbar (KO-04). */
export function standwort(stand: Briefstand): 'beauftragt' | 'gedruckt' | 'unterwegs' | 'unzustellbar' | 'hinfaellig' {
  if (stand === 'versandt') return 'unterwegs'
  if (stand === 'gedruckt' || stand === 'unzustellbar' || stand === 'hinfaellig') return stand
  // Refused by the printer is our trouble, not the customer's: for them it is still ordered.
  return 'beauftragt'
}
