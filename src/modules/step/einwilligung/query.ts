import type { Tag } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'

/** Title of the form on which an adult child declares (ST-08). */
export const FORMULAR = 'Erklärung für volljährige Kinder ohne Ausbildungs- oder Arbeitsplatz'

/** A declaration on the retrieval of data: given or refused, on which form, on which day. */
export interface Einwilligung {
  readonly id: string
  readonly formular: string
  readonly erteilt: boolean
  readonly erklaertAm: Tag
  readonly widerrufen: Tag | null
}

/** All declarations, the newest first: only it counts. */
export async function einwilligungenVon(tx: Transaction, personId: string): Promise<Einwilligung[]> {
  const zeilen = await tx
    .selectFrom('step.einwilligung')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('erklaert_am', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return zeilen.map(({ id, formular, erteilt, erklaert_am, widerrufen }) => ({
    id,
    formular,
    erteilt,
    erklaertAm: erklaert_am,
    widerrufen,
  }))
}
