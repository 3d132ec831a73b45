import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound } from '../../../platform/http/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { type Dienststelle, dienststelle } from '../../organisation/index.ts'
import { type Faden, fadenLesen, personalienImGespraech } from '../../postfach/index.ts'
import type { Personalien } from '../../step/index.ts'
import { type Auftrag, auftrag } from '../auftrag/query.ts'

/** An order with its conversation. */
export interface Blatt {
  readonly auftrag: Auftrag
  readonly faden: Faden
  readonly person: Personalien
  /** On whose behalf. */
  readonly stelle: Dienststelle
}

/** One order with everything its page shows; the look is recorded. @throws NotFound if it is not for the one who asks (PF-13) */
export async function blatt(tx: Transaction, haus: Pick<Haus, 'krypto'>, id: string): Promise<Blatt> {
  const eines = await auftrag(tx, id)
  const { fadenId, personId, dienststelleId } = eines
  const stelle = await dienststelle(tx, dienststelleId)
  if (stelle === undefined) throw new NotFound()
  await protokollieren(tx, {
    aktion: 'postfach.gelesen',
    objekt: fadenId,
    person: personId,
    dienststelle: dienststelleId,
  })
  return {
    auftrag: eines,
    faden: await fadenLesen(tx, haus, fadenId),
    person: await personalienImGespraech(tx, personId),
    stelle,
  }
}
