import type { Instant } from '../../../platform/clock/index.ts'
import { alsSystem, type Transaction } from '../../../platform/database/index.ts'
import type { Arbeiter, Ergebnis } from '../../../platform/uebergabe/index.ts'
import { umwandlungMit } from '../../step/index.ts'
import { letztesEreignis, schreibe, sperre } from '../auftrag/ereignis.ts'
import type { Lage, Wer } from '../auftrag/wechsel.ts'

const ART = 'umwandlung'
const GRUND = 'Person umgewandelt'
const WIEDER_OFFEN = 'Zusammenführung rückgängig gemacht: Umwandlung wieder offen'

/** Completes the open orders "Umwandlung" of a person that was converted, in the name of who did it (ST-01). */
export const umwandlungErledigt: Arbeiter = {
  art: 'eakte.umwandlung',
  bearbeite: (haus, { bezug }) =>
    alsSystem(haus.db, 'uebergabe', async (tx): Promise<Ergebnis> => {
      const umwandlung = await umwandlungMit(tx, bezug)
      if (umwandlung === undefined || umwandlung.aufgehoben !== null)
        return { stand: 'abgelehnt', grund: 'Die Umwandlung gilt nicht mehr.' }
      const { von, am } = umwandlung
      for (const nummer of await nummern(tx, umwandlung.personId, 'offen')) await erledige(tx, nummer, von, am)
      return { stand: 'zugestellt' }
    }),
}

/** Opens them again after the merge that was the conversion has been taken back. */
export const umwandlungWiederOffen: Arbeiter = {
  art: 'eakte.umwandlung-offen',
  bearbeite: (haus, { bezug }) =>
    alsSystem(haus.db, 'uebergabe', async (tx): Promise<Ergebnis> => {
      const umwandlung = await umwandlungMit(tx, bezug)
      if (umwandlung?.aufgehoben) {
        for (const nummer of await nummern(tx, umwandlung.personId, 'erledigt'))
          await oeffne(tx, nummer, umwandlung.von, umwandlung.aufgehoben)
      }
      return { stand: 'zugestellt' }
    }),
}

async function nummern(tx: Transaction, personId: string, stand: 'offen' | 'erledigt'): Promise<number[]> {
  const zeilen = await tx
    .selectFrom('eakte.auftrag as a')
    .innerJoin('eakte.akte as k', 'k.id', 'a.akte_id')
    .select('a.nummer')
    .where('k.person_id', '=', personId)
    .where('a.art', '=', ART)
    .where('a.stand', stand === 'offen' ? '<>' : '=', 'erledigt')
    .orderBy('a.nummer')
    .execute()
  return zeilen.map(({ nummer }) => nummer)
}

async function erledige(tx: Transaction, nummer: number, von: Wer, am: Instant): Promise<void> {
  const auftrag = await sperre(tx, nummer)
  if (auftrag === undefined || auftrag.lage.stand === 'erledigt') return
  // A colleague who holds it keeps it as done; the event names who converted.
  const bearbeiter = auftrag.lage.bearbeiter ?? { id: von.personalId, name: von.name }
  const lage: Lage = {
    ...auftrag.lage,
    stand: 'erledigt',
    bearbeiter,
    genommen: auftrag.lage.genommen ?? am,
    erledigt: am,
  }
  await schreibe(tx, auftrag, { lage, art: 'erledigt', grund: GRUND, wer: von }, am)
}

async function oeffne(tx: Transaction, nummer: number, von: Wer, am: Instant): Promise<void> {
  const auftrag = await sperre(tx, nummer)
  if (auftrag === undefined || auftrag.lage.stand !== 'erledigt') return
  const letztes = await letztesEreignis(tx, auftrag.id)
  // Done by hand and not by the conversion: that stays.
  if (letztes.grund !== GRUND) return
  const lage: Lage = { ...auftrag.lage, stand: 'offen', bearbeiter: null, genommen: null, erledigt: null }
  await schreibe(tx, auftrag, { lage, art: 'rueckgaengig', grund: WIEDER_OFFEN, wer: von }, am)
}
