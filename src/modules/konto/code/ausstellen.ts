import { timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { neueId } from '../../../platform/ids.ts'
import { gueltigBis } from './regel.ts'
import { neuerCode } from './zeichen.ts'

export type Codeart = 'pin_brief' | 'freischaltcode' | 'wiederherstellung' | 'zugangsdaten'

/** Whom a code is for. A Freischaltcode is bound to the person alone, every other one to the account. */
export interface Codeziel {
  readonly art: Codeart
  readonly personId: string
  readonly kontoId?: string | undefined
  /** Office that sends or hands it over. */
  readonly dienststelleId: string
  /** Member of staff who issues it; none when the customer asked. */
  readonly von?: string | undefined
}

export interface Ausgestellt {
  readonly id: string
  readonly gueltigBis: Instant
}

const ort = (id: string) => ({ tabelle: 'konto.code', spalte: 'inhalt', zeile: id })

/** By this a code is found; without the key of the installation nobody can try codes against it. */
export const codeHash = (haus: Haus, code: string): Buffer => haus.krypto.suchhash('konto.code', code)

export const gleicherHash = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b)

/**
 * Makes a code (KO-04, KO-08): one use, fourteen days, five wrong tries. An open one for the same ends with it, and a letter with
 * that one that is not printed yet is not printed any more. The code lies encrypted until it is on paper.
 */
export async function codeAusstellen(haus: Haus, tx: Transaction, ziel: Codeziel): Promise<Ausgestellt> {
  const jetzt = haus.uhr.jetzt()
  await sql`select pg_advisory_xact_lock(726101, hashtext(${ziel.kontoId ?? ziel.personId}))`.execute(tx)
  await ersetzen(tx, ziel, jetzt)
  const id = neueId()
  const code = neuerCode()
  const bis = gueltigBis(jetzt)
  await tx
    .insertInto('konto.code')
    .values({
      id,
      art: ziel.art,
      person_id: ziel.personId,
      konto_id: ziel.kontoId ?? null,
      dienststelle_id: ziel.dienststelleId,
      hash: codeHash(haus, code),
      inhalt: await haus.krypto.verschluesseln(tx, { besitzer: ziel.personId, bestand: 'konto' }, ort(id), code),
      ausgestellt: jetzt,
      ausgestellt_von: ziel.von ?? null,
      gueltig_bis: bis,
    })
    .execute()
  return { id, gueltigBis: bis }
}

async function ersetzen(tx: Transaction, { art, kontoId, ...ziel }: Codeziel, jetzt: Instant): Promise<void> {
  const alte = await tx
    .updateTable('konto.code')
    .set({ stand: 'ersetzt', beendet: jetzt, inhalt: null })
    .where('art', '=', art)
    .where('stand', '=', 'offen')
    .where((eb) =>
      kontoId === undefined
        ? eb.and({ person_id: ziel.personId, dienststelle_id: ziel.dienststelleId })
        : eb('konto_id', '=', kontoId),
    )
    .returning('id')
    .execute()
  if (alte.length === 0) return
  await tx
    .updateTable('konto.brief')
    .set({ stand: 'hinfaellig' })
    .where(
      'code_id',
      'in',
      alte.map(({ id }) => id),
    )
    .where('stand', 'in', ['beauftragt', 'abgelegt', 'abgelehnt'])
    .execute()
}

/** The code in clear, for the paper it is put on; undefined once it was printed. */
export async function codeImKlartext(haus: Haus, tx: Transaction, id: string): Promise<string | undefined> {
  const zeile = await tx
    .selectFrom('konto.code')
    .select('inhalt')
    .where('id', '=', id)
    .where('stand', '=', 'offen')
    .where('gueltig_bis', '>', haus.uhr.jetzt())
    .executeTakeFirst()
  if (zeile === undefined || zeile.inhalt === null) return undefined
  return (await haus.krypto.entschluesseln(tx, ort(id), zeile.inhalt)).toString()
}

/** It is on paper now: from here on nobody can read it out of the database. */
export const klartextLoeschen = (tx: Transaction, id: string) =>
  tx.updateTable('konto.code').set({ inhalt: null }).where('id', '=', id).execute()
