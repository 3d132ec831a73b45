import type { Instant, Tag } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import type { Fristfunktion } from './query.ts'

interface NeueFrist {
  readonly dienststelleId: string
  readonly funktion: Fristfunktion
  readonly bis: Tag
}

/** Sets or moves an office's deadline (KT-06). Whoever was reminded of the old one is reminded again. */
export async function fristSetzen(
  tx: Transaction,
  personalId: string,
  { dienststelleId, funktion, bis }: NeueFrist,
  jetzt: Instant,
): Promise<void> {
  const werte = { bis, erinnert: null, gesetzt: jetzt, gesetzt_von: personalId }
  await tx
    .insertInto('konfiguration.frist')
    .values({ dienststelle_id: dienststelleId, funktion, ...werte })
    .onConflict((oc) => oc.columns(['dienststelle_id', 'funktion']).doUpdateSet(werte))
    .execute()
  const angaben = { funktion, bis }
  await protokollieren(tx, { aktion: 'konfiguration.frist', dienststelle: dienststelleId, angaben })
}
