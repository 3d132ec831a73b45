import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import type { Instant } from '../clock/index.ts'
import type { Transaction } from '../database/index.ts'
import { neueId } from '../ids.ts'
import { protokollieren } from '../protokoll/index.ts'
import { inKraft } from './lesen.ts'

/** New content for a key; it is in force only after approval. */
export interface Entwurf {
  readonly art: string
  readonly schluessel: string
  readonly dienststelle?: string
  readonly inhalt: unknown
  readonly grund: string
  readonly weisung?: string
}

const werIstEs = (tx: Transaction): string | null => (tx.zugriff.art === 'personal' ? tx.zugriff.personalId : null)

const naechsteNummer = (art: string, schluessel: string) =>
  sql<number>`(select coalesce(max(nummer), 0) + 1 from fassung.fassung where art = ${art} and schluessel = ${schluessel})`

/** Stores a new numbered draft. @returns its id */
export async function entwerfen(tx: Transaction, entwurf: Entwurf, jetzt: Instant): Promise<string> {
  const id = neueId()
  await tx
    .insertInto('fassung.fassung')
    .values({
      id,
      art: entwurf.art,
      schluessel: entwurf.schluessel,
      dienststelle_id: entwurf.dienststelle ?? null,
      nummer: naechsteNummer(entwurf.art, entwurf.schluessel),
      inhalt: JSON.stringify(entwurf.inhalt),
      stand: 'entwurf',
      grund: entwurf.grund,
      weisung: entwurf.weisung ?? null,
      erstellt: jetzt,
      erstellt_von: werIstEs(tx),
    })
    .execute()
  await protokollieren(tx, { aktion: 'fassung.entworfen', objekt: id, grund: entwurf.grund })
  return id
}

/** Marks a draft as checked, by someone else than who wrote it. False if it is no draft or one's own. */
export async function pruefen(tx: Transaction, id: string, jetzt: Instant): Promise<boolean> {
  const wer = werIstEs(tx)
  const zeile = await tx
    .updateTable('fassung.fassung')
    .set({ stand: 'geprueft', geprueft: jetzt, geprueft_von: wer })
    .where('id', '=', id)
    .where('stand', '=', 'entwurf')
    .where((eb) => eb.or([eb('erstellt_von', 'is', null), eb('erstellt_von', 'is distinct from', wer)]))
    .returning('id')
    .executeTakeFirst()
  if (zeile === undefined) return false
  await protokollieren(tx, { aktion: 'fassung.geprueft', objekt: id })
  return true
}

/**
 * Lets a draft through that needs no second person (KT-04): nobody stands as who checked it.
 * @throws database error if it needs one
 */
export async function freistellen(tx: Transaction, id: string): Promise<void> {
  await tx
    .updateTable('fassung.fassung')
    .set({ stand: 'geprueft' })
    .where('id', '=', id)
    .where('stand', '=', 'entwurf')
    .execute()
  await protokollieren(tx, { aktion: 'fassung.freigestellt', objekt: id })
}

/**
 * Approves a checked version for its moment. False if it was not checked, or the moment has passed
 * (an emergency gives the current moment itself).
 * @throws database error if another version starts at the same moment
 */
export async function freigeben(
  tx: Transaction,
  id: string,
  wirksam: { ab: Instant },
  jetzt: Instant,
): Promise<boolean> {
  if (wirksam.ab < jetzt) return false
  const zeile = await tx
    .updateTable('fassung.fassung')
    .set({
      stand: 'freigegeben',
      wirksam_ab: wirksam.ab,
      freigegeben: jetzt,
      freigegeben_von: werIstEs(tx),
    })
    .where('id', '=', id)
    .where('stand', '=', 'geprueft')
    .returning('id')
    .executeTakeFirst()
  if (zeile === undefined) return false
  await protokollieren(tx, { aktion: 'fassung.freigegeben', objekt: id })
  return true
}

/** Cancels an approved version before its moment. False afterwards: then a new version is needed. */
export async function zurueckziehen(tx: Transaction, id: string, grund: string, jetzt: Instant): Promise<boolean> {
  const zeile = await tx
    .updateTable('fassung.fassung')
    .set({ zurueckgezogen: jetzt, zurueckgezogen_von: werIstEs(tx) })
    .where('id', '=', id)
    .where('stand', '=', 'freigegeben')
    .where('zurueckgezogen', 'is', null)
    .where('wirksam_ab', '>', jetzt)
    .returning('id')
    .executeTakeFirst()
  if (zeile === undefined) return false
  await protokollieren(tx, { aktion: 'fassung.zurueckgezogen', objekt: id, grund })
  return true
}

/**
 * Puts content that ships with the release in force from its day: at set-up, as the system, checked by the release.
 * The same content again makes no new version. @returns the id in force at that moment
 */
export async function hinterlegen(
  tx: Transaction,
  inhalt: Entwurf,
  wirksam: { ab: Instant; bis?: Instant },
  jetzt: Instant,
): Promise<string> {
  const da = await inKraft(tx, inhalt.art, inhalt.schluessel, wirksam.ab)
  const gleicherMoment = da?.wirksamAb?.getTime() === wirksam.ab.getTime()
  // Its days are over: what was shown then stays what it was, and there is no day left to correct.
  if (da !== undefined && gleicherMoment && wirksam.bis !== undefined && wirksam.bis <= jetzt) return da.id
  const begonnen = wirksam.ab <= jetzt
  // The first version stands at its own moment for ever; a correction delivered since then is found at the present.
  const heute = gleicherMoment && begonnen ? await inKraft(tx, inhalt.art, inhalt.schluessel, jetzt) : da
  if (heute !== undefined && isDeepStrictEqual(heute.inhalt, JSON.parse(JSON.stringify(inhalt.inhalt)))) return heute.id
  if (da !== undefined && gleicherMoment && !begonnen)
    await zurueckziehen(tx, da.id, 'Berichtigt vor dem Beginn', jetzt)
  const id = neueId()
  await tx
    .insertInto('fassung.fassung')
    .values({
      id,
      art: inhalt.art,
      schluessel: inhalt.schluessel,
      dienststelle_id: inhalt.dienststelle ?? null,
      nummer: naechsteNummer(inhalt.art, inhalt.schluessel),
      inhalt: JSON.stringify(inhalt.inhalt),
      stand: 'freigegeben',
      // A corrected release of content already in force counts from now; what was shown before stays what it was.
      wirksam_ab: gleicherMoment && begonnen ? jetzt : wirksam.ab,
      wirksam_bis: wirksam.bis ?? null,
      grund: inhalt.grund,
      weisung: inhalt.weisung ?? null,
      erstellt: jetzt,
      geprueft: jetzt,
      freigegeben: jetzt,
    })
    .execute()
  await protokollieren(tx, { aktion: 'fassung.hinterlegt', objekt: id, grund: inhalt.grund })
  return id
}
