import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import type { Kunde } from '../../konto/index.ts'
import type { Bogenart } from '../bogen/bogen.ts'
import { istUmgewandelt } from '../hauptantrag/tor.ts'

/** Kinds that are sent only when the office has checked who applies (ST-02). What helps to find work may come before (HA-05). */
const nachPruefung: ReadonlySet<Bogenart> = new Set(['hauptantrag', 'wba'])

/** True while the office has not checked yet who applies: the form is kept, but not handed in. */
export const wartetAufPruefung = async (tx: Transaction, haus: Haus, kunde: Kunde, art: Bogenart): Promise<boolean> =>
  nachPruefung.has(art) && !(await istUmgewandelt(tx, haus, kunde))
