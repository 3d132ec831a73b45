import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound } from '../../../platform/http/index.ts'
import { istId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { kopfOrt, type Kurzkopf } from '../mail-eingang/bewahren.ts'

type Wie = Pick<Haus, 'krypto' | 'dokumente'>

/** A mail that waits for a person, as the list shows it. */
export interface Korbzeile extends Kurzkopf {
  readonly id: string
  readonly grund: string
  readonly eingegangen: Instant
}

const kurzkopf = async (tx: Transaction, { krypto }: Wie, id: string, kopf: Buffer): Promise<Kurzkopf> =>
  JSON.parse((await krypto.entschluesseln(tx, kopfOrt(id), kopf)).toString()) as Kurzkopf

/** What was held back at the offices of the one who asks, oldest first. */
export async function korbliste(tx: Transaction, haus: Wie, nachId: string, zahl: number): Promise<Korbzeile[]> {
  const zeilen = await tx
    .selectFrom('postfach.mail_eingang')
    .select(['id', 'grund', 'kopf', 'eingegangen'])
    .where('stand', '=', 'offen')
    .where('id', '>', nachId)
    .orderBy('id')
    .limit(zahl)
    .execute()
  return Promise.all(
    zeilen.map(async ({ id, grund, eingegangen, kopf }) => ({
      id,
      grund,
      eingegangen,
      ...(await kurzkopf(tx, haus, id, kopf)),
    })),
  )
}

/** A kept mail with its original. */
export interface Zurueckgehalten {
  readonly id: string
  readonly grund: string
  readonly stand: string
  readonly eingegangen: Instant
  readonly dienststelleId: string
  /** Number of the conversation that its mark belongs to. */
  readonly gespraech: string | null
  readonly original: Buffer
}

/**
 * One of them, whatever was decided; the look is recorded.
 * @throws NotFound if it is not there or another office's (PF-13), was never held back, or the message it became is blacked out
 */
export async function zurueckgehalten(tx: Transaction, haus: Wie, id: string): Promise<Zurueckgehalten> {
  if (!istId(id)) throw new NotFound()
  const zeile = await tx
    .selectFrom('postfach.mail_eingang as m')
    .leftJoin('postfach.kennzeichen as k', 'k.id', 'm.kennzeichen_id')
    .leftJoin('postfach.faden as f', 'f.id', 'k.faden_id')
    .select(['m.id', 'm.grund', 'm.stand', 'm.eingegangen', 'm.dienststelle_id as dienststelleId', 'm.original'])
    .leftJoin('postfach.nachricht as n', 'n.id', 'm.nachricht_id')
    .select(['f.referenz as gespraech', 'f.person_id'])
    .where('m.id', '=', id)
    .where('m.stand', '<>', 'uebernommen')
    // The original holds what was blacked out. Who may not see the message does not see it either.
    .where((eb) =>
      eb.or([eb('m.nachricht_id', 'is', null), eb.and([eb('n.id', 'is not', null), eb('n.geschwaerzt', 'is', null)])]),
    )
    .executeTakeFirst()
  if (zeile === undefined) throw new NotFound()
  const { person_id, original, ...rest } = zeile
  await protokollieren(tx, {
    aktion: 'postfach.mail-gelesen',
    objekt: id,
    dienststelle: rest.dienststelleId,
    ...(person_id !== null && { person: person_id }),
  })
  return { ...rest, original: await haus.dokumente.lesen(tx, original) }
}
