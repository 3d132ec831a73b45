import { sql } from 'kysely'
import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Bezug } from './ausfuehren.ts'
import { schreibe, sperre } from './ereignis.ts'
import { wechsel, type Wer } from './wechsel.ts'

/**
 * Takes the free order that is due first in a Postkorb. Two who press at the same time get two orders: a locked one is
 * passed over. @returns its number and version, undefined if none is free or the Postkorb is for others
 */
export async function naechstenNehmen(
  tx: Transaction,
  postkorbId: string,
  wer: Wer,
  jetzt: Instant,
): Promise<Bezug | undefined> {
  const darf = await sql<{ darf: boolean }>`select eakte.darf_arbeiten(${postkorbId}) as darf`.execute(tx)
  if (darf.rows[0]?.darf !== true) return undefined
  const { rows } = await sql<{ nummer: number }>`select nummer from eakte.auftrag
    where postkorb_id = ${postkorbId} and stand <> 'erledigt' and stand = 'offen'
    order by faellig, id limit 1 for update skip locked`.execute(tx)
  const nummer = rows[0]?.nummer
  const auftrag = nummer === undefined ? undefined : await sperre(tx, nummer)
  if (auftrag === undefined) return undefined
  const lage = wechsel(auftrag.lage, { art: 'nehmen' }, wer, jetzt)
  if (typeof lage === 'string') return undefined
  await schreibe(tx, auftrag, { lage, art: 'genommen', grund: null, wer }, jetzt)
  return { nummer: auftrag.nummer, version: auftrag.version + 1 }
}
