import type { Instant, Tag } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Bogenart } from '../bogen/bogen.ts'

/** What was sent from a form, as its customer sees it. */
export interface Einreichung {
  readonly id: string
  readonly bogenId: string
  readonly art: Bogenart
  readonly referenz: string
  readonly personId: string
  readonly dienststelleId: string
  readonly eingegangen: Instant
  readonly tagDerAntragstellung: Tag
  readonly wirktAb: Tag
  readonly fehlendeAngaben: number
  readonly fehlendeNachweise: number
  readonly dokumentId: string | null
  readonly dokumentGroesse: number | null
  readonly dokumentAm: Instant | null
  readonly uebergebenAm: Instant | null
}

const frage = (tx: Transaction) =>
  tx
    .selectFrom('antrag.einreichung')
    .select(['id', 'bogen_id as bogenId', 'art', 'referenz', 'person_id as personId', 'eingegangen'])
    .select(['dienststelle_id as dienststelleId', 'tag_der_antragstellung as tagDerAntragstellung'])
    .select(['wirkt_ab as wirktAb', 'fehlende_angaben as fehlendeAngaben', 'fehlende_nachweise as fehlendeNachweise'])
    .select(['dokument_id as dokumentId', 'dokument_groesse as dokumentGroesse', 'dokument_am as dokumentAm'])
    .select('uebergeben_am as uebergebenAm')
    .orderBy('eingegangen', 'desc')

type Zeile = Awaited<ReturnType<ReturnType<typeof frage>['executeTakeFirstOrThrow']>>
const alsEinreichung = (zeile: Zeile): Einreichung => ({ ...zeile, art: zeile.art as Bogenart })

/** What the one who asks has sent, newest first; the database shows nobody else's. */
export const einreichungenVon = async (tx: Transaction, personIds: readonly string[]): Promise<Einreichung[]> =>
  (
    await frage(tx)
      .where('person_id', 'in', [...personIds])
      .limit(100)
      .execute()
  ).map(alsEinreichung)

/** What was sent under a number, newest first. */
export const einreichungenMit = async (tx: Transaction, referenz: string): Promise<Einreichung[]> =>
  (await frage(tx).where('referenz', '=', referenz).execute()).map(alsEinreichung)

/** What a form became when it was sent; undefined while it was not. */
export async function einreichungAus(tx: Transaction, bogenId: string): Promise<Einreichung | undefined> {
  const zeile = await frage(tx).where('bogen_id', '=', bogenId).where('runde', '=', 1).executeTakeFirst()
  return zeile && alsEinreichung(zeile)
}
