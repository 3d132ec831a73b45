import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import type { Anmeldestufe } from '../kunde/stufen.ts'
import { alsNachweis, type Nachweis, type Verbundart } from './nachweis.ts'

/** Why someone goes to a provider: to sign in, to connect it to their account, to prove themselves more surely. */
export type Zweck = 'anmelden' | 'verbinden' | 'stufe'

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

/** How the provider answered. */
export type Ausgang = 'nachweis' | 'abgebrochen' | 'gestoert'

export const hash = (haus: Haus, was: 'kennung' | 'begleiter' | 'griff' | 'aussage', wert: string): Buffer =>
  haus.krypto.suchhash(`konto.verbund.${was}`, wert)

/** Where an encrypted part of a way lies. */
export const ort = (id: string, spalte: 'geheim' | 'nachweis') => ({
  tabelle: 'konto.verbund_anfrage',
  spalte,
  zeile: id,
})

/** Each way has a key of its own. */
export const gehoert = (id: string) => ({ besitzer: id, bestand: 'gast' }) as const

/** Columns of a way as `ausZeile` reads them. */
export const spalten = ['id', 'art', 'zweck', 'sitzung_id', 'konto_id', 'stufe', 'weiter', 'erstellt'] as const

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

export const ausZeile = (z: Zeile): Verbundanfrage => ({
  id: z.id,
  art: z.art as Verbundart,
  zweck: z.zweck as Zweck,
  sitzungId: z.sitzung_id,
  kontoId: z.konto_id ?? undefined,
  stufe: z.stufe as Anmeldestufe,
  weiter: z.weiter ?? undefined,
  erstellt: z.erstellt,
})

export const oeffnen = async (haus: Haus, tx: Transaction, id: string, bytes: Buffer): Promise<Nachweis> =>
  alsNachweis(JSON.parse((await haus.krypto.entschluesseln(tx, ort(id, 'nachweis'), bytes)).toString()))
