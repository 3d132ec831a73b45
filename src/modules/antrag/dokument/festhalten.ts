import { alsSystem, type Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { type Ergebnis, uebergeben } from '../../../platform/uebergabe/index.ts'

/** What has a document of its own, in the table of that name. */
export interface MitDokument {
  readonly tabelle: 'antrag.antrag' | 'antrag.einreichung'
  readonly id: string
  readonly person_id: string
  readonly dienststelle_id: string
}

/**
 * Keeps the document of an application or of a round, once, and queues the hand-over that comes next.
 * @param zugleich what the document makes true besides, in the same transaction
 * @throws Error if another worker was faster: its document is the one, ours is rolled back
 */
export const dokumentFesthalten = (
  haus: Haus,
  was: MitDokument,
  pdf: Uint8Array,
  danach: string,
  zugleich?: (tx: Transaction) => Promise<void>,
) =>
  alsSystem(haus.db, 'uebergabe', async (tx) => {
    const objekt = await haus.dokumente.ablegen(tx, { besitzer: was.person_id, bestand: 'antrag', inhalt: pdf })
    const gesetzt = await tx
      // Both tables name these columns alike.
      .updateTable(was.tabelle as 'antrag.antrag')
      .set({
        dokument_id: objekt.id,
        dokument_sha256: objekt.sha256,
        dokument_groesse: objekt.groesse,
        dokument_am: haus.uhr.jetzt(),
      })
      .where('id', '=', was.id)
      .where('dokument_id', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (gesetzt === undefined) throw new Error('Das Dokument gibt es schon')
    await zugleich?.(tx)
    const dienststelle = was.dienststelle_id
    await uebergeben(tx, { art: danach, bezug: was.id, dienststelle, faellig: haus.uhr.jetzt() })
    await protokollieren(tx, {
      aktion: 'antrag.dokument-erstellt',
      objekt: was.id,
      person: was.person_id,
      dienststelle,
    })
  })

/** Notes when it was handed over, the first time. */
export async function uebergebenVermerken(
  haus: Haus,
  was: Pick<MitDokument, 'tabelle' | 'id'>,
  ergebnis: Ergebnis,
): Promise<Ergebnis> {
  if (ergebnis.stand === 'zugestellt') {
    await alsSystem(haus.db, 'uebergabe', (tx) =>
      tx
        .updateTable(was.tabelle as 'antrag.antrag')
        .set({ uebergeben_am: haus.uhr.jetzt() })
        .where('id', '=', was.id)
        .where('uebergeben_am', 'is', null)
        .execute(),
    )
  }
  return ergebnis
}
