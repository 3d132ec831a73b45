import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { fassungMitId, inKraftId } from '../../../platform/fassung/index.ts'
import { type Bearbeitungsstufe, type Einstellungen, einstellungsschema } from './schema.ts'
import { vorgabe } from './vorgabe.ts'

/** Kind of the version that holds an office's settings; its key is the office's id. */
export const konfigurationsart = 'konfiguration'

/** Settings with the version they stand in; none where the default counts. */
export interface Geltend {
  readonly einstellungen: Einstellungen
  readonly fassung: string | undefined
}

// A version never changes, so it is kept for the life of the process.
const gelesen = new Map<string, Einstellungen>()

/** The office's settings in force at the moment, or the safe default (KT-06). */
export async function einstellungenVon(tx: Transaction, dienststelleId: string, am: Instant): Promise<Geltend> {
  const id = await inKraftId(tx, konfigurationsart, dienststelleId, am)
  if (id === undefined) return { einstellungen: vorgabe, fassung: undefined }
  const einstellungen = gelesen.get(id) ?? einstellungsschema.parse((await fassungMitId(tx, id))?.inhalt)
  gelesen.set(id, einstellungen)
  return { einstellungen, fassung: id }
}

/** What the office tells about how long this stage takes (IB-01); undefined: it promises nothing. */
export async function bearbeitungsdauer(
  tx: Transaction,
  dienststelleId: string,
  stufe: Bearbeitungsstufe,
  am: Instant,
): Promise<string | undefined> {
  const { einstellungen } = await einstellungenVon(tx, dienststelleId, am)
  return einstellungen.bearbeitungsdauer[stufe]
}
