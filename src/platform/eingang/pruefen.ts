import { plusSekunden } from '../clock/index.ts'
import { alsSystem } from '../database/index.ts'
import type { Haus } from '../haus.ts'
import { protokollieren } from '../protokoll/index.ts'
import { type Arbeiter, uebergeben } from '../uebergabe/index.ts'
import { ablehnen } from './ablehnen.ts'
import { offeneDatei } from './offen.ts'

/** Seconds until the scanner is asked again when it does not answer. */
const WARTEN = 15

/** Scans a locked file. While no scanner answers it waits, for days if need be, and is never opened. */
export const pruefen: Arbeiter = {
  art: 'eingang.pruefen',
  async bearbeite(haus, { bezug }) {
    const datei = await offeneDatei(haus, bezug, 'wartet')
    if (datei === undefined) return { stand: 'zugestellt' }
    const befund = await haus.scanner.pruefe(datei.bytes)
    if (befund === 'stumm') {
      const faellig = plusSekunden(haus.uhr.jetzt(), WARTEN)
      return { stand: 'spaeter', faellig, grund: 'Der Virenscanner antwortet nicht.' }
    }
    if (befund === 'befallen') await ablehnen(haus, datei, 'virus')
    else await weiterreichen(haus, datei)
    return { stand: 'zugestellt' }
  },
}

const weiterreichen = (haus: Haus, { id, besitzer }: { id: string; besitzer: string }): Promise<void> =>
  alsSystem(haus.db, 'uebergabe', async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('eingang.datei')
      .set({ stand: 'geprueft' })
      .where('id', '=', id)
      .where('stand', '=', 'wartet')
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) return
    await uebergeben(tx, { art: 'eingang.umwandeln', bezug: id, faellig: haus.uhr.jetzt() })
    await protokollieren(tx, { aktion: 'eingang.geprueft', objekt: id, person: besitzer })
  })
