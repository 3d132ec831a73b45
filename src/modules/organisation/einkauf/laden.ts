import { z } from 'zod'
import { alsSystem, type Datenbank, type Transaction } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { dienststelleNachKennung } from '../dienststelle/dienststelle.ts'
import { leistungsarten } from './leistungen.ts'

const datei = z.array(
  z.strictObject({
    dienststelle: z.string(),
    serviceCenter: z.string(),
    leistung: z.enum(leistungsarten),
    ab: z.iso.date(),
    bis: z.iso.date().optional(),
  }),
)

/**
 * Takes over purchases as in inhalte/demo/einkaeufe.json; those that are there stay as they are.
 * @throws Error for a Dienststelle that is not there, or a wrong line; then nothing is written
 */
export async function einkaeufeLaden(db: Datenbank, inhalt: unknown): Promise<void> {
  const zeilen = datei.parse(inhalt)
  await alsSystem(db, 'einrichtung', async (tx) => {
    for (const { dienststelle, serviceCenter, leistung, ab, bis = null } of zeilen) {
      const [dienststelle_id, service_center_id] = [await idVon(tx, dienststelle), await idVon(tx, serviceCenter)]
      await tx
        .insertInto('organisation.einkauf')
        .values({
          id: neueId(),
          dienststelle_id,
          service_center_id,
          leistung,
          ab,
          bis,
          erfasst: new Date(ab),
          von_name: 'Einrichtung',
        })
        .onConflict((oc) => oc.columns(['dienststelle_id', 'leistung', 'ab']).doNothing())
        .execute()
    }
  })
}

async function idVon(tx: Transaction, kennung: string): Promise<string> {
  const stelle = await dienststelleNachKennung(tx, kennung)
  if (stelle === undefined) throw new Error(`Die Dienststelle ${kennung} gibt es nicht.`)
  return stelle.id
}
