import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { antworteVonStelle } from '../../postfach/index.ts'
import type { Auftrag } from './query.ts'
import { tu, type Wer } from './schritt.ts'

interface Antwort {
  readonly text: string
  readonly schluessel: string
  /** Name of the Service Center: the office's staff reads who answered for it. */
  readonly center: string
}

/**
 * Answers on behalf of the office, in its name for the customer (PF-08), and ends the order. Sending twice is one answer.
 * @throws Conflict if the order is not in one's hands, or the conversation is closed
 */
export async function antworten(
  tx: Transaction,
  haus: Pick<Haus, 'krypto'>,
  { id, version, fadenId }: Auftrag,
  { text, schluessel, center }: Antwort,
  { personalId, name }: Wer,
  jetzt: Instant,
): Promise<void> {
  const verfasser = { personalId, name: `${name}, ${center}` }
  const { doppelt } = await antworteVonStelle(
    tx,
    haus,
    { fadenId, text, verfasser, weg: 'servicecenter', schluessel },
    jetzt,
  )
  if (doppelt) return
  const neu = { erledigt: jetzt, erledigt_grund: 'beantwortet' }
  await tu(tx, { id, version }, { aktion: 'beantwortet', neu, von: personalId })
}
