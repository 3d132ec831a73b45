import { type Instant, plusSekunden } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { hinweisGeben } from '../hinweis/command.ts'
import { neuesGeheimnis, passenderSchritt } from './totp.ts'

/** Seconds for which a set-up that was begun is shown again; later a new secret is made. */
const ANGEFANGEN = 3600

const ort = (kontoId: string) => ({ tabelle: 'konto.zweiter_faktor', spalte: 'geheimnis', zeile: kontoId })

const lesen = (tx: Transaction, kontoId: string) =>
  tx.selectFrom('konto.zweiter_faktor').selectAll().where('konto_id', '=', kontoId).executeTakeFirst()

/**
 * The secret to show while the app is being set up: the one begun within the hour, or a new one.
 * @returns undefined when an app is set up already; its secret is never shown again
 */
export async function einrichten(
  haus: Haus,
  tx: Transaction,
  kontoId: string,
  jetzt: Instant,
): Promise<Buffer | undefined> {
  const da = await lesen(tx, kontoId)
  if (da !== undefined && da.bestaetigt !== null) return undefined
  if (da !== undefined && da.erstellt > plusSekunden(jetzt, -ANGEFANGEN))
    return haus.krypto.entschluesseln(tx, ort(kontoId), da.geheimnis)
  const neu = neuesGeheimnis()
  const geheimnis = await haus.krypto.verschluesseln(tx, { besitzer: kontoId, bestand: 'konto' }, ort(kontoId), neu)
  await tx
    .insertInto('konto.zweiter_faktor')
    .values({ konto_id: kontoId, geheimnis, erstellt: jetzt })
    .onConflict((oc) => oc.column('konto_id').doUpdateSet({ geheimnis, erstellt: jetzt }))
    .execute()
  return neu
}

/** Confirms the set-up with a first code. From then on a password alone no longer signs in. */
export async function bestaetigen(
  haus: Haus,
  tx: Transaction,
  kontoId: string,
  code: string,
  jetzt: Instant,
): Promise<boolean> {
  const da = await lesen(tx, kontoId)
  if (da === undefined || da.bestaetigt !== null) return false
  const schritt = passenderSchritt(await haus.krypto.entschluesseln(tx, ort(kontoId), da.geheimnis), code, jetzt)
  if (schritt === undefined) return false
  await tx
    .updateTable('konto.zweiter_faktor')
    .set({ bestaetigt: jetzt, letzter_schritt: schritt })
    .where('konto_id', '=', kontoId)
    .execute()
  await hinweisGeben(tx, { art: 'app-neu', kontoId }, jetzt)
  await protokollieren(tx, { aktion: 'konto.app-eingerichtet', objekt: kontoId })
  return true
}

/** Checks a code of the app; each counts once, also when sent twice at the same moment (RFC 6238, 5.2). */
export async function codePruefen(
  haus: Haus,
  tx: Transaction,
  kontoId: string,
  code: string,
  jetzt: Instant,
): Promise<boolean> {
  const da = await lesen(tx, kontoId)
  if (da === undefined || da.bestaetigt === null) return false
  const schritt = passenderSchritt(await haus.krypto.entschluesseln(tx, ort(kontoId), da.geheimnis), code, jetzt)
  if (schritt === undefined) return false
  const zeile = await tx
    .updateTable('konto.zweiter_faktor')
    .set({ letzter_schritt: schritt })
    .where('konto_id', '=', kontoId)
    .where('letzter_schritt', '<', schritt)
    .returning('konto_id')
    .executeTakeFirst()
  return zeile !== undefined
}

/** Takes the app and its replacement codes away: the password alone signs in again. */
export async function appEntfernen(tx: Transaction, kontoId: string, jetzt: Instant): Promise<void> {
  const weg = await tx.deleteFrom('konto.zweiter_faktor').where('konto_id', '=', kontoId).executeTakeFirst()
  if (weg.numDeletedRows === 0n) return
  await tx.deleteFrom('konto.ersatzcode').where('konto_id', '=', kontoId).execute()
  await hinweisGeben(tx, { art: 'app-entfernt', kontoId }, jetzt)
  await protokollieren(tx, { aktion: 'konto.app-entfernt', objekt: kontoId })
}
