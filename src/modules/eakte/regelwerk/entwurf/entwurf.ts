import type { Transaction } from '../../../../platform/database/index.ts'
import type { Entwurf as Fassungsentwurf } from '../../../../platform/fassung/index.ts'

/** An office's rulebook while it is written, with what stands above its rows. */
export interface Entwurf extends Fassungsentwurf {
  readonly name: string
  readonly sonstZiel: string | null
  readonly sonstNotiz: string
}

/** A row of the draft: a test in S-FEEL per column that it looks at, and the short name of its Postkorb. */
export interface Regel {
  readonly id: string
  readonly nr: string
  readonly stelle: number
  readonly wenn: Readonly<Record<string, string>>
  readonly ziel: string
  readonly notiz: string
}

/** Reads name and catch-all of a draft. */
export async function mitKopf(tx: Transaction, entwurf: Fassungsentwurf): Promise<Entwurf> {
  const kopf = await tx
    .selectFrom('eakte.regelwerk_entwurf')
    .select(['name', 'sonst_ziel as sonstZiel', 'sonst_notiz as sonstNotiz'])
    .where('id', '=', entwurf.id)
    .executeTakeFirstOrThrow()
  return { ...entwurf, ...kopf }
}

const felder = ['id', 'nr', 'stelle', 'wenn', 'ziel', 'notiz'] as const

/** Rows of a draft in their order; a page of them for whoever narrows the query. */
export const regelnVon = (tx: Transaction, entwurfId: string) =>
  tx
    .selectFrom('eakte.regelwerk_zeile')
    .select(felder)
    .where('entwurf_id', '=', entwurfId)
    .orderBy('stelle')
    .orderBy('nr')
    .$narrowType<{ wenn: Regel['wenn'] }>()

/** One row of a draft. */
export const regel = (tx: Transaction, entwurfId: string, id: string): Promise<Regel | undefined> =>
  regelnVon(tx, entwurfId).where('id', '=', id).executeTakeFirst()
