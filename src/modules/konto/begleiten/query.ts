import { sql } from 'kysely'
import type { Instant, Tag } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound } from '../../../platform/http/index.ts'
import { istId } from '../../../platform/ids.ts'
import { identitaetVon, type PersonAnzeige, personAnzeigen } from '../../step/index.ts'
import type { Codeart } from '../code/ausstellen.ts'
import { type Empfaenger, empfaengerDer } from '../druck/empfaenger.ts'
import type { Briefstand } from '../druck/stand.ts'
import { type Sperre, sperreHeute } from '../sperre/query.ts'
import { type Erlaubnis, anlegenErlaubt, freischaltcodeErlaubt } from './regeln.ts'

/** What staff may know of an account: no address, no secret. */
interface Kontostand {
  readonly kontoId: string
  readonly stand: string
  readonly stufe: string
  readonly erstellt: Instant
  readonly zuletztAngemeldet: Instant | null
}

interface Codestand {
  readonly id: string
  readonly art: Codeart
  readonly stand: string
  readonly ausgestellt: Instant
  readonly gueltigBis: Instant
  /** Not on paper yet: the sheet can be printed once. */
  readonly druckbar: boolean
}

interface Briefzeile {
  readonly id: string
  readonly art: Codeart
  readonly stand: Briefstand
  readonly beauftragt: Instant
  readonly grund: string | null
}

interface Ablehnung {
  readonly id: string
  readonly am: Tag
  readonly durch: string
  readonly erfasst: Instant
  readonly erfasstVon: string
}

/** Everything the page of a person's account shows. */
export interface Begleitung {
  readonly person: PersonAnzeige
  readonly ids: readonly string[]
  readonly konto: Kontostand | undefined
  /** The lock that counts now. */
  readonly sperre: Sperre | undefined
  readonly code: Codestand | undefined
  readonly briefe: readonly Briefzeile[]
  readonly ablehnung: Ablehnung | undefined
  readonly informiert: readonly { am: Tag; weg: string }[]
  readonly empfaenger: Empfaenger | undefined
  readonly freischaltcode: Erlaubnis
  readonly anlegen: Erlaubnis
}

/** @throws NotFound when the person is none of the Dienststelle of the one who asks */
export async function begleitung(haus: Haus, tx: Transaction, id: string): Promise<Begleitung> {
  if (!istId(id)) throw new NotFound()
  const person = await personAnzeigen(tx, haus.krypto, id, 'Online-Konto')
  const ids = await identitaetVon(tx, id)
  const konto = await kontostand(tx, ids)
  return {
    person,
    ids,
    konto,
    sperre: konto && (await sperreHeute(tx, konto.kontoId)),
    code: await codestand(haus, tx, ids),
    briefe: await briefeDer(tx, ids),
    ablehnung: await ablehnungHeute(tx, ids),
    informiert: await informiertAm(tx, ids),
    empfaenger: await empfaengerDer(tx, ids),
    freischaltcode: await freischaltcodeErlaubt(haus, tx),
    anlegen: await anlegenErlaubt(haus, tx),
  }
}

/** The account of a person of one's own Dienststelle, under whichever id (a function of the database shows no more than this). */
async function kontostand(tx: Transaction, ids: readonly string[]): Promise<Kontostand | undefined> {
  const { rows } = await sql<{
    konto_id: string
    stand: string
    registrierungsstufe: string
    erstellt: Instant
    zuletzt_angemeldet: Instant | null
  }>`select * from konto.stand_fuer_personal(${[...ids]}::uuid[]) where stand <> 'geloescht' order by erstellt`.execute(
    tx,
  )
  const [zeile] = rows
  if (zeile === undefined) return undefined
  const { konto_id, stand, registrierungsstufe, erstellt, zuletzt_angemeldet } = zeile
  return { kontoId: konto_id, stand, stufe: registrierungsstufe, erstellt, zuletztAngemeldet: zuletzt_angemeldet }
}

async function codestand(haus: Haus, tx: Transaction, ids: readonly string[]): Promise<Codestand | undefined> {
  const zeile = await tx
    .selectFrom('konto.code')
    .select(['id', 'art', 'stand', 'ausgestellt', 'gueltig_bis', sql<boolean>`inhalt is not null`.as('inhalt')])
    .where('person_id', 'in', [...ids])
    .where('art', 'in', ['freischaltcode', 'zugangsdaten'])
    .orderBy('id', 'desc')
    .executeTakeFirst()
  if (zeile === undefined) return undefined
  const { gueltig_bis: gueltigBis, inhalt, art, stand, ...rest } = zeile
  const offen = stand === 'offen' && gueltigBis > haus.uhr.jetzt()
  return {
    ...rest,
    art: art as Codeart,
    stand: stand === 'offen' && !offen ? 'abgelaufen' : stand,
    gueltigBis,
    druckbar: offen && inhalt,
  }
}

async function briefeDer(tx: Transaction, ids: readonly string[]): Promise<Briefzeile[]> {
  const zeilen = await tx
    .selectFrom('konto.brief')
    .select(['id', 'art', 'stand', 'beauftragt', 'grund'])
    .where('person_id', 'in', [...ids])
    .orderBy('id', 'desc')
    .limit(10)
    .execute()
  return zeilen.map(({ art, stand, ...rest }) => ({ ...rest, art: art as Codeart, stand: stand as Briefstand }))
}

async function ablehnungHeute(tx: Transaction, ids: readonly string[]): Promise<Ablehnung | undefined> {
  const zeile = await tx
    .selectFrom('konto.ablehnung')
    .select(['id', 'am', 'durch', 'erfasst', 'erfasst_von'])
    .where('person_id', 'in', [...ids])
    .where('zurueckgenommen', 'is', null)
    .executeTakeFirst()
  if (zeile === undefined) return undefined
  const { erfasst_von: erfasstVon, ...rest } = zeile
  return { ...rest, erfasstVon }
}

async function informiertAm(tx: Transaction, ids: readonly string[]): Promise<{ am: Tag; weg: string }[]> {
  return tx
    .selectFrom('konto.information')
    .select(['am', 'weg'])
    .where('person_id', 'in', [...ids])
    .orderBy('am', 'desc')
    .limit(5)
    .execute()
}
