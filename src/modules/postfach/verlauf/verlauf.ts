import type { Verlaufsquelle } from '../../../platform/modul.ts'
import { dienststellennamen } from '../../organisation/index.ts'
import { pfade } from '../pfade.ts'
import { anliegenIn } from '../texte/anliegen.ts'
import { fadentexte } from '../texte/faden.ts'

/** When the customer wrote and when the office did; what was written stays in the Postfach. */
export const verlauf: Verlaufsquelle = async (tx, { personIds }, sprache, { vor, zahl }) => {
  const zeilen = await tx
    .selectFrom('postfach.nachricht as n')
    .innerJoin('postfach.faden as f', 'f.id', 'n.faden_id')
    .select(['n.abgesendet as am', 'n.richtung', 'f.referenz', 'f.anliegen', 'f.dienststelle_id as dienststelleId'])
    .where('n.person_id', '=', (eb) => eb.fn.any(eb.val([...personIds])))
    .$if(vor !== undefined, (frage) => frage.where('n.abgesendet', '<', vor ?? null))
    .orderBy('n.abgesendet', 'desc')
    .limit(zahl + 1)
    .execute()
  const namen = await dienststellennamen(
    tx,
    zeilen.map(({ dienststelleId }) => dienststelleId),
  )
  const t = fadentexte(sprache)
  return zeilen.map(({ am, richtung, referenz, anliegen, dienststelleId }) => {
    const stelle = namen.get(dienststelleId) ?? ''
    const link = { href: pfade.faden(referenz), text: t('verlauf.ansehen') }
    return richtung === 'ein'
      ? { am, titel: t('verlauf.gesendet', { anliegen: anliegenIn(sprache, anliegen) }), link }
      : { am, titel: t('verlauf.antwort', { stelle }), wer: stelle, link }
  })
}
