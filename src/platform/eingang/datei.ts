import type { Instant } from '../clock/index.ts'
import type { Krypto } from '../crypto/index.ts'
import type { Transaction } from '../database/index.ts'
import type { Haus } from '../haus.ts'
import { type Grund, istGrund } from './meldung.ts'

/** What a file has come to. Only a free one may be opened or passed on. */
type Stand = 'wird-geprueft' | 'frei' | 'abgelehnt'

/** A file as its owner sees it. */
export interface Datei {
  readonly id: string
  readonly name: string
  /** Bytes of what was handed in. */
  readonly groesse: number
  readonly stand: Stand
  /** Why it was refused. */
  readonly grund?: Grund
  readonly eingegangen: Instant
  readonly seiten?: number
  /** Since when it is in the bin. */
  readonly entfernt?: Instant
}

/** Where a name is bound to. */
export const namensort = (tabelle: 'eingang.datei' | 'eingang.uebertragung', id: string) => ({
  tabelle,
  spalte: 'name',
  zeile: id,
})

const spalten = ['id', 'name', 'groesse', 'stand', 'grund', 'eingegangen', 'seiten', 'entfernt'] as const

/** The newest files of whoever asks, without those in the bin. */
export async function dateienVon(tx: Transaction, haus: Haus, zahl = 300): Promise<Datei[]> {
  const zeilen = await tx
    .selectFrom('eingang.datei')
    .select(spalten)
    .where('entfernt', 'is', null)
    .orderBy('id', 'desc')
    .limit(zahl)
    .execute()
  return Promise.all(zeilen.map((zeile) => alsDatei(tx, haus.krypto, zeile)))
}

/** Those of the ids that belong to whoever asks, also from the bin, in the order given. */
export async function dateienMitId(tx: Transaction, haus: Haus, ids: readonly string[]): Promise<Datei[]> {
  if (ids.length === 0) return []
  const zeilen = await tx.selectFrom('eingang.datei').select(spalten).where('id', 'in', ids).execute()
  const alle = await Promise.all(zeilen.map((zeile) => alsDatei(tx, haus.krypto, zeile)))
  return ids.flatMap((id) => alle.find((datei) => datei.id === id) ?? [])
}

interface Zeile {
  readonly id: string
  readonly name: Buffer
  readonly groesse: number
  readonly stand: string
  readonly grund: string | null
  readonly eingegangen: Date
  readonly seiten: number | null
  readonly entfernt: Date | null
}

const standAus = (stand: string): Stand => (stand === 'frei' || stand === 'abgelehnt' ? stand : 'wird-geprueft')

const alsDatei = async (tx: Transaction, krypto: Krypto, zeile: Zeile): Promise<Datei> => ({
  id: zeile.id,
  name: (await krypto.entschluesseln(tx, namensort('eingang.datei', zeile.id), zeile.name)).toString(),
  groesse: zeile.groesse,
  stand: standAus(zeile.stand),
  ...(istGrund(zeile.grund) && { grund: zeile.grund }),
  eingegangen: zeile.eingegangen,
  ...(zeile.seiten !== null && { seiten: zeile.seiten }),
  ...(zeile.entfernt !== null && { entfernt: zeile.entfernt }),
})
