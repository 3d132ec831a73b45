import type { Instant } from '../clock/index.ts'
import type { Transaction } from '../database/index.ts'

/** A numbered version of dated content. Approved ones never change. */
export interface Fassung<T = unknown> {
  readonly id: string
  readonly art: string
  readonly schluessel: string
  readonly nummer: number
  readonly inhalt: T
  readonly stand: string
  readonly wirksamAb: Instant | null
  readonly wirksamBis: Instant | null
  readonly zurueckgezogen: Instant | null
  readonly grund: string
  readonly weisung: string | null
}

const spalten = [
  'id',
  'art',
  'schluessel',
  'nummer',
  'inhalt',
  'stand',
  'wirksam_ab as wirksamAb',
  'wirksam_bis as wirksamBis',
  'zurueckgezogen',
  'grund',
  'weisung',
] as const

/** What is in force at a moment: the latest start not after it. Its own end may have come before. */
const juengste = (tx: Transaction, art: string, schluessel: string, am: Instant) =>
  tx
    .selectFrom('fassung.fassung')
    .where('art', '=', art)
    .where('schluessel', '=', schluessel)
    .where('stand', '=', 'freigegeben')
    .where('zurueckgezogen', 'is', null)
    .where('wirksam_ab', '<=', am)
    .orderBy('wirksam_ab', 'desc')
    .limit(1)

/** The version in force at the moment: the latest start not after it, unless its own end came before. */
export async function inKraft<T>(
  tx: Transaction,
  art: string,
  schluessel: string,
  am: Instant,
): Promise<Fassung<T> | undefined> {
  const zeile = await juengste(tx, art, schluessel, am).select(spalten).executeTakeFirst()
  if (zeile === undefined || (zeile.wirksamBis !== null && zeile.wirksamBis <= am)) return undefined
  return { ...zeile, inhalt: zeile.inhalt as T }
}

/** Of every key of a kind: number and start of the version in force at the moment, unless its own end came before. */
export async function alleInKraft(
  tx: Transaction,
  art: string,
  am: Instant,
): Promise<ReadonlyMap<string, { readonly nummer: number; readonly wirksamAb: Instant }>> {
  const zeilen = await tx
    .selectFrom('fassung.fassung')
    .select(['schluessel', 'nummer', 'wirksam_ab as wirksamAb', 'wirksam_bis as wirksamBis'])
    .distinctOn('schluessel')
    .where('art', '=', art)
    .where('stand', '=', 'freigegeben')
    .where('zurueckgezogen', 'is', null)
    .where('wirksam_ab', '<=', am)
    .orderBy('schluessel')
    .orderBy('wirksam_ab', 'desc')
    .$narrowType<{ wirksamAb: Instant }>()
    .execute()
  const geltend = zeilen.filter(({ wirksamBis }) => wirksamBis === null || wirksamBis > am)
  return new Map(geltend.map(({ schluessel, nummer, wirksamAb }) => [schluessel, { nummer, wirksamAb }]))
}

/** Approved versions that begin after `jetzt`, the next one first. */
export async function kommende<T>(
  tx: Transaction,
  art: string,
  schluessel: string,
  jetzt: Instant,
): Promise<(Fassung<T> & { readonly wirksamAb: Instant })[]> {
  const zeilen = await tx
    .selectFrom('fassung.fassung')
    .select(spalten)
    .where('art', '=', art)
    .where('schluessel', '=', schluessel)
    .where('stand', '=', 'freigegeben')
    .where('zurueckgezogen', 'is', null)
    .where('wirksam_ab', '>', jetzt)
    .orderBy('wirksam_ab')
    .$narrowType<{ wirksamAb: Instant }>()
    .execute()
  return zeilen.map((zeile) => ({ ...zeile, inhalt: zeile.inhalt as T }))
}

/** The instant to prove a version for: its beginning, or now where it has begun. */
export const zuPruefen = ({ wirksamAb }: Pick<Fassung, 'wirksamAb'>, jetzt: Instant): Instant =>
  wirksamAb !== null && wirksamAb > jetzt ? wirksamAb : jetzt

/** Only the id of what `inKraft` gives: enough for a process that keeps versions by their id. */
export async function inKraftId(
  tx: Transaction,
  art: string,
  schluessel: string,
  am: Instant,
): Promise<string | undefined> {
  const zeile = await juengste(tx, art, schluessel, am).select(['id', 'wirksam_bis']).executeTakeFirst()
  return zeile === undefined || (zeile.wirksam_bis !== null && zeile.wirksam_bis <= am) ? undefined : zeile.id
}

/** One version by its id, whatever its state; what someone saw can be shown again. */
export async function fassungMitId<T>(tx: Transaction, id: string): Promise<Fassung<T> | undefined> {
  const zeile = await tx.selectFrom('fassung.fassung').select(spalten).where('id', '=', id).executeTakeFirst()
  return zeile === undefined ? undefined : { ...zeile, inhalt: zeile.inhalt as T }
}

/** All versions of one content, newest first. */
export async function versionen<T>(tx: Transaction, art: string, schluessel: string): Promise<Fassung<T>[]> {
  const zeilen = await tx
    .selectFrom('fassung.fassung')
    .select(spalten)
    .where('art', '=', art)
    .where('schluessel', '=', schluessel)
    .orderBy('nummer', 'desc')
    .execute()
  return zeilen.map((zeile) => ({ ...zeile, inhalt: zeile.inhalt as T }))
}

/** A version without its content, with who made and checked it: a line of a history. */
export interface Fassungszeile extends Omit<Fassung, 'inhalt'> {
  readonly erstellt: Instant
  readonly erstelltVon: string | null
  readonly geprueft: Instant | null
  readonly geprueftVon: string | null
}

/** The versions of one content without it, newest first. */
export const fassungszeilen = (tx: Transaction, art: string, schluessel: string): Promise<Fassungszeile[]> =>
  tx
    .selectFrom('fassung.fassung')
    .select(['id', 'art', 'schluessel', 'nummer', 'stand', 'grund', 'weisung', 'zurueckgezogen'])
    .select(['wirksam_ab as wirksamAb', 'wirksam_bis as wirksamBis', 'erstellt', 'geprueft'])
    .select(['erstellt_von as erstelltVon', 'geprueft_von as geprueftVon'])
    .where('art', '=', art)
    .where('schluessel', '=', schluessel)
    .orderBy('nummer', 'desc')
    .execute()
