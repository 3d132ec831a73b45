import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { NotFound } from '../../../platform/http/index.ts'

/** A conversation that waits at the Service Center, without its words. */
export interface Auftrag {
  readonly id: string
  readonly fadenId: string
  readonly personId: string
  /** On whose behalf. */
  readonly dienststelleId: string
  readonly referenz: string
  readonly anliegen: string
  readonly eingegangen: Instant
  readonly neueste: Instant
  readonly bearbeiterId: string | null
  readonly bearbeiterName: string | null
  readonly erledigt: Instant | null
  /** Counts up with every step: two at work are told of each other. */
  readonly version: number
}

/** Orders as the one who asks may see them: of offices whose purchase is in force today, none that was given away (0080). */
const frage = (tx: Transaction) =>
  tx
    .selectFrom('servicecenter.auftrag')
    .select(['id', 'faden_id as fadenId', 'person_id as personId', 'dienststelle_id as dienststelleId', 'referenz'])
    .select(['anliegen', 'eingegangen', 'neueste', 'bearbeiter_id as bearbeiterId', 'erledigt', 'version'])
    .select('bearbeiter_name as bearbeiterName')

/** What waits, in the order it came; of one office or of all. */
export const auftraege = (
  tx: Transaction,
  { stelle, nach, zahl }: { readonly stelle: string | undefined; readonly nach: string; readonly zahl: number },
): Promise<Auftrag[]> =>
  frage(tx)
    .where('erledigt', 'is', null)
    .$if(stelle !== undefined, (f) => f.where('dienststelle_id', '=', stelle ?? ''))
    .where('id', '>', nach)
    .orderBy('id')
    .limit(zahl)
    .execute()

/** One of them, also when it is done. @throws NotFound if it is not there, or not for the one who asks (PF-13) */
export async function auftrag(tx: Transaction, id: string): Promise<Auftrag> {
  const zeile = await frage(tx).where('id', '=', id).executeTakeFirst()
  if (zeile === undefined) throw new NotFound()
  return zeile
}

/** How many wait, by office. */
export async function wartende(tx: Transaction): Promise<ReadonlyMap<string, number>> {
  const zeilen = await tx
    .selectFrom('servicecenter.auftrag')
    .select(({ fn }) => ['dienststelle_id', fn.countAll<number>().as('zahl')])
    .where('erledigt', 'is', null)
    .groupBy('dienststelle_id')
    .execute()
  return new Map(zeilen.map(({ dienststelle_id, zahl }) => [dienststelle_id, zahl]))
}
