import { randomBytes } from 'node:crypto'
import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import type { Nachweis, Verbundart } from './nachweis.ts'
import { type Ausgang, ausZeile, gehoert, hash, ort, spalten, type Verbundanfrage } from './anfrage.ts'

/**
 * The unanswered request that an answer names, locked until the transaction ends: of two equal answers only one finds it.
 * @param begleiter RelayState of the answer; must be the one we sent
 */
export async function offeneAnfrage(
  haus: Haus,
  tx: Transaction,
  art: Verbundart,
  kennung: string,
  begleiter?: string,
): Promise<(Verbundanfrage & { geheim: string | undefined }) | undefined> {
  let suche = tx
    .selectFrom('konto.verbund_anfrage')
    .select([...spalten, 'geheim'])
    .where('art', '=', art)
    .where('kennung', '=', hash(haus, 'kennung', kennung))
    .where('beantwortet', 'is', null)
    .where('ablauf', '>', haus.uhr.jetzt())
  if (begleiter !== undefined) suche = suche.where('begleiter', '=', hash(haus, 'begleiter', begleiter))
  const zeile = await suche.forUpdate().executeTakeFirst()
  if (zeile === undefined) return undefined
  const geheim =
    zeile.geheim === null
      ? undefined
      : (await haus.krypto.entschluesseln(tx, ort(zeile.id, 'geheim'), zeile.geheim)).toString()
  return { ...ausZeile(zeile), geheim }
}

/** Records the answer, once. @returns the handle with which the browser that asked picks it up */
export async function anfrageBeantworten(
  haus: Haus,
  tx: Transaction,
  id: string,
  ausgang: Ausgang,
  nachweis?: Nachweis,
): Promise<string> {
  const griff = randomBytes(32).toString('base64url')
  await tx
    .updateTable('konto.verbund_anfrage')
    .set({
      beantwortet: haus.uhr.jetzt(),
      ausgang,
      griff: hash(haus, 'griff', griff),
      nachweis:
        nachweis === undefined
          ? null
          : await haus.krypto.verschluesseln(tx, gehoert(id), ort(id, 'nachweis'), JSON.stringify(nachweis)),
    })
    .where('id', '=', id)
    .where('beantwortet', 'is', null)
    .execute()
  return griff
}

/** Takes an assertion as seen. @returns false if it was seen before */
export async function aussageMerken(haus: Haus, tx: Transaction, aussage: string, bis: Instant): Promise<boolean> {
  const neu = await tx
    .insertInto('konto.verbund_gesehen')
    .values({ kennung: hash(haus, 'aussage', aussage), bis })
    .onConflict((oc) => oc.doNothing())
    .returning('kennung')
    .executeTakeFirst()
  return neu !== undefined
}
