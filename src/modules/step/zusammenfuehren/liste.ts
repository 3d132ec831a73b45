import { sql } from 'kysely'
import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { dienststellennamen, type Personal } from '../../organisation/index.ts'
import { ganzerName } from './angaben.ts'

/** A merge as a list and its own page show it. */
export interface Zusammenfuehrung {
  readonly id: string
  readonly person_id: string
  readonly fuehrend_id: string
  readonly am: Instant
  readonly von_name: string
  readonly grund: string
  readonly felder: unknown
  readonly stelle: string
  readonly dienststelle_id: string
  readonly widerspruch: Instant | null
  readonly widerspruch_stelle_id: string | null
  readonly widerspruch_stelle: string
  readonly widerspruch_name: string | null
  readonly widerspruch_grund: string | null
  readonly aufgehoben: Instant | null
  readonly aufgehoben_stelle: string
  readonly aufgehoben_name: string | null
  readonly aufgehoben_grund: string | null
  readonly zugeordnet: Instant | null
  readonly zugeordnet_name: string | null
  /** On the own office's desk. */
  readonly offen: boolean
  /** Names of both, as far as they may be seen. */
  readonly personName: string
  readonly fuehrendName: string
  /** Ids of the two that may be seen here. */
  readonly sichtbar: readonly string[]
}

type Zeile = Omit<
  Zusammenfuehrung,
  'stelle' | 'widerspruch_stelle' | 'aufgehoben_stelle' | 'personName' | 'fuehrendName' | 'sichtbar'
> & {
  readonly aufgehoben_stelle_id: string | null
}

export type Auswahl = 'offen' | 'alle'

const SEITE = 50

/** The merges that concern the own office, what waits for it first asked for, newest first; paged by id. */
export async function zusammenfuehrungen(
  tx: Transaction,
  auswahl: Auswahl,
  nach?: string,
): Promise<{ zeilen: Zusammenfuehrung[]; weiter: string | undefined }> {
  const { rows } = await sql<Zeile>`
    select z.*, s.offen from (
      select s.zusammenfuehrung_id, bool_or(s.offen) as offen from step.zusammenfuehrung_stelle s
      where s.dienststelle_id = any (step.stellen()) and ${auswahl === 'offen' ? sql`s.offen` : sql`true`}
        and (${nach ?? null}::uuid is null or s.zusammenfuehrung_id < ${nach ?? null}::uuid)
      group by 1 order by 1 desc limit ${SEITE + 1}) s
    join step.zusammenfuehrung z on z.id = s.zusammenfuehrung_id order by z.id desc`.execute(tx)
  const zeilen = await mitNamen(tx, rows.slice(0, SEITE))
  return { zeilen, weiter: rows.length > SEITE ? zeilen.at(-1)?.id : undefined }
}

/** One merge; undefined if it is of no concern to the one who asks. */
export async function zusammenfuehrung(
  tx: Transaction,
  wer: Personal,
  id: string,
): Promise<Zusammenfuehrung | undefined> {
  const { rows } = await sql<Zeile>`select z.*, coalesce((select bool_or(s.offen) from step.zusammenfuehrung_stelle s
      where s.zusammenfuehrung_id = z.id and s.dienststelle_id = ${wer.dienststelle.id}), false) as offen
    from step.zusammenfuehrung z where z.id = ${id}`.execute(tx)
  return (await mitNamen(tx, rows))[0]
}

/** How many merges wait for the office, up to a limit: for the menu. */
export async function offeneZusammenfuehrungen(tx: Transaction, dienststelleIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ zahl: number }>`select count(*)::int as zahl from (
    select 1 from step.zusammenfuehrung_stelle where dienststelle_id = any (${[...dienststelleIds]}::uuid[]) and offen limit 99) x`.execute(
    tx,
  )
  return rows[0]?.zahl ?? 0
}

async function mitNamen(tx: Transaction, zeilen: readonly Zeile[]): Promise<Zusammenfuehrung[]> {
  const stellen = await dienststellennamen(
    tx,
    zeilen
      .flatMap((z) => [z.dienststelle_id, z.widerspruch_stelle_id ?? '', z.aufgehoben_stelle_id ?? ''])
      .filter(Boolean),
  )
  const ids = [...new Set(zeilen.flatMap((z) => [z.person_id, z.fuehrend_id]))]
  const personen = await tx
    .selectFrom('step.person')
    .select(['id', 'titel', 'vorname', 'nachname'])
    .where('id', '=', (eb) => eb.fn.any(eb.val(ids)))
    .execute()
  const namen = new Map(personen.map((p) => [p.id, ganzerName(p) ?? 'ohne Namen']))
  const fremd = 'Person einer anderen Dienststelle'
  const stelle = (id: string | null): string => stellen.get(id ?? '') ?? ''
  return zeilen.map(({ aufgehoben_stelle_id, ...z }) => ({
    ...z,
    stelle: stelle(z.dienststelle_id),
    widerspruch_stelle: stelle(z.widerspruch_stelle_id),
    aufgehoben_stelle: stelle(aufgehoben_stelle_id),
    personName: namen.get(z.person_id) ?? fremd,
    fuehrendName: namen.get(z.fuehrend_id) ?? fremd,
    sichtbar: [z.fuehrend_id, z.person_id].filter((id) => namen.has(id)),
  }))
}
