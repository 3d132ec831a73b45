import type { Instant, Tag } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { type Begleitung, begleitung } from '../../konto/index.ts'
import { type Anmeldefelder, anmeldefelderAm } from '../anmeldefelder.ts'

/** What a page of VerBIS shows of a person. */
export interface Bewerberseite {
  readonly b: Begleitung
  /** When the person was taken over from STEP; undefined: not yet. */
  readonly uebernommen: Instant | undefined
  readonly felder: Anmeldefelder
}

/** @throws NotFound when the person is none of the Dienststelle of the one who asks */
export async function bewerberseite(haus: Haus, tx: Transaction, id: string, tag: Tag): Promise<Bewerberseite> {
  const b = await begleitung(haus, tx, id)
  const zeile = await tx
    .selectFrom('verbis.bewerber')
    .select('uebernommen')
    .where('person_id', '=', b.person.id)
    .executeTakeFirst()
  return { b, uebernommen: zeile?.uebernommen, felder: await anmeldefelderAm(tx, tag, haus.uhr.jetzt()) }
}
