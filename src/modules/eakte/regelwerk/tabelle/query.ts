import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../../../platform/database/index.ts'
import { type Regel, regelnVon } from '../entwurf/entwurf.ts'

/** Which rows of the draft a page shows. */
export interface Auswahl {
  readonly suche: string
  readonly ziel: string
  readonly vorgang: string
  /** Only these rows, by number. */
  readonly nrn?: readonly string[]
  /** From 1. */
  readonly seite: number
}

/** A page of rows, and how many there are of them. */
export interface Regelseite {
  readonly regeln: readonly Regel[]
  readonly gesamt: number
}

export const SEITE = 50

/** The rows of a page. A rulebook has some thousand rows at most, so pages are counted. */
export async function regelseite(tx: Transaction, entwurfId: string, auswahl: Auswahl): Promise<Regelseite> {
  const passt = bedingung(auswahl)
  const regeln = await regelnVon(tx, entwurfId)
    .where(passt)
    .offset((auswahl.seite - 1) * SEITE)
    .limit(SEITE)
    .execute()
  const { gesamt } = await tx
    .selectFrom('eakte.regelwerk_zeile')
    .select(sql<number>`count(*)::int`.as('gesamt'))
    .where('entwurf_id', '=', entwurfId)
    .where(passt)
    .executeTakeFirstOrThrow()
  return { regeln, gesamt }
}

function bedingung({ suche, ziel, vorgang, nrn }: Auswahl): RawBuilder<boolean> {
  const muster = `%${suche.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  const teile = [
    ...(suche === '' ? [] : [sql`(nr ilike ${muster} or notiz ilike ${muster})`]),
    ...(ziel === '' ? [] : [sql`ziel = ${ziel}`]),
    ...(vorgang === '' ? [] : [sql`strpos(wenn ->> 'vorgang', ${`"${vorgang}"`}) > 0`]),
    ...(nrn === undefined ? [] : [sql`nr = any(${nrn})`]),
  ]
  return sql<boolean>`${sql.join([sql`true`, ...teile], sql` and `)}`
}

/** The page on which a row stands when nothing is filtered. */
export async function seiteVon(tx: Transaction, entwurfId: string, { stelle, nr }: Regel): Promise<number> {
  const { davor } = await tx
    .selectFrom('eakte.regelwerk_zeile')
    .select(sql<number>`count(*)::int`.as('davor'))
    .where('entwurf_id', '=', entwurfId)
    .where(sql<boolean>`(stelle, nr) < (${stelle}, ${nr})`)
    .executeTakeFirstOrThrow()
  return Math.floor(davor / SEITE) + 1
}
