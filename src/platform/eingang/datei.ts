import type { Instant } from '../clock/index.ts'
import type { Krypto } from '../crypto/index.ts'
import type { Transaction } from '../database/index.ts'
import type { Haus } from '../haus.ts'
import { type Grund, istGrund } from './meldung.ts'
import { pdfName } from './name.ts'

/** What a file has come to. Only a free one may be opened or passed on. */
type Stand = 'wird-geprueft' | 'frei' | 'abgelehnt'

/** A free file as it is passed on: a PDF, by its stored object. */
interface Ausgabestueck {
  readonly objektId: string
  /** The file's name, ending in .pdf. */
  readonly dateiname: string
  readonly seiten: number
  /** Lower-case hexadecimal. */
  readonly sha256: string
  /** Bytes. */
  readonly groesse: number
}

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
  /** What is passed on, once it is free. */
  readonly ausgabe?: Ausgabestueck
  /** Since when it is in the bin. */
  readonly entfernt?: Instant
}

/** Where a name is bound to. */
export const namensort = (tabelle: 'eingang.datei' | 'eingang.uebertragung', id: string) => ({
  tabelle,
  spalte: 'name',
  zeile: id,
})

const spalten = [
  'id',
  'name',
  'groesse',
  'stand',
  'grund',
  'eingegangen',
  'seiten',
  'entfernt',
  'objekt_id',
  'sha256',
  'ausgabe_groesse',
] as const

/** The newest files that whoever asks handed in, without those in the bin. */
export async function dateienVon(tx: Transaction, haus: Haus, zahl = 300): Promise<Datei[]> {
  const zeilen = await tx
    .selectFrom('eingang.datei')
    .select(spalten)
    .where('entfernt', 'is', null)
    .where('stelle_id', 'is', null)
    .orderBy('id', 'desc')
    .limit(zahl)
    .execute()
  return Promise.all(zeilen.map((zeile) => alsDatei(tx, haus.krypto, zeile)))
}

/** Those of the ids that belong to whoever asks, also from the bin, in the order given. */
export async function dateienMitId(
  tx: Transaction,
  haus: Pick<Haus, 'krypto'>,
  ids: readonly string[],
): Promise<Datei[]> {
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
  readonly objekt_id: string | null
  readonly sha256: string | null
  readonly ausgabe_groesse: number | null
}

const standAus = (stand: string): Stand => (stand === 'frei' || stand === 'abgelehnt' ? stand : 'wird-geprueft')

async function alsDatei(tx: Transaction, krypto: Krypto, zeile: Zeile): Promise<Datei> {
  const name = (await krypto.entschluesseln(tx, namensort('eingang.datei', zeile.id), zeile.name)).toString()
  const ausgabe = ausgabeAus(zeile, name)
  return {
    id: zeile.id,
    name,
    groesse: zeile.groesse,
    stand: standAus(zeile.stand),
    ...(istGrund(zeile.grund) && { grund: zeile.grund }),
    eingegangen: zeile.eingegangen,
    ...(ausgabe && { ausgabe }),
    ...(zeile.entfernt !== null && { entfernt: zeile.entfernt }),
  }
}

function ausgabeAus(
  { stand, objekt_id: objektId, seiten, sha256, ausgabe_groesse: groesse }: Zeile,
  name: string,
): Ausgabestueck | undefined {
  if (stand !== 'frei' || objektId === null || seiten === null || sha256 === null || groesse === null) return undefined
  return { objektId, dateiname: pdfName(name), seiten, sha256, groesse }
}
