import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'

/** A document that is not what was filed, with the record where it lies. */
export interface Befundzeile {
  readonly id: string
  readonly titel: string
  readonly referenz: string
  readonly abgelegt: Instant
  readonly gefunden: Instant
  readonly akte_id: string
  readonly vorname: string
  readonly nachname: string
}

const HOECHSTENS = 200

/** Open findings of the office, the newest first. That names were seen is recorded. */
export async function befunde(tx: Transaction, dienststelleId: string): Promise<readonly Befundzeile[]> {
  const zeilen = await tx
    .selectFrom('eakte.befund as b')
    .innerJoin('eakte.dokument as d', 'd.id', 'b.dokument_id')
    .innerJoin('eakte.eingang as e', 'e.id', 'd.eingang_id')
    .innerJoin('eakte.akte as k', 'k.id', 'd.akte_id')
    .select(['d.id', 'd.titel', 'e.referenz', 'd.abgelegt', 'b.gefunden', 'd.akte_id', 'k.vorname', 'k.nachname'])
    .where('b.dienststelle_id', '=', dienststelleId)
    .where('b.behoben', 'is', null)
    .orderBy('b.gefunden', 'desc')
    .orderBy('d.id')
    .limit(HOECHSTENS)
    .execute()
  const akten = [...new Set(zeilen.map(({ akte_id }) => akte_id))]
  if (akten.length > 0) await protokollieren(tx, { aktion: 'eakte.liste-gelesen', angaben: { akten } })
  return zeilen
}
