import { sql } from 'kysely'
import { type Instant, plusSekunden } from '../../../platform/clock/index.ts'
import type { Bestand, Krypto } from '../../../platform/crypto/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { felder, type Seitenname } from './angaben.ts'
import { type Konflikt, type Werte, zusammenfuehren } from './zusammenfuehren.ts'

/** A page as last saved, and a few earlier states that an open window may have been made from. */
interface Seite {
  readonly version: number
  readonly werte: Werte
  readonly frueher: readonly { version: number; werte: Werte }[]
}

interface Inhalt {
  readonly seiten: Partial<Record<Seitenname, Seite>>
  /** The person wants a further application although one is open. */
  readonly trotzdem: boolean
}

/** A draft of the Tag der Antragstellung with what was typed so far. */
export interface Entwurf extends Inhalt {
  readonly id: string
  readonly gespeichert: Instant
  /** When it is deleted, if nothing is typed any more. */
  readonly endet: Instant
}

/** Nothing was typed yet. */
export const istLeer = ({ seiten }: Inhalt): boolean => Object.keys(seiten).length === 0

/** Whose draft: the account, or the guest session. */
export interface Besitzer {
  readonly id: string
  readonly bestand: Extract<Bestand, 'gast' | 'antrag'>
}

const TAG = 24 * 3600
/** Seconds a draft is kept after the last change: a guest's for a day of typing and the day that the link of a registration lasts. */
const aufbewahrt: Record<Besitzer['bestand'], number> = { gast: 2 * TAG, antrag: 90 * TAG }
const MERKEN = 5

const ort = (id: string) => ({ tabelle: 'antrag.entwurf', spalte: 'inhalt', zeile: id })

/**
 * A guest's draft has a key of its own: deleting the row destroys it (migrations/0036-entwurfsschluessel.sql), and the session
 * may begin anew without meeting a key that is gone.
 */
const schluessel = ({ id, bestand }: Besitzer, entwurfId: string) => ({
  besitzer: bestand === 'gast' ? entwurfId : id,
  bestand,
})

/** Not "for update": two windows may save the first page of all at the same moment, when there is no row to lock yet. */
const sperre = (tx: Transaction, besitzerId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${besitzerId}, 0))`.execute(tx)

/** The owner's draft; undefined if there is none. Locks it when it is about to change. */
export async function entwurfVon(
  tx: Transaction,
  krypto: Krypto,
  besitzer: Besitzer,
  sperren = false,
): Promise<Entwurf | undefined> {
  if (sperren) await sperre(tx, besitzer.id)
  const zeile = await tx
    .selectFrom('antrag.entwurf')
    .select(['id', 'inhalt', 'gespeichert', 'endet'])
    .where('besitzer', '=', besitzer.id)
    .executeTakeFirst()
  if (zeile === undefined) return undefined
  const inhalt = JSON.parse((await krypto.entschluesseln(tx, ort(zeile.id), zeile.inhalt)).toString()) as Inhalt
  return { ...inhalt, id: zeile.id, gespeichert: zeile.gespeichert, endet: zeile.endet }
}

async function schreiben(
  tx: Transaction,
  krypto: Krypto,
  besitzer: Besitzer,
  id: string,
  inhalt: Inhalt,
  jetzt: Instant,
): Promise<Instant> {
  const bytes = await krypto.verschluesseln(tx, schluessel(besitzer, id), ort(id), JSON.stringify(inhalt))
  const endet = plusSekunden(jetzt, aufbewahrt[besitzer.bestand])
  await tx
    .insertInto('antrag.entwurf')
    .values({ id, besitzer: besitzer.id, inhalt: bytes, version: 1, gespeichert: jetzt, endet })
    .onConflict((oc) =>
      oc.column('id').doUpdateSet((eb) => ({
        inhalt: bytes,
        gespeichert: jetzt,
        endet,
        version: eb('antrag.entwurf.version', '+', 1),
      })),
    )
    .execute()
  return endet
}

/** What saving a page came to: saved, or answers that were changed in another window too. */
export type Gespeichert =
  | { art: 'gespeichert'; entwurf: Entwurf }
  | { art: 'konflikt'; version: number; konflikte: Konflikt[]; werte: Werte }

/**
 * Saves one page, right or wrong. `version` is the one the window was made from; what was saved elsewhere since then is kept.
 */
export async function seiteSpeichern(
  tx: Transaction,
  krypto: Krypto,
  besitzer: Besitzer,
  seite: Seitenname,
  gesendet: { version: number; werte: Werte },
  jetzt: Instant,
): Promise<Gespeichert> {
  const da = await entwurfVon(tx, krypto, besitzer, true)
  const vorher = da?.seiten[seite]
  const { werte, konflikte } = vereint(vorher, gesendet, felder[seite])
  if (konflikte.length > 0) return { art: 'konflikt', version: vorher?.version ?? 0, konflikte, werte: gesendet.werte }
  const neu: Seite = {
    version: (vorher?.version ?? 0) + 1,
    werte,
    frueher:
      vorher === undefined
        ? []
        : [{ version: vorher.version, werte: vorher.werte }, ...vorher.frueher].slice(0, MERKEN),
  }
  const inhalt: Inhalt = { trotzdem: da?.trotzdem ?? false, seiten: { ...da?.seiten, [seite]: neu } }
  const id = da?.id ?? neueId()
  const endet = await schreiben(tx, krypto, besitzer, id, inhalt, jetzt)
  return { art: 'gespeichert', entwurf: { ...inhalt, id, gespeichert: jetzt, endet } }
}

function vereint(vorher: Seite | undefined, gesendet: { version: number; werte: Werte }, namen: readonly string[]) {
  if (vorher === undefined || vorher.version === gesendet.version) return { werte: gesendet.werte, konflikte: [] }
  const basis = vorher.frueher.find(({ version }) => version === gesendet.version)?.werte ?? {}
  return zusammenfuehren(basis, vorher.werte, gesendet.werte, namen)
}

/** Begins anew: an empty draft, or one that says "trotzdem" where an application is open already. */
export async function neuBeginnen(
  tx: Transaction,
  krypto: Krypto,
  besitzer: Besitzer,
  trotzdem: boolean,
  jetzt: Instant,
): Promise<void> {
  await sperre(tx, besitzer.id)
  await tx.deleteFrom('antrag.entwurf').where('besitzer', '=', besitzer.id).execute()
  await schreiben(tx, krypto, besitzer, neueId(), { seiten: {}, trotzdem }, jetzt)
}

/** Takes the draft away: it became an application. */
export async function entwurfLoeschen(tx: Transaction, id: string): Promise<void> {
  await tx.deleteFrom('antrag.entwurf').where('id', '=', id).execute()
}

/**
 * Makes a draft that was typed as a guest the account's, unless something is typed in the account's own. Runs as the system, for
 * guest sessions that the account is known to come from. @returns the draft that came along, or undefined
 */
export async function entwurfMitnehmen(
  tx: Transaction,
  krypto: Krypto,
  sitzungIds: readonly string[],
  kontoId: string,
  jetzt: Instant,
): Promise<Entwurf | undefined> {
  if (sitzungIds.length === 0) return undefined
  const gast = await tx
    .selectFrom('antrag.entwurf')
    .select(['id', 'besitzer'])
    .where('besitzer', 'in', sitzungIds)
    .where('endet', '>', jetzt)
    .orderBy('gespeichert', 'desc')
    .executeTakeFirst()
  if (gast === undefined) return undefined
  const konto: Besitzer = { id: kontoId, bestand: 'antrag' }
  const eigener = await entwurfVon(tx, krypto, konto, true)
  if (eigener !== undefined && !istLeer(eigener)) return eigener
  const mitgebracht = await entwurfVon(tx, krypto, { id: gast.besitzer, bestand: 'gast' }, true)
  if (mitgebracht === undefined) return undefined
  await tx.deleteFrom('antrag.entwurf').where('besitzer', 'in', [kontoId, gast.besitzer]).execute()
  const trotzdem = mitgebracht.trotzdem || eigener?.trotzdem === true
  const inhalt = { seiten: mitgebracht.seiten, trotzdem }
  const endet = await schreiben(tx, krypto, konto, mitgebracht.id, inhalt, jetzt)
  return { ...inhalt, id: mitgebracht.id, gespeichert: jetzt, endet }
}
