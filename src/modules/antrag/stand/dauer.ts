import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { bearbeitungsdauer } from '../../konfiguration/index.ts'
import type { Einreichung } from '../einreichen/einreichungen.ts'

/** Which of the office's texts is told where an application is on its way (IB-01). */
const stufen = {
  umwandlung: 'gestellt',
  hauptantrag: 'vollstaendig',
  abgesendet: 'vollstaendig',
  unvollstaendig: 'rueckfrage',
  pruefung: 'in-pruefung',
} as const

/**
 * What the office tells about how long it takes; undefined: it promises nothing. An office that tells only how long a complete
 * application takes tells that while it is checked.
 */
export async function dauerDer(
  tx: Transaction,
  dienststelleId: string,
  stufe: keyof typeof stufen,
  jetzt: Instant,
): Promise<string | undefined> {
  const eigener = await bearbeitungsdauer(tx, dienststelleId, stufen[stufe], jetzt)
  return eigener ?? (stufe === 'pruefung' ? bearbeitungsdauer(tx, dienststelleId, 'vollstaendig', jetzt) : undefined)
}

/** Answers or evidence are missing. */
export const istUnvollstaendig = ({ fehlendeAngaben, fehlendeNachweise }: Einreichung): boolean =>
  fehlendeAngaben + fehlendeNachweise > 0
