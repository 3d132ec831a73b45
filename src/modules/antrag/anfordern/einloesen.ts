import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { identitaetVon } from '../../step/index.ts'
import type { Eingereicht, Eingereichter } from '../einreichen/angaben.ts'
import { istOffen } from '../einreichen/mit-dateien.ts'
import { anforderbar } from './anforderung.ts'

/** What was asked for has come with this: nobody waits for it any more, and it may be asked for once more. */
export async function einloesen(
  tx: Transaction,
  personId: string,
  { nachweise }: Pick<Eingereicht, 'nachweise'>,
  jetzt: Instant,
): Promise<void> {
  const da = anforderbar.filter((code) => istDa(nachweise.filter((n) => n.code === code)))
  if (da.length === 0) return
  await tx
    .updateTable('antrag.anforderung')
    .set({ eingegangen: jetzt })
    .where('person_id', 'in', await identitaetVon(tx, personId))
    .where('code', 'in', da)
    .where('zurueckgenommen', 'is', null)
    .where('eingegangen', 'is', null)
    .execute()
}

/** It is there for everyone it is asked of. */
const istDa = (eine: readonly Eingereichter[]): boolean => eine.length > 0 && !eine.some(istOffen)
