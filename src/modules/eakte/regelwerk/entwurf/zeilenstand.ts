import type { Transaction } from '../../../../platform/database/index.ts'
import type { Feder } from '../../../../platform/fassung/index.ts'
import { regelnFuellen } from './beginnen.ts'
import type { ausTabelle } from './tabelle.ts'

/** Name, catch-all and rows of a draft: all that a file takes the place of. */
export type Zeilenstand = ReturnType<typeof ausTabelle>

/** Puts them in place of those of the draft. */
export async function einsetzen(tx: Transaction, feder: Feder, stand: Zeilenstand): Promise<void> {
  await tx.deleteFrom('eakte.regelwerk_zeile').where('entwurf_id', '=', feder.entwurfId).execute()
  await tx
    .updateTable('eakte.regelwerk_entwurf')
    .set({ name: stand.name, sonst_ziel: stand.sonstZiel, sonst_notiz: stand.sonstNotiz })
    .where('id', '=', feder.entwurfId)
    .execute()
  await regelnFuellen(tx, feder, stand.regeln)
}
