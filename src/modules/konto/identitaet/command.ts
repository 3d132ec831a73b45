import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { hinweisGeben } from '../hinweis/command.ts'
import type { Anmeldestufe } from '../kunde/stufen.ts'

/** A way to sign in that others than us vouch for, or that lies in a device. A password has no name outside. */
export type FremdeArt = 'passkey' | 'bundid' | 'oidc'

export interface NeueIdentitaet {
  readonly kontoId: string
  readonly art: FremdeArt
  /** Keyed hash of its name outside: id of the passkey, bPK2, issuer and subject. */
  readonly kennung: Buffer
  /** The public key of a passkey; others prove themselves elsewhere. */
  readonly geheimnis?: string
  /** Level of a session that signs in with it. */
  readonly stufe: Anmeldestufe
  /** What the person calls it; at most 60 characters. */
  readonly bezeichnung: string
}

/**
 * Adds a way to sign in to an account, tells its owner by mail and records it.
 * @returns its id, or undefined when this very identity belongs to an account already, of whomever
 */
export async function identitaetHinzufuegen(
  tx: Transaction,
  neu: NeueIdentitaet,
  jetzt: Instant,
): Promise<string | undefined> {
  const zeile = await tx
    .insertInto('konto.identitaet')
    .values({
      id: neueId(),
      konto_id: neu.kontoId,
      art: neu.art,
      kennung: neu.kennung,
      geheimnis: neu.geheimnis ?? null,
      stufe: neu.stufe,
      bezeichnung: neu.bezeichnung,
      erstellt: jetzt,
      geaendert: jetzt,
    })
    .onConflict((oc) => oc.columns(['art', 'kennung']).where('kennung', 'is not', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (zeile === undefined) return undefined
  await hinweisGeben(tx, { art: 'weg-neu', kontoId: neu.kontoId }, jetzt)
  await protokollieren(tx, {
    aktion: 'konto.identitaet-hinzugefuegt',
    objekt: neu.kontoId,
    angaben: { art: neu.art, identitaet: zeile.id },
  })
  return zeile.id
}

/**
 * Removes a way to sign in; the last one stays, or the account could never be entered again. Two at once wait for each other.
 * @returns what happened, for the page to say
 */
export async function identitaetEntfernen(
  tx: Transaction,
  kontoId: string,
  id: string,
  jetzt: Instant,
): Promise<'entfernt' | 'letzte' | 'nicht-da'> {
  await tx.selectFrom('konto.konto').select('id').where('id', '=', kontoId).forUpdate().execute()
  const alle = await tx.selectFrom('konto.identitaet').select(['id', 'art']).where('konto_id', '=', kontoId).execute()
  const eine = alle.find((identitaet) => identitaet.id === id)
  if (eine === undefined) return 'nicht-da'
  if (alle.length === 1) return 'letzte'
  await tx.deleteFrom('konto.identitaet').where('id', '=', id).execute()
  await hinweisGeben(tx, { art: 'weg-entfernt', kontoId }, jetzt)
  await protokollieren(tx, {
    aktion: 'konto.identitaet-entfernt',
    objekt: kontoId,
    angaben: { art: eine.art, identitaet: id },
  })
  return 'entfernt'
}
