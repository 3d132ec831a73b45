import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { NotFound } from '../../../platform/http/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { kollegenMit, type Personal } from '../../organisation/index.ts'
import { recht } from '../policy.ts'
import type { Korbangaben } from './form.ts'
import { kennungAus } from './kennung.ts'
import { korb } from './query.ts'

/** Why a Postkorb is not as was wished: a key of the error texts, at its field. */
export interface Absage {
  readonly feld: 'art' | 'inhaber'
  readonly schluessel: string
}

/**
 * Sets up a Postkorb of the own office, or changes one (EA-02). Its short name, by which the rulebook knows it, comes from the
 * first name and stays.
 * @returns its id, or why not
 * @throws NotFound for a Postkorb, or a person, that is not the own office's
 */
export async function korbSpeichern(
  tx: Transaction,
  wer: Personal,
  id: string | undefined,
  neu: Korbangaben,
): Promise<string | Absage> {
  const alt = id === undefined ? undefined : await korb(tx, id)
  if (id !== undefined && alt === undefined) throw new NotFound()
  if (alt?.auffang === true && neu.art === 'person') return { feld: 'art', schluessel: 'fehler.auffang' }
  const absage = await schonVergeben(tx, neu, id)
  if (absage !== undefined) return absage
  const werte = { ...(await spaltenAus(tx, wer, neu)), dienststelle_id: wer.dienststelle.id }
  const ziel = id ?? neueId()
  if (alt === undefined) {
    const kennung = await kennungAus(tx, neu.name)
    await tx
      .insertInto('eakte.postkorb')
      .values({ ...werte, id: ziel, kennung })
      .execute()
  } else {
    await tx.updateTable('eakte.postkorb').set(werte).where('id', '=', ziel).execute()
    if (neu.art === 'person') await tx.deleteFrom('eakte.postkorb_mitglied').where('postkorb_id', '=', ziel).execute()
  }
  await festhalten(tx, wer, ziel, alt === undefined ? 'postkorb-angelegt' : 'postkorb-geaendert', { ...neu })
  return ziel
}

async function spaltenAus(tx: Transaction, wer: Personal, { name, art, frist, grenze, inhaber }: Korbangaben) {
  const inhaberName = inhaber === undefined ? null : await kollegenname(tx, wer, inhaber)
  return { name, art, frist, grenze: grenze ?? null, inhaber_id: inhaber ?? null, inhaber_name: inhaberName }
}

async function schonVergeben(tx: Transaction, { inhaber }: Korbangaben, ausser?: string): Promise<Absage | undefined> {
  if (inhaber === undefined) return undefined
  const andere = await tx
    .selectFrom('eakte.postkorb')
    .select('id')
    .where('inhaber_id', '=', inhaber)
    .where('stand', '=', 'aktiv')
    .execute()
  const doppelt = andere.some(({ id }) => id !== ausser)
  return doppelt ? { feld: 'inhaber', schluessel: 'fehler.inhaber.doppelt' } : undefined
}

/** @throws NotFound for someone who does not work on orders of the own office */
async function kollegenname(tx: Transaction, wer: Personal, id: string): Promise<string> {
  const kollege = (await kollegenMit(tx, wer.dienststelle.id, recht.bearbeiten)).find((einer) => einer.id === id)
  if (kollege === undefined) throw new NotFound()
  return kollege.name
}

/** Makes someone of the own office a member; someone who is one already stays one. */
export async function mitgliedAufnehmen(
  tx: Transaction,
  wer: Personal,
  id: string,
  personal: string,
  jetzt: Instant,
): Promise<void> {
  const ziel = await korb(tx, id)
  if (ziel === undefined || ziel.art === 'person') throw new NotFound()
  const name = await kollegenname(tx, wer, personal)
  const neu = await tx
    .insertInto('eakte.postkorb_mitglied')
    .values({ dienststelle_id: wer.dienststelle.id, postkorb_id: id, personal_id: personal, name, seit: jetzt })
    .onConflict((oc) => oc.doNothing())
    .returning('personal_id')
    .executeTakeFirst()
  if (neu !== undefined) await festhalten(tx, wer, id, 'postkorb-mitglied-neu', { personal })
}

/** Ends a membership; one that has ended already is as it should be. */
export async function mitgliedEntfernen(tx: Transaction, wer: Personal, id: string, personal: string): Promise<void> {
  if ((await korb(tx, id)) === undefined) throw new NotFound()
  const { numDeletedRows } = await tx
    .deleteFrom('eakte.postkorb_mitglied')
    .where('postkorb_id', '=', id)
    .where('personal_id', '=', personal)
    .executeTakeFirstOrThrow()
  if (numDeletedRows > 0n) await festhalten(tx, wer, id, 'postkorb-mitglied-weg', { personal })
}

/**
 * Closes a Postkorb, or opens it again. What lies in it stays and can be worked on; nothing new comes in.
 * @throws NotFound for one that is not the own office's, and for the catch-all, which can't be closed
 */
export async function standSetzen(
  tx: Transaction,
  wer: Personal,
  id: string,
  stand: 'aktiv' | 'geschlossen',
): Promise<'gesetzt' | Absage> {
  const alt = await korb(tx, id)
  if (alt === undefined || alt.auffang) throw new NotFound()
  if (alt.stand === stand) return 'gesetzt'
  const angaben = { ...alt, inhaber: alt.inhaber_id ?? undefined, grenze: alt.grenze ?? undefined }
  const absage = stand === 'aktiv' ? await schonVergeben(tx, angaben, id) : undefined
  if (absage !== undefined) return absage
  await tx.updateTable('eakte.postkorb').set({ stand }).where('id', '=', id).execute()
  await festhalten(tx, wer, id, stand === 'aktiv' ? 'postkorb-geoeffnet' : 'postkorb-geschlossen', {})
  return 'gesetzt'
}

const festhalten = (tx: Transaction, wer: Personal, objekt: string, was: string, angaben: Record<string, unknown>) =>
  protokollieren(tx, { aktion: `eakte.${was}`, objekt, dienststelle: wer.dienststelle.id, angaben })
