import { plusArbeitstage, tagInBerlin } from '../../../platform/clock/index.ts'
import { alsSystem } from '../../../platform/database/index.ts'
import type { Arbeiter } from '../../../platform/uebergabe/index.ts'
import { zustellen } from '../../eakte/index.ts'
import { dienststelle } from '../../organisation/index.ts'
import { uebergebenVermerken } from '../dokument/festhalten.ts'
import { einreichungLaden } from './laden.ts'
import { gesamtpaket } from './paket.ts'

/** Working days within which somebody should ask for what is missing; a target, not a legal deadline. */
const NACHFRAGE_ARBEITSTAGE = 5

/** Hands the whole application over to the target the office chose (HA-04). Safe to run twice. */
export const gesamtantragZustellen: Arbeiter = {
  art: 'antrag.gesamtzustellung',
  async bearbeite(haus, { bezug }) {
    const { e, stelle } = await alsSystem(haus.db, 'uebergabe', async (tx) => {
      const geladen = await einreichungLaden(tx, haus, bezug)
      return { e: geladen, stelle: await dienststelle(tx, geladen.dienststelle_id) }
    })
    if (stelle === undefined) throw new Error('Die Dienststelle fehlt')
    const nachfragen = plusArbeitstage(tagInBerlin(e.eingegangen), NACHFRAGE_ARBEITSTAGE, stelle.land)
    const ergebnis = await zustellen(haus, gesamtpaket(e, nachfragen))
    return uebergebenVermerken(haus, { tabelle: 'antrag.einreichung', id: bezug }, ergebnis)
  },
}
