import type { Instant } from '../../../platform/clock/index.ts'
import { alsSystem, type Transaction } from '../../../platform/database/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import type { Arbeiter } from '../../../platform/uebergabe/index.ts'
import { gibInEakte } from '../../postfach/index.ts'
import { offenesCenter } from './center.ts'

/** Seconds between two looks. Nobody at the Service Center reads on meanwhile: that the database says from the first moment (0080). */
const TAKT = 300

/** Gives open messages to the E-AKTE of an office whose purchase ended: none waits where nobody may read it (PF-06, SC-14). */
export const einkaufsende: Arbeiter = {
  art: 'servicecenter.einkaufsende',
  takt: TAKT,
  bearbeite: (haus) =>
    alsSystem(haus.db, 'uebergabe', async (tx) => {
      const jetzt = haus.uhr.jetzt()
      const paare = await tx
        .selectFrom('servicecenter.auftrag')
        .select(['dienststelle_id', 'service_center_id'])
        .distinct()
        .where('erledigt', 'is', null)
        .where('abgegeben', 'is', null)
        .execute()
      for (const { dienststelle_id: stelle, service_center_id: center } of paare)
        if ((await offenesCenter(tx, stelle, jetzt)) !== center) await zurueck(tx, stelle, center, jetzt)
      return { stand: 'zugestellt' }
    }),
}

async function zurueck(tx: Transaction, dienststelle: string, center: string, jetzt: Instant): Promise<void> {
  const zeilen = await tx
    .updateTable('servicecenter.auftrag')
    .set((eb) => ({ abgegeben: jetzt, abgegeben_grund: 'einkauf-endet', version: eb('version', '+', 1) }))
    .where('dienststelle_id', '=', dienststelle)
    .where('service_center_id', '=', center)
    .where('erledigt', 'is', null)
    .where('abgegeben', 'is', null)
    .returning(['id', 'faden_id', 'person_id'])
    .execute()
  for (const { id, faden_id, person_id: person } of zeilen) {
    await gibInEakte(tx, faden_id, 'service-center-zu', jetzt)
    const angaben = { grund: 'einkauf-endet' }
    await protokollieren(tx, { aktion: 'servicecenter.abgegeben', objekt: id, person, dienststelle, angaben })
  }
}
