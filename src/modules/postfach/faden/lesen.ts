import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { textOrt } from '../nachricht/ort.ts'
import { type Fadenkopf, fadenkopf } from './kopf.ts'

/** A message as both sides read it. */
export interface Nachricht {
  readonly id: string
  readonly richtung: 'ein' | 'aus'
  /** Undefined once it was blacked out. */
  readonly text: string | undefined
  /** Of a member of staff; only the office reads it. */
  readonly verfasserName: string | null
  readonly kanal: string
  readonly abgesendet: Instant
  readonly uebergeben: Instant | null
  readonly aufgenommen: Instant | null
  readonly beantwortet: Instant | null
  readonly abgelegt: Instant | null
  readonly geschwaerztGrund: string | null
  readonly gelesen: Instant | null
  readonly geloescht: Instant | null
  /** Ids of eingang.datei. */
  readonly dateien: readonly string[]
}

export interface Faden extends Fadenkopf {
  /** Oldest first. */
  readonly nachrichten: readonly Nachricht[]
}

/** A conversation with all its messages in clear. @throws NotFound if it is not there, or not for the one who asks (PF-13) */
export async function fadenLesen(tx: Transaction, haus: Pick<Haus, 'krypto'>, fadenId: string): Promise<Faden> {
  const kopf = await fadenkopf(tx, fadenId)
  return { ...kopf, nachrichten: await nachrichtenIn(tx, haus, [fadenId]) }
}

/** The messages of these conversations, oldest first. */
export async function nachrichtenIn(
  tx: Transaction,
  haus: Pick<Haus, 'krypto'>,
  fadenIds: readonly string[],
): Promise<(Nachricht & { readonly fadenId: string })[]> {
  const zeilen = await tx
    .selectFrom('postfach.nachricht as n')
    .leftJoin('postfach.ansicht as a', 'a.nachricht_id', 'n.id')
    .select(['n.id', 'n.faden_id as fadenId', 'n.text', 'n.verfasser_name as verfasserName', 'n.kanal', 'n.abgesendet'])
    .select(['n.uebergeben', 'n.aufgenommen', 'n.beantwortet', 'n.abgelegt', 'a.gelesen', 'a.geloescht'])
    .select(['n.geschwaerzt_grund as geschwaerztGrund'])
    .select((eb) => [
      eb.ref('n.richtung').$castTo<'ein' | 'aus'>().as('richtung'),
      eb
        .selectFrom('postfach.anhang as h')
        .select((h) => h.fn.agg<string[]>('array_agg', ['h.datei_id']).orderBy('h.stelle').as('ids'))
        .whereRef('h.nachricht_id', '=', 'n.id')
        .as('dateien'),
    ])
    .where('n.faden_id', '=', (eb) => eb.fn.any(eb.val([...fadenIds])))
    .orderBy('n.id')
    .execute()
  return Promise.all(
    zeilen.map(async ({ text, dateien, ...rest }) => ({
      ...rest,
      text: text === null ? undefined : (await haus.krypto.entschluesseln(tx, textOrt(rest.id), text)).toString(),
      dateien: dateien ?? [],
    })),
  )
}
