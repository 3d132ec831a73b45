import { sql } from 'kysely'
import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { Conflict } from '../../../platform/http/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import type { Personal } from '../../organisation/index.ts'
import { hinweisGeben } from '../hinweis/command.ts'
import type { Entsperrgrund, Sperrgrund } from './gruende.ts'

/**
 * Locks the account of a person of one's own office: nobody signs in, sessions and tokens of services end with the commit, the owner
 * gets a notice and reads the reason at the door.
 * @throws Conflict when there is no account, or it is locked already
 */
export async function kontoSperren(
  tx: Transaction,
  wer: Personal,
  personIds: readonly string[],
  grund: Sperrgrund,
  jetzt: Instant,
): Promise<void> {
  const { rows } = await sql<{ id: string | null }>`
    select konto.sperren(${neueId()}, ${[...personIds]}::uuid[], ${grund}, ${jetzt}, ${wer.name}) as id`.execute(tx)
  await festhalten(tx, wer, { id: rows[0]?.id, personIds, art: 'gesperrt', grund }, jetzt)
}

/** Opens a locked account again; who was signed in before signs in anew. @throws Conflict when it is not locked */
export async function kontoEntsperren(
  tx: Transaction,
  wer: Personal,
  personIds: readonly string[],
  grund: Entsperrgrund,
  jetzt: Instant,
): Promise<void> {
  const { rows } = await sql<{ id: string | null }>`
    select konto.entsperren(${[...personIds]}::uuid[], ${grund}, ${jetzt}, ${wer.name}) as id`.execute(tx)
  await festhalten(tx, wer, { id: rows[0]?.id, personIds, art: 'entsperrt', grund }, jetzt)
}

interface Geschehen {
  /** The account; none when there was nothing to do. */
  readonly id: string | null | undefined
  readonly personIds: readonly string[]
  readonly art: 'gesperrt' | 'entsperrt'
  readonly grund: string
}

async function festhalten(
  tx: Transaction,
  wer: Personal,
  { id, personIds: [person], art, grund }: Geschehen,
  jetzt: Instant,
): Promise<void> {
  if (!id) throw new Conflict(schon[art])
  await hinweisGeben(tx, { art, kontoId: id }, jetzt)
  await protokollieren(tx, {
    aktion: `konto.${art}`,
    objekt: id,
    ...(person !== undefined && { person }),
    dienststelle: wer.dienststelle.id,
    grund,
  })
}

const schon = {
  gesperrt: 'Hier ist kein Konto offen. Vielleicht hat es gerade jemand anderes gesperrt.',
  entsperrt: 'Dieses Konto ist nicht gesperrt. Vielleicht hat es gerade jemand anderes entsperrt.',
} as const
