import { tagInBerlin } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { Conflict } from '../../../platform/http/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { automatischAnlegen } from '../../konto/index.ts'
import type { Personal } from '../../organisation/index.ts'
import type { PersonAnzeige } from '../../step/index.ts'
import { grundlage } from '../../weisung/index.ts'

/**
 * Takes an Inhouse-Person over from STEP into VerBIS. Until 16.07.2023 this always created an account; from 17.07.2023 it never does
 * (KO-05): the rule of the day decides. Taking over again changes nothing.
 * @throws Conflict for an Internetperson: it is converted first (ST-01)
 */
export async function uebernehmen(haus: Haus, tx: Transaction, wer: Personal, person: PersonAnzeige): Promise<void> {
  if (person.art !== 'inhouse') throw new Conflict('Diese Internetperson muss zuerst umgewandelt werden.')
  const schon = await tx
    .selectFrom('verbis.bewerber')
    .select('person_id')
    .where('person_id', '=', person.id)
    .executeTakeFirst()
  if (schon !== undefined) return
  const jetzt = haus.uhr.jetzt()
  const regel = await grundlage(tx, 'konto.automatisch-bei-uebernahme', tagInBerlin(jetzt), jetzt)
  const mitKonto = regel.geltend?.wert === true && (await automatischAnlegen(haus, tx, person.id))
  await tx
    .insertInto('verbis.bewerber')
    .values({
      person_id: person.id,
      dienststelle_id: wer.dienststelle.id,
      uebernommen: jetzt,
      von: wer.personalId,
      mit_konto: mitKonto,
    })
    .execute()
  await protokollieren(tx, {
    aktion: 'verbis.uebernommen',
    objekt: person.id,
    person: person.id,
    dienststelle: wer.dienststelle.id,
    angaben: { mitKonto },
  })
}
