import type { Tag } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import type { Ansicht } from './filter.ts'
import { type Auswahl, auftragsliste, type Listenseite } from './query.ts'

/** Reads one page of orders; that names were seen is recorded, with the records they belong to. */
export async function listeLesen(
  tx: Transaction,
  auswahl: Auswahl,
  { filter, zeiger }: Ansicht,
  heute: Tag,
): Promise<Listenseite> {
  const liste = await auftragsliste(tx, auswahl, filter, heute, zeiger)
  const akten = [...new Set(liste.zeilen.map((zeile) => zeile.akte_id))]
  if (akten.length > 0) {
    const [objekt] = Object.values(auswahl)
    await protokollieren(tx, { aktion: 'eakte.liste-gelesen', ...(objekt && { objekt }), angaben: { akten } })
  }
  return liste
}
