import { plusTage, tagInBerlin } from '../../../platform/clock/index.ts'
import { alsSystem } from '../../../platform/database/index.ts'
import type { Arbeiter } from '../../../platform/uebergabe/index.ts'
import { zustellen } from '../../eakte/index.ts'
import { antragLaden } from '../laden.ts'
import { paketAus } from './paket.ts'

/** Hands document and data over to the target the office chose: our E-AKTE or its drop folder. Safe to run twice. */
export const antragZustellen: Arbeiter = {
  art: 'antrag.zustellung',
  async bearbeite(haus, { bezug }) {
    const antrag = await alsSystem(haus.db, 'uebergabe', (tx) => antragLaden(tx, haus, bezug))
    const ergebnis = await zustellen(haus, paketAus(antrag, plusTage(tagInBerlin(haus.uhr.jetzt()), 3)))
    if (ergebnis.stand === 'zugestellt') {
      await alsSystem(haus.db, 'uebergabe', (tx) =>
        tx
          .updateTable('antrag.antrag')
          .set({ uebergeben_am: haus.uhr.jetzt() })
          .where('id', '=', bezug)
          .where('uebergeben_am', 'is', null)
          .execute(),
      )
    }
    return ergebnis
  },
}
