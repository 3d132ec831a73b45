import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'

/** Evidence that is needed only when the office asks for it (§§ 57, 58 SGB II; § 3 (7) Bürgergeld-V), as the forms name it. */
export const anforderbar = ['nw.arbeitsbescheinigung', 'nw.einkommensbescheinigung', 'nw.eks-belege'] as const

/** What an office has asked for. */
export interface Anforderung {
  readonly id: string
  readonly code: string
  readonly grund: string
  readonly am: Instant
  readonly vonName: string
}

export const grundOrt = (id: string) => ({ tabelle: 'antrag.anforderung', spalte: 'grund', zeile: id })

/** What is asked of these ids of one person at the moment, oldest first, as far as whoever asks may see it. */
export async function anforderungen(tx: Transaction, haus: Haus, personIds: readonly string[]): Promise<Anforderung[]> {
  const zeilen = await tx
    .selectFrom('antrag.anforderung')
    .select(['id', 'code', 'grund', 'am', 'von_name as vonName'])
    .where('person_id', 'in', [...personIds])
    .where('zurueckgenommen', 'is', null)
    .orderBy('id')
    .execute()
  return Promise.all(
    zeilen.map(async ({ grund, ...rest }) => ({
      ...rest,
      grund: (await haus.krypto.entschluesseln(tx, grundOrt(rest.id), grund)).toString(),
    })),
  )
}

/** Reasons by the evidence asked for: what the forms ask in addition. */
export const gruendeVon = async (
  tx: Transaction,
  haus: Haus,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> =>
  new Map((await anforderungen(tx, haus, personIds)).map(({ code, grund }) => [code, grund]))
