import type { Instant, Tag } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { NotFound } from '../../../platform/http/index.ts'
import { referenzAus } from '../../../platform/referenz.ts'
import type { Bogenart } from '../bogen/bogen.ts'

/** What was sent from a form, as its customer sees it. */
export interface Einreichung {
  readonly id: string
  readonly bogenId: string
  /** 1: the sending itself. */
  readonly runde: number
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
  /** Evidence that was handed in later, newest first. What is missing is told by the newest round. */
  readonly nachgereicht: readonly Nachreichung[]
}

/** A later round of the same, by which evidence came, or by which we passed on what we were still checking (`nachlauf`). */
type Nachreichung = Pick<
  Zeile,
  'id' | 'runde' | 'eingegangen' | 'dokumentId' | 'dokumentGroesse' | 'dokumentAm' | 'nachlauf'
>

const frage = (tx: Transaction) =>
  tx
    .selectFrom('antrag.einreichung')
    .select(['id', 'bogen_id as bogenId', 'runde', 'art', 'referenz', 'person_id as personId', 'eingegangen'])
    .select(['dienststelle_id as dienststelleId', 'tag_der_antragstellung as tagDerAntragstellung'])
    .select(['wirkt_ab as wirktAb', 'fehlende_angaben as fehlendeAngaben', 'fehlende_nachweise as fehlendeNachweise'])
    .select(['dokument_id as dokumentId', 'dokument_groesse as dokumentGroesse', 'dokument_am as dokumentAm'])
    .select(['uebergeben_am as uebergebenAm', 'nachlauf'])
    .orderBy('eingegangen', 'desc')
    .orderBy('runde', 'desc')

type Zeile = Awaited<ReturnType<ReturnType<typeof frage>['executeTakeFirstOrThrow']>>

/** The rounds of each form as one: how it was sent, and what has come since. Evidence that came later makes no form newer. */
const zusammen = (zeilen: readonly Zeile[]): Einreichung[] =>
  [...Map.groupBy(zeilen, ({ bogenId }) => bogenId).values()]
    .flatMap((runden): Einreichung[] => {
      const erste = runden.find(({ runde }) => runde === 1)
      if (erste === undefined) return []
      const nachgereicht = runden.filter(({ runde }) => runde > 1).toSorted((a, b) => b.runde - a.runde)
      const { fehlendeAngaben, fehlendeNachweise } = nachgereicht[0] ?? erste
      return [{ ...erste, art: erste.art as Bogenart, fehlendeAngaben, fehlendeNachweise, nachgereicht }]
    })
    .toSorted((a, b) => b.eingegangen.getTime() - a.eingegangen.getTime())

/** Id of the round that tells how it stands now. */
export const neuesteRunde = ({ id, nachgereicht }: Pick<Einreichung, 'id' | 'nachgereicht'>): string =>
  nachgereicht[0]?.id ?? id

/** What the one who asks has sent, newest first; the database shows nobody else's. */
export const einreichungenVon = async (tx: Transaction, personIds: readonly string[]): Promise<Einreichung[]> =>
  zusammen(
    await frage(tx)
      .where('person_id', 'in', [...personIds])
      .limit(100)
      .execute(),
  )

/** What was sent under a number, newest first. */
export const einreichungenMit = async (tx: Transaction, referenz: string): Promise<Einreichung[]> =>
  zusammen(await frage(tx).where('referenz', '=', referenz).execute())

/** What a form became when it was sent; undefined while it was not. */
export async function einreichungAus(tx: Transaction, bogenId: string): Promise<Einreichung | undefined> {
  return zusammen(await frage(tx).where('bogen_id', '=', bogenId).execute())[0]
}

/** What was sent under this number and is the customer's own. @throws NotFound for everything else */
export async function eigeneEinreichung(tx: Transaction, nummer: string, art: Bogenart): Promise<Einreichung> {
  const referenz = referenzAus(nummer)
  const [neueste] = referenz === undefined ? [] : (await einreichungenMit(tx, referenz)).filter((e) => e.art === art)
  if (neueste === undefined) throw new NotFound()
  return neueste
}
