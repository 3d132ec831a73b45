import { sql } from 'kysely'
import { beginnDesTages, type Instant, plusSekunden, plusTage, type Tag } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { type Protokolleintrag, protokollieren, protokollLesen } from '../../../platform/protokoll/index.ts'
import { uebergeben } from '../../../platform/uebergabe/index.ts'
import type { Personal } from '../../organisation/index.ts'
import type { Frage } from './form.ts'

/** Hand-over that deletes a look into the protocol when its day is over. */
export const EINSICHT_LOESCHEN = 'datenschutz.einsicht-loeschen'
const ARBEITSTAG_S = 10 * 3600

/** One look into the protocol: what was asked for, and why. */
export interface Einsicht {
  readonly id: string
  readonly grund: string
  readonly dienststelleId: string
  /** All ids of one person; null: whoever it was. */
  readonly personen: readonly string[] | null
  readonly ohneDienststelle: boolean
  readonly von: Tag
  readonly bis: Tag
}

/** Begins a look. @returns its id, or undefined if the reference is none of the office's */
export async function einsichtBeginnen(
  tx: Transaction,
  wer: Personal,
  { wessen, bereich, von, bis, grund }: Frage,
  jetzt: Instant,
): Promise<string | undefined> {
  const personen = wessen === undefined ? null : await personenZu(tx, wessen)
  if (personen?.length === 0) return undefined
  const id = neueId()
  const endet = plusSekunden(jetzt, ARBEITSTAG_S)
  await tx
    .insertInto('datenschutz.einsicht')
    .values({
      id,
      personal_id: wer.personalId,
      dienststelle_id: wer.dienststelle.id,
      grund,
      personen,
      ohne_dienststelle: bereich === 'ohne',
      von,
      bis,
      endet,
    })
    .execute()
  await uebergeben(tx, { art: EINSICHT_LOESCHEN, bezug: id, faellig: endet })
  return id
}

async function personenZu(tx: Transaction, wer: { referenz: string } | { id: string }): Promise<string[]> {
  const [referenz, person] = 'id' in wer ? ['', wer.id] : [wer.referenz, null]
  const { rows } = await sql<{ id: string }>`
    select personen_zu as id from datenschutz.personen_zu(${referenz}, ${person}::uuid)`.execute(tx)
  return rows.map(({ id }) => id)
}

/** One's own look; undefined when its day is over. */
export async function einsichtMit(tx: Transaction, id: string, jetzt: Instant): Promise<Einsicht | undefined> {
  return tx
    .selectFrom('datenschutz.einsicht')
    .select(['id', 'grund', 'personen', 'von', 'bis', 'dienststelle_id as dienststelleId'])
    .select('ohne_dienststelle as ohneDienststelle')
    .where('id', '=', id)
    .where('endet', '>', jetzt)
    .executeTakeFirst()
}

/** Entries of a look, newest first. That they were read is recorded, with the reason, each time. */
export async function eintraegeDer(
  tx: Transaction,
  einsicht: Einsicht,
  { aktion, nach, zahl }: { aktion: 'gelesen' | 'ausgegeben'; nach?: string | undefined; zahl: number },
): Promise<Protokolleintrag[]> {
  const { personen, von, bis, grund, dienststelleId, ohneDienststelle } = einsicht
  await protokollieren(tx, {
    aktion: `datenschutz.protokoll-${aktion}`,
    objekt: einsicht.id,
    dienststelle: dienststelleId,
    grund,
    rechtsgrundlage: 'Art. 5 Abs. 2 DSGVO',
    ...(personen?.[0] === undefined ? {} : { person: personen[0] }),
    angaben: { von, bis, ohneDienststelle, personen, ...(nach === undefined ? {} : { nach }) },
  })
  const frage = {
    ...(personen === null ? {} : { personen }),
    dienststelle: ohneDienststelle ? null : dienststelleId,
    von: beginnDesTages(von),
    bis: beginnDesTages(plusTage(bis, 1)),
  }
  return protokollLesen(tx, frage, nach, zahl)
}
