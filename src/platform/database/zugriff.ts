import { CompiledQuery, type Transaction as KyselyTransaction, type RawBuilder } from 'kysely'
import pg from 'pg'
import type { DB } from './generated.ts'
import { transaktionDauer } from '../metrik/index.ts'
import { type Datenbank, kyselyVon } from './verbindung.ts'

/** A signed-in customer: the account and all ids of the person's identity. */
export interface KundeZugriff {
  readonly art: 'kunde'
  readonly kontoId: string
  readonly personIds: readonly string[]
}

/** Staff at work for Dienststellen, with the rights of their roles there. */
export interface PersonalZugriff {
  readonly art: 'personal'
  readonly personalId: string
  readonly dienststelleIds: readonly string[]
  readonly rechte: readonly string[]
}

/** What the system does on its own, each purpose named in the policies that allow it. */
export type Zweck =
  | 'anmeldung'
  | 'aufbewahrung'
  | 'einrichtung'
  | 'metrik'
  | 'siegel'
  | 'sitzung'
  | 'uebergabe'
  | 'verzeichnis'

interface SystemZugriff {
  readonly art: 'system'
  readonly zweck: Zweck
}

interface GastZugriff {
  readonly art: 'gast'
  /** The guest session that owns what was typed so far. */
  readonly sitzungId: string | null
}

export type Zugriff = KundeZugriff | PersonalZugriff | SystemZugriff | GastZugriff

/** An open transaction that knows who asks. */
export type Transaction = KyselyTransaction<DB> & { readonly zugriff: Zugriff }

type Arbeit<T> = (tx: Transaction) => Promise<T>

const feld = (werte: readonly string[]): string => `{${werte.join(',')}}`

/** What the policies ask for (migration 0001); what is not named here is unset at the begin of every transaction. */
function einstellungen(zugriff: Zugriff): Record<string, string> {
  switch (zugriff.art) {
    case 'kunde':
      return { konto: zugriff.kontoId, personen: feld(zugriff.personIds) }
    case 'personal':
      return {
        personal: zugriff.personalId,
        dienststellen: feld(zugriff.dienststelleIds),
        rechte: feld(zugriff.rechte),
      }
    case 'gast':
      return { gast: zugriff.sitzungId ?? '' }
    default:
      return { zweck: zugriff.zweck }
  }
}

/** Begins the transaction and says who asks, in one message: every page opens several, and each message costs both sides. */
function beginn(zugriff: Zugriff): string {
  const setzen = Object.entries({ art: zugriff.art, ...einstellungen(zugriff) }).map(
    ([name, wert]) => `set_config('jc.${name}', ${pg.escapeLiteral(wert)}, true)`,
  )
  return `begin; select ${setzen.join(', ')}`
}

async function als<T>(db: Datenbank, zugriff: Zugriff, arbeit: Arbeit<T>): Promise<T> {
  const ende = transaktionDauer.startTimer({ zugriff: zugriff.art === 'system' ? zugriff.zweck : zugriff.art })
  return kyselyVon(db)
    .transaction()
    .execute(async (tx) => {
      await tx.executeQuery(CompiledQuery.raw(beginn(zugriff)))
      return arbeit(Object.assign(tx, { zugriff }))
    })
    .finally(ende)
}

/** Runs the work as this customer; the database shows and takes only what belongs to the account and the person. */
export const alsKunde = <T>(db: Datenbank, kunde: Omit<KundeZugriff, 'art'>, arbeit: Arbeit<T>): Promise<T> =>
  als(db, { ...kunde, art: 'kunde' }, arbeit)

/** Runs the work as this member of staff, within the Dienststellen and rights named. */
export const alsPersonal = <T>(db: Datenbank, personal: Omit<PersonalZugriff, 'art'>, arbeit: Arbeit<T>): Promise<T> =>
  als(db, { ...personal, art: 'personal' }, arbeit)

/** Runs the work of the system itself for one named purpose. */
export const alsSystem = <T>(db: Datenbank, zweck: Zweck, arbeit: Arbeit<T>): Promise<T> =>
  als(db, { art: 'system', zweck }, arbeit)

/** Runs the work for someone who is not signed in; they see public content and what their own session typed. */
export const alsGast = <T>(db: Datenbank, arbeit: Arbeit<T>, sitzungId: string | null = null): Promise<T> =>
  als(db, { art: 'gast', sitzungId }, arbeit)

/**
 * One statement of someone nobody knows yet, outside a transaction: the policies show nothing; only a function of the database
 * that asks for a secret answers.
 */
export const alsNiemand = async <T>(db: Datenbank, anweisung: RawBuilder<T>): Promise<T[]> =>
  (await anweisung.execute(kyselyVon(db))).rows
