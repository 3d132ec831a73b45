import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import type { Sprache } from '../../../platform/i18n/index.ts'
import { suchform } from '../../../platform/zeichen/index.ts'
import { nachrichtenIn } from '../faden/lesen.ts'
import { anliegenIn } from '../texte/anliegen.ts'
import type { Fadenzeile } from './query.ts'

/**
 * Those of the conversations in which all words occur: in a message, the name of the office, the Anliegen or the number. Free text is
 * searched only here, within one customer's own messages; what was searched for is not kept.
 */
export async function durchsuchen<Z extends Fadenzeile & { readonly stelle: string }>(
  tx: Transaction,
  haus: Pick<Haus, 'krypto'>,
  zeilen: readonly Z[],
  begriff: string,
  sprache: Sprache,
): Promise<Z[]> {
  const worte = suchform(begriff).split(' ').filter(Boolean)
  if (worte.length === 0) return [...zeilen]
  const nachrichten = await nachrichtenIn(
    tx,
    haus,
    zeilen.map(({ id }) => id),
  )
  return zeilen.filter(({ id, stelle, anliegen, referenz }) => {
    const texte = nachrichten.filter(({ fadenId }) => fadenId === id).map(({ text = '' }) => text)
    const alles = suchform([stelle, anliegenIn(sprache, anliegen), referenz, ...texte].join(' '))
    return worte.every((wort) => alles.includes(wort))
  })
}
