import type { Instant, Tag } from '../../platform/clock/index.ts'
import type { Transaction } from '../../platform/database/index.ts'
import { verbleib } from '../eakte/index.ts'

/** An application as its customer sees it. */
export interface Antrag {
  readonly id: string
  readonly referenz: string
  readonly personId: string
  readonly dienststelleId: string
  readonly zustaendigkeit: string
  readonly eingegangen: Instant
  readonly tagDerAntragstellung: Tag
  readonly wirktAb: Tag
  readonly dokumentId: string | null
  readonly dokumentGroesse: number | null
  readonly dokumentAm: Instant | null
  readonly uebergebenAm: Instant | null
}

const frage = (tx: Transaction) =>
  tx
    .selectFrom('antrag.antrag')
    .select([
      'id',
      'referenz',
      'person_id as personId',
      'dienststelle_id as dienststelleId',
      'zustaendigkeit',
      'eingegangen',
    ])
    .select(['tag_der_antragstellung as tagDerAntragstellung', 'wirkt_ab as wirktAb', 'dokument_id as dokumentId'])
    .select(['dokument_groesse as dokumentGroesse', 'dokument_am as dokumentAm', 'uebergeben_am as uebergebenAm'])

/** Applications of the one who asks, newest first; the database shows no others. */
export const antraegeVon = (tx: Transaction, personIds: readonly string[]): Promise<Antrag[]> =>
  frage(tx)
    .where('person_id', 'in', [...personIds])
    .orderBy('eingegangen', 'desc')
    .limit(100)
    .execute()

/** One application by its reference, or undefined: not there, or not theirs. */
export const antragMitReferenz = (tx: Transaction, referenz: string): Promise<Antrag | undefined> =>
  frage(tx).where('referenz', '=', referenz).executeTakeFirst()

/** The application that a draft became, or undefined. */
export const antragAusEntwurf = (tx: Transaction, schluessel: string): Promise<Antrag | undefined> =>
  frage(tx).where('schluessel', '=', schluessel).executeTakeFirst()

/** The office where something that was sent lies today. */
export const liegtBei = async (tx: Transaction, { id, dienststelleId }: Pick<Antrag, 'id' | 'dienststelleId'>) =>
  (await verbleib(tx, [id])).get(id) ?? dienststelleId

/** Applications as they are today: one that was passed on is with the office in charge, and nothing is left to find out. */
export async function woSieLiegen(tx: Transaction, antraege: readonly Antrag[]): Promise<Antrag[]> {
  const heute = await verbleib(
    tx,
    antraege.map(({ id }) => id),
  )
  return antraege.map((antrag) => {
    const dienststelleId = heute.get(antrag.id) ?? antrag.dienststelleId
    return dienststelleId === antrag.dienststelleId ? antrag : { ...antrag, dienststelleId, zustaendigkeit: 'klar' }
  })
}
