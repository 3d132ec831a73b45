import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { schreibe, sperre } from '../auftrag/ereignis.ts'
import type { Paket } from '../paket.ts'

/** Who settles an order that nobody works on any more because something new has come. */
const PORTAL = { personalId: '00000000-0000-7000-8000-000000000000', name: 'Jobcenter online' }

/** Completes the open orders that this package settles: older ones of these kinds under its number. Who holds one keeps it as done. */
export async function auftraegeErledigen(tx: Transaction, paket: Paket, akteId: string, jetzt: Instant): Promise<void> {
  const { erledigt: arten = [], referenz, betreff: grund } = paket
  if (arten.length === 0) return
  const zeilen = await tx
    .selectFrom('eakte.auftrag as a')
    .innerJoin('eakte.eingang as e', 'e.id', 'a.eingang_id')
    .select('a.nummer')
    .where('a.akte_id', '=', akteId)
    .where('e.referenz', '=', referenz)
    .where('a.art', 'in', arten)
    .where('a.stand', '<>', 'erledigt')
    .where('a.eingegangen', '<=', paket.eingegangen)
    .orderBy('a.nummer')
    .execute()
  for (const { nummer } of zeilen) {
    const auftrag = await sperre(tx, nummer)
    if (auftrag === undefined || auftrag.lage.stand === 'erledigt') continue
    const bearbeiter = auftrag.lage.bearbeiter ?? { id: PORTAL.personalId, name: PORTAL.name }
    const genommen = auftrag.lage.genommen ?? jetzt
    const lage = { ...auftrag.lage, stand: 'erledigt' as const, bearbeiter, genommen, erledigt: jetzt }
    await schreibe(tx, auftrag, { lage, art: 'erledigt', grund, wer: PORTAL }, jetzt)
  }
}
