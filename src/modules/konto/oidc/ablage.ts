import { createHash } from 'node:crypto'
import { type Adapter, type AdapterPayload, errors } from 'oidc-provider'
import { plusSekunden } from '../../../platform/clock/index.ts'
import { alsSystem, type Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'

/** Owner of the key of what belongs to nobody yet: a request before anyone signed in. */
const NIEMAND = '00000000-0000-7000-8000-000000000012'
const EIN_TAG = 24 * 3600

const hash = (text: string): Buffer => createHash('sha256').update(text).digest()
const ort = (art: string, idHash: Buffer) => ({
  tabelle: 'konto.oidc_eintrag',
  spalte: 'inhalt',
  zeile: `${art}.${idHash.toString('hex')}`,
})

interface Zeile {
  readonly id_hash: Buffer
  readonly inhalt: Buffer
  readonly verwendet: Date | null
}

/** Keeps what the provider must remember, shared by all web processes: by hash, encrypted under the account's key, until it ends. */
export function ablageIn(haus: Haus): (art: string) => Adapter {
  const system = <T>(arbeit: (tx: Transaction) => Promise<T>): Promise<T> => alsSystem(haus.db, 'anmeldung', arbeit)
  return (art) => {
    const oeffne = async (tx: Transaction, zeile: Zeile | undefined): Promise<AdapterPayload | undefined> => {
      if (zeile === undefined) return undefined
      const klar = await haus.krypto.entschluesseln(tx, ort(art, zeile.id_hash), zeile.inhalt)
      const inhalt = JSON.parse(klar.toString()) as AdapterPayload
      return zeile.verwendet === null ? inhalt : { ...inhalt, consumed: Math.floor(zeile.verwendet.getTime() / 1000) }
    }
    const frage = (tx: Transaction) =>
      tx
        .selectFrom('konto.oidc_eintrag')
        .select(['id_hash', 'inhalt', 'verwendet'])
        .where('art', '=', art)
        .where('ablauf', '>', haus.uhr.jetzt())
    return {
      upsert: (id, payload, sekunden = EIN_TAG) =>
        system(async (tx) => {
          const { accountId, clientId, grantId, uid } = payload
          const besitzer = accountId ?? NIEMAND
          const idHash = hash(id)
          const jetzt = haus.uhr.jetzt()
          const werte = {
            inhalt: await haus.krypto.verschluesseln(
              tx,
              { besitzer, bestand: 'konto' },
              ort(art, idHash),
              JSON.stringify(payload),
            ),
            konto_id: accountId ?? null,
            dienst: clientId ?? null,
            freigabe_hash: grantId === undefined ? null : hash(grantId),
            uid_hash: uid === undefined ? null : hash(uid),
            ablauf: plusSekunden(jetzt, sekunden),
          }
          await tx
            .insertInto('konto.oidc_eintrag')
            .values({ art, id_hash: idHash, erstellt: jetzt, ...werte })
            .onConflict((oc) => oc.columns(['art', 'id_hash']).doUpdateSet(werte))
            .execute()
        }),
      find: (id) =>
        system(async (tx) => oeffne(tx, await frage(tx).where('id_hash', '=', hash(id)).executeTakeFirst())),
      findByUid: (uid) =>
        system(async (tx) => oeffne(tx, await frage(tx).where('uid_hash', '=', hash(uid)).executeTakeFirst())),
      // No device flow: nobody has a user code.
      findByUserCode: () => Promise.resolve(undefined),
      consume: (id) =>
        system(async (tx) => {
          const zeile = await tx
            .updateTable('konto.oidc_eintrag')
            .set({ verwendet: haus.uhr.jetzt() })
            .where('art', '=', art)
            .where('id_hash', '=', hash(id))
            .where('verwendet', 'is', null)
            .returning('art')
            .executeTakeFirst()
          // Shown twice at the same moment: the second finds it used.
          if (zeile === undefined) throw new errors.InvalidGrant('already used')
        }),
      destroy: (id) =>
        system(async (tx) => {
          await tx.deleteFrom('konto.oidc_eintrag').where('art', '=', art).where('id_hash', '=', hash(id)).execute()
        }),
      revokeByGrantId: (grantId) =>
        system(async (tx) => {
          await tx.deleteFrom('konto.oidc_eintrag').where('freigabe_hash', '=', hash(grantId)).execute()
        }),
    }
  }
}

/** A service that an account's owner allowed, and since when. */
export interface Freigabe {
  /** Name of the row for the address of its page; nothing that a token could be guessed from. */
  readonly nummer: string
  readonly dienst: string
  readonly seit: Date
}

/** The services an account is connected with. */
export async function freigabenVon(haus: Haus, tx: Transaction, kontoId: string): Promise<Freigabe[]> {
  const zeilen = await tx
    .selectFrom('konto.oidc_eintrag')
    .select(['id_hash', 'dienst', 'erstellt'])
    .where('konto_id', '=', kontoId)
    .where('art', '=', 'Grant')
    .where('ablauf', '>', haus.uhr.jetzt())
    .orderBy('erstellt')
    .execute()
  return zeilen.flatMap(({ id_hash, dienst, erstellt }) =>
    dienst === null ? [] : [{ nummer: id_hash.toString('hex'), dienst, seit: erstellt }],
  )
}

/** The consent a service has already, by the provider's own name for it. */
export async function freigabeFuer(
  haus: Haus,
  tx: Transaction,
  kontoId: string,
  dienst: string,
): Promise<string | undefined> {
  const zeile = await tx
    .selectFrom('konto.oidc_eintrag')
    .select(['id_hash', 'inhalt'])
    .where('konto_id', '=', kontoId)
    .where('art', '=', 'Grant')
    .where('dienst', '=', dienst)
    .where('ablauf', '>', haus.uhr.jetzt())
    .orderBy('erstellt', 'desc')
    .executeTakeFirst()
  if (zeile === undefined) return undefined
  const klar = await haus.krypto.entschluesseln(tx, ort('Grant', zeile.id_hash), zeile.inhalt)
  return (JSON.parse(klar.toString()) as AdapterPayload).jti
}

/** Withdraws a consent, with every code and token that hangs on it. @returns false if the account has no such */
export async function freigabeBeenden(tx: Transaction, kontoId: string, nummer: string): Promise<string | undefined> {
  if (!/^[0-9a-f]{64}$/.test(nummer)) return undefined
  const idHash = Buffer.from(nummer, 'hex')
  const weg = await tx
    .deleteFrom('konto.oidc_eintrag')
    .where('konto_id', '=', kontoId)
    .where('art', '=', 'Grant')
    .where('id_hash', '=', idHash)
    .returning('dienst')
    .executeTakeFirst()
  if (weg === undefined) return undefined
  // A grant's own name is what the others carry.
  await tx
    .deleteFrom('konto.oidc_eintrag')
    .where('konto_id', '=', kontoId)
    .where('freigabe_hash', '=', idHash)
    .execute()
  return weg.dienst ?? ''
}
