import { sql } from 'kysely'
import type { Transaction } from '../../database/index.ts'

/** What an office writes until it counts; there is one of a kind at a time. */
export interface Entwurf {
  readonly id: string
  readonly stand: 'entwurf' | 'pruefung'
  /** Null where the kind keeps rows of its own. */
  readonly inhalt: unknown
  readonly basisId: string | null
  /** Counts the steps. */
  readonly version: number
  readonly mitwirkende: readonly string[]
  /** What was handed in last. */
  readonly fassungId: string | null
  readonly eingereichtVon: string | null
  readonly rueckgabe: string | null
}

/** The office's open draft of a kind; undefined if there is none. With `sperren` nobody else changes it in this transaction. */
export async function entwurfVon(
  tx: Transaction,
  art: string,
  dienststelle: string,
  sperren = false,
): Promise<Entwurf | undefined> {
  const offen = tx
    .selectFrom('fassung.entwurf')
    .select(['id', 'stand', 'inhalt', 'basis_id as basisId', 'version', 'mitwirkende', 'fassung_id as fassungId'])
    .select(['eingereicht_von as eingereichtVon', 'rueckgabe'])
    .where('art', '=', art)
    .where('dienststelle_id', '=', dienststelle)
    .where('stand', '<>', 'erledigt')
  const zeile = await (sperren ? offen.forUpdate() : offen).executeTakeFirst()
  return zeile && { ...zeile, stand: zeile.stand === 'pruefung' ? 'pruefung' : 'entwurf' }
}

/** True if whoever asks changed something in the draft, by this access or by another of theirs: they may not check it. */
export async function schriebMit(tx: Transaction, { mitwirkende }: Entwurf): Promise<boolean> {
  const { rows } = await sql<{ zugaenge: string[] }>`select fassung.meine_zugaenge() as zugaenge`.execute(tx)
  return rows[0]?.zugaenge.some((id) => mitwirkende.includes(id)) === true
}

/** Whether content needs a second person before it counts (KT-04); the database says it, and holds everyone to it. */
export async function brauchtZweitePerson(
  tx: Transaction,
  art: string,
  dienststelle: string,
  inhalt: unknown,
): Promise<boolean> {
  const { rows } = await sql<{ noetig: boolean }>`
    select fassung.braucht_zweite_person(${art}, ${dienststelle}, ${JSON.stringify(inhalt)}) as noetig`.execute(tx)
  return rows[0]?.noetig !== false
}
