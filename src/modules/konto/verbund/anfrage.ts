import { randomBytes } from 'node:crypto'
import { type Instant, plusSekunden } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { neueId } from '../../../platform/ids.ts'
import type { Anmeldestufe } from '../kunde/stufen.ts'
import { alsNachweis, type Nachweis, type Verbundart } from './nachweis.ts'

/** Why someone goes to a provider: to sign in, to connect it to their account, to prove themselves more surely. */
export type Zweck = 'anmelden' | 'verbinden' | 'stufe'

/** Seconds from leaving us until everything about it is over: finding the card reader takes a while. */
const GUELTIG = 20 * 60

export interface NeueAnfrage {
  readonly art: Verbundart
  readonly zweck: Zweck
  /** What the answer will name: ID of the AuthnRequest, state. */
  readonly kennung: string
  readonly begleiter?: string
  readonly sitzungId: string
  readonly kontoId: string | undefined
  readonly stufe: Anmeldestufe
  readonly weiter: string | undefined
  /** What only we know until the answer comes. */
  readonly geheim?: string
}

/** A way there and back, as it lies in the database. */
export interface Verbundanfrage {
  readonly id: string
  readonly art: Verbundart
  readonly zweck: Zweck
  readonly sitzungId: string
  readonly kontoId: string | undefined
  readonly stufe: Anmeldestufe
  readonly weiter: string | undefined
  readonly erstellt: Instant
}

export type Ausgang = 'nachweis' | 'abgebrochen' | 'gestoert'

const hash = (haus: Haus, was: 'kennung' | 'begleiter' | 'griff' | 'aussage', wert: string): Buffer =>
  haus.krypto.suchhash(`konto.verbund.${was}`, wert)

const ort = (id: string, spalte: 'geheim' | 'nachweis') => ({ tabelle: 'konto.verbund_anfrage', spalte, zeile: id })
const gehoert = (id: string) => ({ besitzer: id, bestand: 'gast' }) as const

/** Remembers that this browser session went to a provider. */
export async function anfrageMerken(haus: Haus, tx: Transaction, neu: NeueAnfrage): Promise<void> {
  const id = neueId()
  const jetzt = haus.uhr.jetzt()
  await tx
    .insertInto('konto.verbund_anfrage')
    .values({
      id,
      art: neu.art,
      zweck: neu.zweck,
      kennung: hash(haus, 'kennung', neu.kennung),
      begleiter: neu.begleiter === undefined ? null : hash(haus, 'begleiter', neu.begleiter),
      sitzung_id: neu.sitzungId,
      konto_id: neu.kontoId ?? null,
      stufe: neu.stufe,
      weiter: neu.weiter ?? null,
      geheim:
        neu.geheim === undefined
          ? null
          : await haus.krypto.verschluesseln(tx, gehoert(id), ort(id, 'geheim'), neu.geheim),
      erstellt: jetzt,
      ablauf: plusSekunden(jetzt, GUELTIG),
    })
    .execute()
}

const spalten = ['id', 'art', 'zweck', 'sitzung_id', 'konto_id', 'stufe', 'weiter', 'erstellt'] as const

interface Zeile {
  id: string
  art: string
  zweck: string
  sitzung_id: string
  konto_id: string | null
  stufe: number
  weiter: string | null
  erstellt: Instant
}

const ausZeile = (z: Zeile): Verbundanfrage => ({
  id: z.id,
  art: z.art as Verbundart,
  zweck: z.zweck as Zweck,
  sitzungId: z.sitzung_id,
  kontoId: z.konto_id ?? undefined,
  stufe: z.stufe as Anmeldestufe,
  weiter: z.weiter ?? undefined,
  erstellt: z.erstellt,
})

/**
 * The unanswered request that an answer names, locked until the transaction ends: of two equal answers only one finds it.
 * @param begleiter RelayState of the answer; must be the one we sent
 */
export async function offeneAnfrage(
  haus: Haus,
  tx: Transaction,
  art: Verbundart,
  kennung: string,
  begleiter?: string,
): Promise<(Verbundanfrage & { geheim: string | undefined }) | undefined> {
  let suche = tx
    .selectFrom('konto.verbund_anfrage')
    .select([...spalten, 'geheim'])
    .where('art', '=', art)
    .where('kennung', '=', hash(haus, 'kennung', kennung))
    .where('beantwortet', 'is', null)
    .where('ablauf', '>', haus.uhr.jetzt())
  if (begleiter !== undefined) suche = suche.where('begleiter', '=', hash(haus, 'begleiter', begleiter))
  const zeile = await suche.forUpdate().executeTakeFirst()
  if (zeile === undefined) return undefined
  const geheim =
    zeile.geheim === null
      ? undefined
      : (await haus.krypto.entschluesseln(tx, ort(zeile.id, 'geheim'), zeile.geheim)).toString()
  return { ...ausZeile(zeile), geheim }
}

/** Records the answer, once. @returns the handle with which the browser that asked picks it up */
export async function anfrageBeantworten(
  haus: Haus,
  tx: Transaction,
  id: string,
  ausgang: Ausgang,
  nachweis?: Nachweis,
): Promise<string> {
  const griff = randomBytes(32).toString('base64url')
  await tx
    .updateTable('konto.verbund_anfrage')
    .set({
      beantwortet: haus.uhr.jetzt(),
      ausgang,
      griff: hash(haus, 'griff', griff),
      nachweis:
        nachweis === undefined
          ? null
          : await haus.krypto.verschluesseln(tx, gehoert(id), ort(id, 'nachweis'), JSON.stringify(nachweis)),
    })
    .where('id', '=', id)
    .where('beantwortet', 'is', null)
    .execute()
  return griff
}

export type Abgeholt = Verbundanfrage &
  ({ ausgang: 'nachweis'; nachweis: Nachweis } | { ausgang: 'abgebrochen' | 'gestoert' })

/** Gives an answer out: once, and only to the browser session that asked. */
export async function anfrageAbholen(
  haus: Haus,
  tx: Transaction,
  griff: string,
  sitzungId: string | undefined,
): Promise<Abgeholt | undefined> {
  if (sitzungId === undefined || !/^[\w-]{43}$/.test(griff)) return undefined
  const jetzt = haus.uhr.jetzt()
  const zeile = await tx
    .updateTable('konto.verbund_anfrage')
    .set({ abgeholt: jetzt })
    .where('griff', '=', hash(haus, 'griff', griff))
    .where('sitzung_id', '=', sitzungId)
    .where('abgeholt', 'is', null)
    .where('ablauf', '>', jetzt)
    .returning([...spalten, 'ausgang', 'nachweis'])
    .executeTakeFirst()
  if (zeile === undefined) return undefined
  if (zeile.ausgang !== 'nachweis' || zeile.nachweis === null)
    return { ...ausZeile(zeile), ausgang: zeile.ausgang === 'abgebrochen' ? 'abgebrochen' : 'gestoert' }
  return { ...ausZeile(zeile), ausgang: 'nachweis', nachweis: await oeffnen(haus, tx, zeile.id, zeile.nachweis) }
}

/**
 * The newest proof that was picked up and not used yet, for the pages that ask what to do with it: of this guest session, or of
 * the account it was made for.
 */
export async function offenerNachweis(
  haus: Haus,
  tx: Transaction,
  wessen: { readonly sitzungId: string | undefined } | { readonly kontoId: string },
): Promise<(Verbundanfrage & { nachweis: Nachweis }) | undefined> {
  const suche = tx
    .selectFrom('konto.verbund_anfrage')
    .select([...spalten, 'nachweis'])
    .where('abgeholt', 'is not', null)
    .where('verwendet', 'is', null)
    .where('nachweis', 'is not', null)
    .where('ablauf', '>', haus.uhr.jetzt())
  if ('sitzungId' in wessen && wessen.sitzungId === undefined) return undefined
  const zeile = await (
    'kontoId' in wessen
      ? suche.where('konto_id', '=', wessen.kontoId)
      : suche.where('sitzung_id', '=', String(wessen.sitzungId)).where('konto_id', 'is', null)
  )
    .orderBy('id', 'desc')
    .executeTakeFirst()
  if (zeile === undefined || zeile.nachweis === null) return undefined
  return { ...ausZeile(zeile), nachweis: await oeffnen(haus, tx, zeile.id, zeile.nachweis) }
}

/** A proof counts once. @returns false if it was used meanwhile */
export async function nachweisVerwenden(tx: Transaction, id: string, jetzt: Instant): Promise<boolean> {
  const ergebnis = await tx
    .updateTable('konto.verbund_anfrage')
    .set({ verwendet: jetzt, nachweis: null })
    .where('id', '=', id)
    .where('verwendet', 'is', null)
    .executeTakeFirst()
  return ergebnis.numUpdatedRows === 1n
}

/** Takes an assertion as seen. @returns false if it was seen before */
export async function aussageMerken(haus: Haus, tx: Transaction, aussage: string, bis: Instant): Promise<boolean> {
  const neu = await tx
    .insertInto('konto.verbund_gesehen')
    .values({ kennung: hash(haus, 'aussage', aussage), bis })
    .onConflict((oc) => oc.doNothing())
    .returning('kennung')
    .executeTakeFirst()
  return neu !== undefined
}

const oeffnen = async (haus: Haus, tx: Transaction, id: string, bytes: Buffer): Promise<Nachweis> =>
  alsNachweis(JSON.parse((await haus.krypto.entschluesseln(tx, ort(id, 'nachweis'), bytes)).toString()))
