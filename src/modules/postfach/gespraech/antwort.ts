import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import type { Kunde } from '../../konto/index.ts'
import { antwortentwurf, beginneEntwurf, speichereEntwurf } from '../entwurf/entwurf.ts'
import { fadenMit } from '../faden/kopf.ts'

/**
 * Keeps what a customer typed as an answer in a conversation.
 * @param schluessel id of the draft that the page begins, if there is none yet: pressed twice, the answer is one
 * @returns the id of the draft
 */
export async function antwortMerken(
  tx: Transaction,
  haus: Haus,
  kunde: Kunde,
  referenz: string,
  { text, schluessel }: { readonly text: string; readonly schluessel: string },
): Promise<string> {
  const { id: fadenId, dienststelleId, anliegen } = await fadenMit(tx, referenz)
  const jetzt = haus.uhr.jetzt()
  const da = await antwortentwurf(tx, haus, fadenId)
  if (da === undefined)
    return beginneEntwurf(tx, haus, kunde, { fadenId, dienststelleId, anliegen, text }, jetzt, schluessel)
  await speichereEntwurf(tx, haus, { ...da, text }, jetzt)
  return da.id
}
