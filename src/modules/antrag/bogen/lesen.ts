import type { Krypto } from '../../../platform/crypto/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { type Bogeninhalt, leererInhalt } from '../../strecke/index.ts'
import type { Bogen, Bogenart } from './bogen.ts'

/** Place of the encrypted content of a form. */
export const bogenort = (id: string) => ({ tabelle: 'antrag.bogen', spalte: 'inhalt', zeile: id })

const frage = (tx: Transaction) =>
  tx
    .selectFrom('antrag.bogen')
    .select(['id', 'art', 'inhalt', 'version', 'begonnen', 'gespeichert', 'endet'])
    .select(['antrag_id as antragId', 'person_id as personId', 'konto_id as kontoId'])
    .select(['dienststelle_id as dienststelleId', 'fassung_id as fassungId'])
    .select(['geloescht_am as geloescht', 'abgesendet_am as abgesendet'])

type Zeile = Awaited<ReturnType<ReturnType<typeof frage>['executeTakeFirstOrThrow']>>

const inhaltAus = async (tx: Transaction, krypto: Krypto, id: string, inhalt: Buffer): Promise<Bogeninhalt> =>
  JSON.parse((await krypto.entschluesseln(tx, bogenort(id), inhalt)).toString())

/** One that was sent long ago is empty (bogenFristen). */
async function geoeffnet(tx: Transaction, krypto: Krypto, { inhalt, art, ...rest }: Zeile): Promise<Bogen> {
  const klar = inhalt.length === 0 ? leererInhalt : await inhaltAus(tx, krypto, rest.id, inhalt)
  return { ...rest, ...klar, art: art as Bogenart }
}

/** One form with its answers; undefined if there is none for the one who asks. */
export async function bogenLesen(
  tx: Transaction,
  krypto: Krypto,
  id: string,
  sperren = false,
): Promise<Bogen | undefined> {
  const suche = frage(tx).where('id', '=', id)
  const zeile = await (sperren ? suche.forUpdate() : suche).executeTakeFirst()
  return zeile && geoeffnet(tx, krypto, zeile)
}

/** The newest form of a kind that these ids of one person have, also one that was sent or thrown away. */
export async function letzterBogen(
  tx: Transaction,
  krypto: Krypto,
  personIds: readonly string[],
  art: Bogenart,
): Promise<Bogen | undefined> {
  const zeile = await frage(tx)
    .where('person_id', 'in', [...personIds])
    .where('art', '=', art)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return zeile && geoeffnet(tx, krypto, zeile)
}

/** The form of a kind that is being filled in, of several the one saved last; locked when it is about to change. */
export async function offenerBogen(
  tx: Transaction,
  krypto: Krypto,
  personIds: readonly string[],
  art: Bogenart,
  sperren = false,
): Promise<Bogen | undefined> {
  const suche = frage(tx)
    .where('person_id', 'in', [...personIds])
    .where('art', '=', art)
    .where('abgesendet_am', 'is', null)
    .where('geloescht_am', 'is', null)
    .orderBy('gespeichert', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
  const zeile = await (sperren ? suche.forUpdate() : suche).executeTakeFirst()
  return zeile && geoeffnet(tx, krypto, zeile)
}

/** Other forms of the same kind that are being filled in: someone was two persons before, and began as both. */
export const andereOffene = (
  tx: Transaction,
  personIds: readonly string[],
  { id, art }: Pick<Bogen, 'id' | 'art'>,
): Promise<Pick<Bogen, 'id' | 'gespeichert'>[]> =>
  tx
    .selectFrom('antrag.bogen')
    .select(['id', 'gespeichert'])
    .where('person_id', 'in', [...personIds])
    .where('art', '=', art)
    .where('id', '<>', id)
    .where('abgesendet_am', 'is', null)
    .where('geloescht_am', 'is', null)
    .orderBy('gespeichert', 'desc')
    .execute()
