import { sql } from 'kysely'
import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { codeHash } from '../code/ausstellen.ts'
import { VERSUCHE } from '../code/regel.ts'

/** A Freischaltcode that counts, typed by someone who knows the birth date that belongs to it. */
export interface Freischaltung {
  readonly codeId: string
  readonly personId: string
  readonly dienststelleId: string
}

export type Ablehnung =
  /** No code of ours: nothing is counted, or strangers could use codes up. Guessing is slowed down by account and network. */
  | { readonly art: 'unbekannt' }
  | { readonly art: 'benutzt' | 'abgelaufen' | 'ersetzt' | 'verbraucht' }
  /** The code is right, the birth date is not; `rest` tries are left. */
  | { readonly art: 'geburtsdatum'; readonly rest: number }

/** Looks up a Freischaltcode and compares the birth date (KO-08). The row stays locked until the end of the transaction. */
export async function freischaltcodePruefen(
  haus: Haus,
  tx: Transaction,
  { code, geburtsdatum }: { code: string; geburtsdatum: string },
): Promise<Freischaltung | Ablehnung> {
  const jetzt = haus.uhr.jetzt()
  const zeile = await tx
    .selectFrom('konto.code')
    .select(['id', 'stand', 'versuche', 'gueltig_bis', 'person_id', 'dienststelle_id'])
    .where('hash', '=', codeHash(haus, code))
    .where('art', '=', 'freischaltcode')
    .forUpdate()
    .executeTakeFirst()
  if (zeile === undefined) return { art: 'unbekannt' }
  if (zeile.stand === 'eingeloest') return { art: 'benutzt' }
  if (zeile.stand === 'ersetzt' || zeile.stand === 'verbraucht') return { art: zeile.stand }
  if (zeile.gueltig_bis <= jetzt) return { art: 'abgelaufen' }
  if (!(await stimmt(tx, zeile.person_id, geburtsdatum))) return falsch(tx, zeile, jetzt)
  return { codeId: zeile.id, personId: zeile.person_id, dienststelleId: zeile.dienststelle_id }
}

async function stimmt(tx: Transaction, personId: string, geburtsdatum: string): Promise<boolean> {
  const { rows } = await sql<{ stimmt: boolean }>`
    select konto.person_stimmt(${personId}, null, ${geburtsdatum}::date) as stimmt`.execute(tx)
  return rows[0]?.stimmt === true
}

async function falsch(
  tx: Transaction,
  zeile: { id: string; versuche: number; person_id: string },
  jetzt: Instant,
): Promise<Ablehnung> {
  const rest = VERSUCHE - zeile.versuche - 1
  const zuEnde = rest <= 0 ? { stand: 'verbraucht', beendet: jetzt, inhalt: null } : {}
  await tx
    .updateTable('konto.code')
    .set({ versuche: zeile.versuche + 1, ...zuEnde })
    .where('id', '=', zeile.id)
    .execute()
  await protokollieren(tx, { aktion: 'konto.freischaltcode-falsch', objekt: zeile.id, person: zeile.person_id })
  return rest <= 0 ? { art: 'verbraucht' } : { art: 'geburtsdatum', rest }
}
