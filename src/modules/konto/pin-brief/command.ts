import { sql } from 'kysely'
import type { Instant } from '../../../platform/clock/index.ts'
import { alsKunde, alsSystem, type Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { auffangstelle } from '../../organisation/index.ts'
import { zustaendigeStellen } from '../../step/index.ts'
import { codeAusstellen } from '../code/ausstellen.ts'
import { type Einloesung, kontocodeEinloesen } from '../code/einloesen.ts'
import { bestellbar, type Bestellung } from '../code/regel.ts'
import { briefBeauftragen } from '../druck/beauftragen.ts'
import { type Empfaenger, empfaengerDer } from '../druck/empfaenger.ts'
import { hinweisGeben } from '../hinweis/command.ts'
import type { Kunde } from '../kunde/query.ts'
import { briefe } from './query.ts'

/** 'keine-anschrift': STEP knows none that a letter reaches. */
export type Ergebnis =
  | { readonly art: 'bestellt' }
  | { readonly art: 'keine-anschrift' }
  | Exclude<Bestellung, { art: 'moeglich' }>

/**
 * Orders a PIN letter to the address that STEP has (KO-04); never to one that is typed here. An open code ends with the new one.
 * Two presses at once make one letter: the second finds the first's.
 */
export async function pinBriefBestellen(haus: Haus, kunde: Kunde): Promise<Ergebnis> {
  const vorher = await alsKunde(haus.db, kunde, async (tx) => ({
    empfaenger: await empfaengerDer(tx, kunde.personIds),
    stellen: await zustaendigeStellen(tx, kunde.personIds),
    auffang: await auffangstelle(tx, haus),
  }))
  const { empfaenger } = vorher
  if (empfaenger === undefined) return { art: 'keine-anschrift' }
  const dienststelleId = vorher.stellen[0] ?? vorher.auffang.id
  return alsSystem(haus.db, 'anmeldung', (tx) => bestellen(haus, tx, kunde, { empfaenger, dienststelleId }))
}

async function bestellen(
  haus: Haus,
  tx: Transaction,
  kunde: Kunde,
  { empfaenger, dienststelleId }: { empfaenger: Empfaenger; dienststelleId: string },
): Promise<Ergebnis> {
  await sql`select pg_advisory_xact_lock(726101, hashtext(${kunde.kontoId}))`.execute(tx)
  const moeglich = bestellbar(await briefe(tx, kunde.kontoId, 'pin_brief'), haus.uhr.jetzt())
  if (moeglich.art !== 'moeglich') return moeglich
  const ziel = { art: 'pin_brief', personId: empfaenger.personId, kontoId: kunde.kontoId, dienststelleId } as const
  const { id: codeId } = await codeAusstellen(haus, tx, ziel)
  await briefBeauftragen(haus, tx, { ...ziel, codeId, empfaenger })
  return { art: 'bestellt' }
}

/** Types the code of the letter: the account is then bound to the person as "PIN-Brief-bestätigt" (KO-02). */
export async function pinCodeEingeben(haus: Haus, tx: Transaction, kunde: Kunde, code: string): Promise<Einloesung> {
  const ergebnis = await kontocodeEinloesen(haus, tx, { kontoId: kunde.kontoId, art: 'pin_brief', code })
  if (ergebnis.art === 'eingeloest') await bindungErhoehen(tx, kunde.kontoId, kunde.personId, haus.uhr.jetzt())
  return ergebnis
}

/** Binds the account to its person as by letter; a stronger binding stays. Its owner gets a notice. */
export async function bindungErhoehen(
  tx: Transaction,
  kontoId: string,
  personId: string,
  jetzt: Instant,
): Promise<void> {
  const zeile = await tx
    .updateTable('konto.konto')
    .set({ registrierungsstufe: 'pin_brief' })
    .where('id', '=', kontoId)
    .where('registrierungsstufe', 'in', ['keine', 'email'])
    .returning('id')
    .executeTakeFirst()
  if (zeile === undefined) return
  await hinweisGeben(tx, { art: 'bindung', kontoId }, jetzt)
  await protokollieren(tx, {
    aktion: 'konto.bindung-erhoeht',
    objekt: kontoId,
    person: personId,
    angaben: { bindung: 'pin_brief' },
  })
}

/** The customer has read that a letter came back; it is not said again at the next sign-in. */
export const rueckbriefGesehen = (tx: Transaction, kontoId: string, jetzt: Instant) =>
  tx
    .updateTable('konto.brief')
    .set({ gesehen: jetzt })
    .where('konto_id', '=', kontoId)
    .where('stand', '=', 'unzustellbar')
    .where('gesehen', 'is', null)
    .execute()
