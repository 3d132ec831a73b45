import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { NotFound } from '../../../platform/http/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { kollegenMit, type Personal } from '../../organisation/index.ts'
import { recht } from '../policy.ts'
import type { Vertretungsangaben } from './form.ts'

export interface Absage {
  readonly feld: 'vertreter'
  readonly schluessel: string
}

/**
 * Enters who works for whom (EA-02): for oneself, or by who leads for anybody of the own office.
 * @returns why not, where somebody would stand in for themselves or the same is entered already
 * @throws NotFound for someone who does not work on orders of the own office
 */
export async function vertretungEintragen(
  tx: Transaction,
  wer: Personal,
  { wen, vertreter, von, bis }: Vertretungsangaben,
  jetzt: Instant,
): Promise<Absage | undefined> {
  const abwesend = wer.rechte.includes(recht.postkoerbe) ? (wen ?? wer.personalId) : wer.personalId
  if (vertreter === abwesend) return { feld: 'vertreter', schluessel: 'fehler.vertreter.selbst' }
  const kollegen = await kollegenMit(tx, wer.dienststelle.id, recht.bearbeiten)
  const name = (id: string): string => {
    const kollege = kollegen.find((einer) => einer.id === id)
    if (kollege === undefined) throw new NotFound()
    return kollege.name
  }
  const zeile = {
    personal_id: abwesend,
    name: name(abwesend),
    vertreter_id: vertreter,
    vertreter_name: name(vertreter),
    von,
    bis,
  }
  if (await gibtEs(tx, zeile)) return { feld: 'vertreter', schluessel: 'fehler.vertreter.doppelt' }
  const id = neueId()
  const urheber = { angelegt: jetzt, angelegt_von_id: wer.personalId, angelegt_von_name: wer.name }
  await tx
    .insertInto('eakte.vertretung')
    .values({ id, dienststelle_id: wer.dienststelle.id, ...zeile, ...urheber })
    .execute()
  await festhalten(tx, wer, id, 'vertretung-eingetragen', { ...zeile })
  return undefined
}

const gibtEs = async (
  tx: Transaction,
  neu: { personal_id: string; vertreter_id: string; von: string; bis: string },
): Promise<boolean> =>
  (await tx
    .selectFrom('eakte.vertretung')
    .select('id')
    .where('personal_id', '=', neu.personal_id)
    .where('vertreter_id', '=', neu.vertreter_id)
    .where('beendet', 'is', null)
    .where('von', '<=', neu.bis)
    .where('bis', '>=', neu.von)
    .executeTakeFirst()) !== undefined

/** Ends a substitution at once. @throws NotFound for one that is neither one's own nor to be ended by who leads */
export async function vertretungBeenden(tx: Transaction, wer: Personal, id: string, jetzt: Instant): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('eakte.vertretung')
    .set({ beendet: jetzt })
    .where('id', '=', id)
    .where('beendet', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new NotFound()
  await festhalten(tx, wer, id, 'vertretung-beendet', {})
}

const festhalten = (tx: Transaction, wer: Personal, objekt: string, was: string, angaben: Record<string, unknown>) =>
  protokollieren(tx, { aktion: `eakte.${was}`, objekt, dienststelle: wer.dienststelle.id, angaben })
