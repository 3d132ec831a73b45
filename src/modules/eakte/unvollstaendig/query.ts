import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { kurzfassungVon } from '../kurzfassung.ts'
import { datenOrt } from '../ort.ts'
import type { Auftragszeile } from '../postkorb/query.ts'

/** What is missing, by order; that the records were read is recorded with the list. */
export async function wasFehlt(
  haus: Haus,
  tx: Transaction,
  auftraege: readonly Pick<Auftragszeile, 'id'>[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (auftraege.length === 0) return new Map()
  const zeilen = await tx
    .selectFrom('eakte.auftrag as a')
    .innerJoin('eakte.eingang as e', 'e.id', 'a.eingang_id')
    .select(['a.id', 'e.id as eingangId', 'e.daten'])
    .where(
      'a.id',
      'in',
      auftraege.map(({ id }) => id),
    )
    .execute()
  const fehlt = new Map<string, readonly string[]>()
  for (const { id, eingangId, daten } of zeilen) {
    const klar = await haus.krypto.entschluesseln(tx, datenOrt(eingangId), daten)
    fehlt.set(id, kurzfassungVon(JSON.parse(klar.toString()))?.fehlt ?? [])
  }
  return fehlt
}
