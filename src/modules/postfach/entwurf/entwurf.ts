import { z } from 'zod'
import { type Instant, plusTage, tagInBerlin, beginnDesTages } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound } from '../../../platform/http/index.ts'
import { neueId } from '../../../platform/ids.ts'

/** Days a draft is kept after it was last saved. */
const TAGE = 60

const inhaltsschema = z.object({ dienststelleId: z.uuid(), anliegen: z.string(), text: z.string() })
type Inhalt = z.infer<typeof inhaltsschema>

/** What a customer typed so far: a new message, or an answer in a conversation. */
export interface Entwurf extends Inhalt {
  readonly id: string
  readonly fadenId: string | null
  readonly personId: string
  /** Ids of eingang.datei. */
  readonly dateien: readonly string[]
  readonly gespeichert: Instant
}

type Wie = Pick<Haus, 'krypto'>
interface Wer {
  readonly kontoId: string
  readonly personId: string
}

const ort = (id: string) => ({ tabelle: 'postfach.entwurf', spalte: 'inhalt', zeile: id })
const ende = (jetzt: Instant): Instant => beginnDesTages(plusTage(tagInBerlin(jetzt), TAGE))

const spalten = ['id', 'faden_id as fadenId', 'person_id as personId', 'inhalt', 'dateien', 'gespeichert'] as const

/** Begins a draft. @param id its id, where a page gave it one: pressed twice, it is one draft @returns its id */
export async function beginneEntwurf(
  tx: Transaction,
  haus: Wie,
  { kontoId, personId }: Wer,
  neu: Inhalt & { fadenId?: string },
  jetzt: Instant,
  id = neueId(),
): Promise<string> {
  const { fadenId, ...inhalt } = neu
  await tx
    .insertInto('postfach.entwurf')
    .values({
      id,
      konto_id: kontoId,
      person_id: personId,
      faden_id: fadenId ?? null,
      inhalt: await verschluesselt(tx, haus, personId, id, inhalt),
      version: 1,
      gespeichert: jetzt,
      endet: ende(jetzt),
    })
    .onConflict((oc) => oc.doNothing())
    .execute()
  return id
}

const verschluesselt = (tx: Transaction, haus: Wie, personId: string, id: string, inhalt: Inhalt) =>
  haus.krypto.verschluesseln(tx, { besitzer: personId, bestand: 'postfach' }, ort(id), JSON.stringify(inhalt))

/** A draft of the one who asks. @throws NotFound if there is none, or it was deleted or sent */
export async function entwurfMit(tx: Transaction, haus: Wie, id: string): Promise<Entwurf> {
  const zeile = await tx
    .selectFrom('postfach.entwurf')
    .select(spalten)
    .where('id', '=', id)
    .where('geloescht', 'is', null)
    .executeTakeFirst()
  if (zeile === undefined) throw new NotFound()
  return klar(tx, haus, zeile)
}

/** The drafts of the one who asks, the newest first. */
export async function entwuerfe(tx: Transaction, haus: Wie): Promise<Entwurf[]> {
  const zeilen = await tx
    .selectFrom('postfach.entwurf')
    .select(spalten)
    .where('geloescht', 'is', null)
    .orderBy('gespeichert', 'desc')
    .limit(100)
    .execute()
  return Promise.all(zeilen.map((zeile) => klar(tx, haus, zeile)))
}

/** The draft of an answer in this conversation; undefined if there is none. */
export async function antwortentwurf(tx: Transaction, haus: Wie, fadenId: string): Promise<Entwurf | undefined> {
  const zeile = await tx
    .selectFrom('postfach.entwurf')
    .select(spalten)
    .where('faden_id', '=', fadenId)
    .where('geloescht', 'is', null)
    .executeTakeFirst()
  return zeile && klar(tx, haus, zeile)
}

async function klar(
  tx: Transaction,
  haus: Wie,
  { inhalt, ...rest }: Omit<Entwurf, keyof Inhalt> & { readonly inhalt: Buffer },
): Promise<Entwurf> {
  const text = (await haus.krypto.entschluesseln(tx, ort(rest.id), inhalt)).toString()
  return { ...rest, ...inhaltsschema.parse(JSON.parse(text)) }
}

/** Saves what was typed and which files go along. */
export async function speichereEntwurf(
  tx: Transaction,
  haus: Wie,
  { id, personId, dienststelleId, anliegen, text, dateien }: Entwurf,
  jetzt: Instant,
): Promise<void> {
  await tx
    .updateTable('postfach.entwurf')
    .set((eb) => ({ version: eb('version', '+', 1), gespeichert: jetzt, endet: ende(jetzt) }))
    .set({
      inhalt: await verschluesselt(tx, haus, personId, id, { dienststelleId, anliegen, text }),
      dateien: [...dateien],
    })
    .where('id', '=', id)
    .execute()
}
