import { sql } from 'kysely'
import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { neueId } from '../../../platform/ids.ts'
import { uebergeben } from '../../../platform/uebergabe/index.ts'
import { identitaetVon } from '../../step/index.ts'
import type { Kunde } from '../kunde/query.ts'
import { bindungErhoehen } from '../pin-brief/command.ts'
import type { Freischaltung } from './pruefen.ts'
import { kontoDerPerson, verbrauchen } from './vormerken.ts'

export type Verbindung =
  /** The account is the person's now. */
  | { readonly art: 'verbunden' }
  /** Its Internetperson has data of its own: a clerk merges the two, then the account is the person's (ST-04). */
  | { readonly art: 'wird-geprueft' }
  /** The person has an account already, or this account belongs to someone else: a visit sorts it out. The code stays unused. */
  | { readonly art: 'anderes-konto' | 'andere-person' }

/**
 * Redeems a Freischaltcode in an account that is there already (KO-08). Only an Internetperson without any data gives way to the
 * person by itself; two persons with data are never made one without a clerk (ST-04): they go on the list for review.
 */
export async function verbinden(haus: Haus, tx: Transaction, kunde: Kunde, f: Freischaltung): Promise<Verbindung> {
  const jetzt = haus.uhr.jetzt()
  const ids = await identitaetVon(tx, f.personId)
  if (ids.includes(kunde.personId)) return verbunden(tx, kunde, f, jetzt)
  if ((await kontoDerPerson(tx, f.personId)) !== undefined) return { art: 'anderes-konto' }
  if (await abloesen(tx, kunde.kontoId, f.personId)) return verbunden(tx, kunde, f, jetzt)
  if (!(await istInternetperson(tx, kunde.personId))) return { art: 'andere-person' }
  await verbrauchen(tx, f, kunde.kontoId, jetzt)
  await sql`select konto.dublette_vormerken(${neueId()}, ${kunde.personId}, ${f.personId}, ${jetzt})`.execute(tx)
  await uebergeben(tx, { art: 'konto.freischaltung', bezug: f.codeId, dienststelle: f.dienststelleId, faellig: jetzt })
  return { art: 'wird-geprueft' }
}

async function verbunden(tx: Transaction, kunde: Kunde, f: Freischaltung, jetzt: Instant): Promise<Verbindung> {
  await verbrauchen(tx, f, kunde.kontoId, jetzt)
  await bindungErhoehen(tx, kunde.kontoId, f.personId, jetzt)
  return { art: 'verbunden' }
}

async function abloesen(tx: Transaction, kontoId: string, personId: string): Promise<boolean> {
  const { rows } = await sql<{ getan: boolean }>`
    select konto.internetperson_abloesen(${kontoId}, ${personId}) as getan`.execute(tx)
  return rows[0]?.getan === true
}

async function istInternetperson(tx: Transaction, personId: string): Promise<boolean> {
  const { rows } = await sql<{ ja: boolean }>`select konto.ist_internetperson(${personId}) as ja`.execute(tx)
  return rows[0]?.ja === true
}
