import { plusArbeitstage, plusSekunden, tagInBerlin } from '../../../platform/clock/index.ts'
import { alsSystem } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import type { Arbeiter } from '../../../platform/uebergabe/index.ts'
import { zustellen } from '../../eakte/index.ts'
import { dienststelle } from '../../organisation/index.ts'
import { artDerPerson } from '../../step/index.ts'
import { istProfilteil } from '../bogen/bogen.ts'
import { uebergebenVermerken } from '../dokument/festhalten.ts'
import { formulareMitId } from '../formulare/fassung.ts'
import { dateienZu } from '../nachweise/befund.ts'
import { wieBeimDokument } from './ausstehend.ts'
import { einreichungLaden } from './laden.ts'
import { gesamtpaket } from './paket.ts'

/** Working days within which somebody should ask for what is missing; a target, not a legal deadline. */
const NACHFRAGE_ARBEITSTAGE = 5

const STUNDE = 3600

/** The office has taken the person over into its own data; what is said about work waits for that (ST-02). */
const istGeprueft = (haus: Haus, personId: string): Promise<boolean> =>
  alsSystem(haus.db, 'uebergabe', async (tx) => (await artDerPerson(tx, personId)) === 'inhouse')

/** Hands the whole application over to the target the office chose (HA-04). Safe to run twice. */
export const gesamtantragZustellen: Arbeiter = {
  art: 'antrag.gesamtzustellung',
  async bearbeite(haus, { bezug }) {
    const { e, dateien, stelle, strecke } = await alsSystem(haus.db, 'uebergabe', async (tx) => {
      const geladen = await einreichungLaden(tx, haus, bezug)
      return {
        e: geladen,
        dateien: wieBeimDokument(await dateienZu(tx, haus, geladen.angaben.nachweise), geladen.ausstehend),
        stelle: await dienststelle(tx, geladen.dienststelle_id),
        strecke: await formulareMitId(tx, geladen.angaben.fassung),
      }
    })
    if (stelle === undefined) throw new Error('Die Dienststelle fehlt')
    if (istProfilteil(e.art) && !(await istGeprueft(haus, e.person_id)))
      return {
        stand: 'spaeter',
        faellig: plusSekunden(haus.uhr.jetzt(), STUNDE),
        grund: 'Die Person ist noch nicht geprüft.',
      }
    const nachfragen = plusArbeitstage(tagInBerlin(e.eingegangen), NACHFRAGE_ARBEITSTAGE, stelle.land)
    const ergebnis = await zustellen(haus, gesamtpaket(strecke, e, dateien, nachfragen))
    return uebergebenVermerken(haus, { tabelle: 'antrag.einreichung', id: bezug }, ergebnis)
  },
}
