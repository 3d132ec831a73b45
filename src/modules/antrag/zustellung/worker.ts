import { plusArbeitstage, tagInBerlin } from '../../../platform/clock/index.ts'
import { alsSystem } from '../../../platform/database/index.ts'
import type { Arbeiter } from '../../../platform/uebergabe/index.ts'
import { zustellen } from '../../eakte/index.ts'
import { dienststelle } from '../../organisation/index.ts'
import { antragLaden } from '../laden.ts'
import { uebergebenVermerken } from '../dokument/festhalten.ts'
import { paketAus } from './paket.ts'

/** Working days within which the personal data of a new customer should be checked; a target, not a legal deadline. */
const UMWANDLUNG_ARBEITSTAGE = 3

/** Hands document and data over to the target the office chose: our E-AKTE or its drop folder. Safe to run twice. */
export const antragZustellen: Arbeiter = {
  art: 'antrag.zustellung',
  async bearbeite(haus, { bezug }) {
    const { antrag, stelle } = await alsSystem(haus.db, 'uebergabe', async (tx) => {
      const geladen = await antragLaden(tx, haus, bezug)
      return { antrag: geladen, stelle: await dienststelle(tx, geladen.dienststelle_id) }
    })
    if (stelle === undefined) throw new Error('Die Dienststelle fehlt')
    const frist = plusArbeitstage(tagInBerlin(antrag.eingegangen), UMWANDLUNG_ARBEITSTAGE, stelle.land)
    const ergebnis = await zustellen(haus, paketAus(antrag, frist))
    return uebergebenVermerken(haus, { tabelle: 'antrag.antrag', id: bezug }, ergebnis)
  },
}
