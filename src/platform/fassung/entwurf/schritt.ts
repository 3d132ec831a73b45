import { sql } from 'kysely'
import type { Instant } from '../../clock/index.ts'
import type { Transaction } from '../../database/index.ts'
import { neueId } from '../../ids.ts'
import { protokollieren } from '../../protokoll/index.ts'
import type { Schreibende } from '../gegenstand.ts'

/** Steps of every draft; the words are the history's. */
export const lebensschritte: Readonly<Record<string, string>> = {
  begonnen: 'Entwurf begonnen',
  eingereicht: 'Zur Prüfung gegeben',
  zurueckgeholt: 'Zurückgeholt',
  zurueckgegeben: 'Zurückgegeben',
  freigegeben: 'Freigegeben',
  verworfen: 'Entwurf verworfen',
}

interface Schritt {
  readonly art: string
  /** Where in the draft: the number of a row, the name of an Anliegen. */
  readonly ort?: string
  /** What stood there before and after; null where there was nothing. */
  readonly vorher?: unknown
  readonly nachher?: unknown
  readonly grund?: string
}

/** Who does it, in which draft, when. */
export interface Feder {
  readonly entwurfId: string
  readonly wer: Schreibende
  readonly jetzt: Instant
}

const alsJson = (wert: unknown): string | null => (wert === null || wert === undefined ? null : JSON.stringify(wert))

/** Records a step in the draft's history and counts the draft on. @returns the draft's new version */
export async function festhalten(tx: Transaction, { entwurfId, wer, jetzt }: Feder, was: Schritt): Promise<number> {
  const { version } = await tx
    .updateTable('fassung.entwurf')
    .set({ version: sql<number>`version + 1` })
    .where('id', '=', entwurfId)
    .returning('version')
    .executeTakeFirstOrThrow()
  const ort = was.ort ?? null
  await tx
    .insertInto('fassung.schritt')
    .values({
      id: neueId(),
      dienststelle_id: wer.dienststelle.id,
      entwurf_id: entwurfId,
      version,
      art: was.art,
      am: jetzt,
      von_id: wer.personalId,
      von_name: wer.name,
      ort,
      vorher: alsJson(was.vorher),
      nachher: alsJson(was.nachher),
      grund: was.grund ?? null,
    })
    .execute()
  const grund = was.grund === undefined ? {} : { grund: was.grund }
  const angaben = { schritt: was.art, ort, version }
  await protokollieren(tx, { aktion: 'fassung.bearbeitet', objekt: entwurfId, angaben, ...grund })
  return version
}

/** Puts content into a draft that keeps it in one piece. */
export async function inhaltSetzen(tx: Transaction, entwurfId: string, inhalt: unknown): Promise<void> {
  const werte = { inhalt: JSON.stringify(inhalt) }
  await tx.updateTable('fassung.entwurf').set(werte).where('id', '=', entwurfId).execute()
}

/** A step as it was recorded. */
export interface Getan {
  readonly art: string
  readonly ort: string | null
  readonly version: number
  readonly vonId: string
  readonly vorher: unknown
  readonly nachher: unknown
}

/** The last step on a draft. */
export const letzterSchritt = (tx: Transaction, entwurfId: string): Promise<Getan | undefined> =>
  tx
    .selectFrom('fassung.schritt')
    .select(['art', 'ort', 'version', 'von_id as vonId', 'vorher', 'nachher'])
    .where('entwurf_id', '=', entwurfId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()

/** True if something was done there since that version of the draft, by whomever. */
export async function getanSeit(tx: Transaction, entwurfId: string, ort: string, version: number): Promise<boolean> {
  const spaeter = await tx
    .selectFrom('fassung.schritt')
    .select('id')
    .where('entwurf_id', '=', entwurfId)
    .where('version', '>', version)
    .where('ort', '=', ort)
    .limit(1)
    .executeTakeFirst()
  return spaeter !== undefined
}

/** What was done to the draft that became a version, newest first. */
export const schritteZu = (tx: Transaction, fassungId: string) =>
  tx
    .selectFrom('fassung.schritt as s')
    .innerJoin('fassung.entwurf as e', 'e.id', 's.entwurf_id')
    .select(['s.art', 's.am', 's.von_name as vonName', 's.ort', 's.grund', 's.version'])
    .where('e.fassung_id', '=', fassungId)
    .orderBy('s.version', 'desc')
    .limit(100)
    .execute()
