import { plusSekunden } from '../clock/index.ts'
import { alsSystem } from '../database/index.ts'
import type { Haus } from '../haus.ts'
import { type Arbeiter, wiederUebergeben } from '../uebergabe/index.ts'
import { PAPIERKORB_TAGE } from './grenzen.ts'
import { vergessen } from './objekte.ts'

const STUNDE = 3600
const AUF_EINMAL = 500
/** After so many seconds a file is on its way too long; the hand-over that moves it may have been given up. */
const LIEGT = 10 * 60

/** Once an hour: takes up again what lies, erases what was removed 30 days ago and nothing holds, and parts of transfers that never came to an end. */
export const aufraeumen: Arbeiter = {
  art: 'eingang.aufraeumen',
  takt: STUNDE,
  async bearbeite(haus) {
    await liegende(haus)
    await papierkorb(haus)
    await halbeUebertragungen(haus)
    return { stand: 'zugestellt' }
  },
}

const liegende = (haus: Haus): Promise<void> =>
  alsSystem(haus.db, 'uebergabe', async (tx) => {
    const jetzt = haus.uhr.jetzt()
    const zeilen = await tx
      .selectFrom('eingang.datei')
      .select(['id', 'stand'])
      .where('stand', 'in', ['wartet', 'geprueft'])
      .where('eingegangen', '<', plusSekunden(jetzt, -LIEGT))
      .limit(AUF_EINMAL)
      .execute()
    for (const { id, stand } of zeilen) {
      const art = stand === 'wartet' ? 'eingang.pruefen' : 'eingang.umwandeln'
      await wiederUebergeben(tx, { art, bezug: id, faellig: jetzt })
    }
  })

const papierkorb = (haus: Haus): Promise<void> =>
  alsSystem(haus.db, 'aufbewahrung', async (tx) => {
    const zeilen = await tx
      .deleteFrom('eingang.datei as d')
      .where('d.entfernt', '<', plusSekunden(haus.uhr.jetzt(), -PAPIERKORB_TAGE * 24 * STUNDE))
      .where((eb) =>
        eb.not(
          eb.exists(eb.selectFrom('eingang.verwendung as v').select('v.halter').whereRef('v.datei_id', '=', 'd.id')),
        ),
      )
      .returning('d.objekt_id')
      .execute()
    for (const { objekt_id } of zeilen) if (objekt_id !== null) await vergessen(tx, haus, objekt_id)
  })

const halbeUebertragungen = (haus: Haus): Promise<void> =>
  alsSystem(haus.db, 'aufbewahrung', async (tx) => {
    const alte = tx.selectFrom('eingang.uebertragung').select('id').where('endet', '<', haus.uhr.jetzt())
    const teile = await tx
      .deleteFrom('eingang.teil')
      .where('uebertragung_id', 'in', alte)
      .returning('objekt_id')
      .execute()
    for (const { objekt_id } of teile) await vergessen(tx, haus, objekt_id)
    await tx.deleteFrom('eingang.uebertragung').where('endet', '<', haus.uhr.jetzt()).execute()
  })
