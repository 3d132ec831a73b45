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
  /** When it came; null while it is waited for. */
  readonly eingegangen: Instant | null
}

export const grundOrt = (id: string) => ({ tabelle: 'antrag.anforderung', spalte: 'grund', zeile: id })

/** All that was asked of a person and not taken back, what came long ago too; newest first, as far as whoever asks may see it. */
export const angeforderte = (tx: Transaction, personIds: readonly string[]) =>
  tx
    .selectFrom('antrag.anforderung')
    .select(['id', 'code', 'grund', 'am', 'von_name as vonName', 'dienststelle_id as dienststelleId', 'eingegangen'])
    .where('person_id', 'in', [...personIds])
    .where('zurueckgenommen', 'is', null)
    .orderBy('id', 'desc')
    .execute()

/** The same with its reasons. */
export const anforderungen = async (
  tx: Transaction,
  haus: Haus,
  personIds: readonly string[],
): Promise<Anforderung[]> => {
  const zeilen = await angeforderte(tx, personIds)
  return Promise.all(
    zeilen.map(async ({ grund, ...rest }) => ({
      ...rest,
      grund: (await haus.krypto.entschluesseln(tx, grundOrt(rest.id), grund)).toString(),
    })),
  )
}

/** Reasons by the evidence that is waited for: what the forms ask in addition. */
export async function gruendeVon(
  tx: Transaction,
  haus: Haus,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const offene = (await anforderungen(tx, haus, personIds)).filter(({ eingegangen }) => eingegangen === null)
  return new Map(offene.map(({ code, grund }) => [code, grund]))
}
