import type { Transaction } from '../../../../platform/database/index.ts'

/** An office's rulebook while it is written; there is one at a time. */
export interface Entwurf {
  readonly id: string
  readonly stand: 'entwurf' | 'pruefung'
  readonly name: string
  readonly basisId: string | null
  readonly sonstZiel: string | null
  readonly sonstNotiz: string
  /** Counts the steps. */
  readonly version: number
  readonly mitwirkende: readonly string[]
  /** What was handed in last. */
  readonly fassungId: string | null
  readonly eingereichtVon: string | null
  readonly rueckgabe: string | null
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

/** The office's open draft; undefined if there is none. With `sperren` nobody else changes it in this transaction. */
export async function entwurfVon(tx: Transaction, dienststelle: string, sperren = false): Promise<Entwurf | undefined> {
  const offen = tx
    .selectFrom('eakte.regelwerk_entwurf')
    .select(['id', 'stand', 'name', 'basis_id as basisId', 'sonst_ziel as sonstZiel', 'sonst_notiz as sonstNotiz'])
    .select(['version', 'mitwirkende', 'fassung_id as fassungId', 'eingereicht_von as eingereichtVon', 'rueckgabe'])
    .where('dienststelle_id', '=', dienststelle)
    .where('stand', '<>', 'erledigt')
  const zeile = await (sperren ? offen.forUpdate() : offen).executeTakeFirst()
  return zeile && { ...zeile, stand: zeile.stand === 'pruefung' ? 'pruefung' : 'entwurf' }
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
