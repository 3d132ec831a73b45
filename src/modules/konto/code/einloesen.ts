import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { type Codeart, codeHash, gleicherHash } from './ausstellen.ts'
import { VERSUCHE } from './regel.ts'

/** How a try with an account's code ended. `rest`: tries that are left. */
export type Einloesung =
  | { readonly art: 'eingeloest'; readonly codeId: string; readonly personId: string }
  | { readonly art: 'falsch'; readonly rest: number }
  /** Five wrong tries: the code is void. */
  | { readonly art: 'verbraucht' }
  /** It was the account's code once: used, run out, or a newer letter is on its way. */
  | { readonly art: 'benutzt' | 'abgelaufen' | 'ersetzt' }
  /** There is no code to compare with: none was asked for. */
  | { readonly art: 'keiner' }

/**
 * Tries a code that is bound to an account (KO-04). Only whoever is signed in to that account, or names it, gets here; wrong tries
 * count for its open code. A code of before that is typed by mistake counts as no try.
 */
export async function kontocodeEinloesen(
  haus: Haus,
  tx: Transaction,
  { kontoId, art, code }: { kontoId: string; art: Exclude<Codeart, 'freischaltcode'>; code: string },
): Promise<Einloesung> {
  const jetzt = haus.uhr.jetzt()
  const hash = codeHash(haus, code)
  const zeilen = await tx
    .selectFrom('konto.code')
    .select(['id', 'hash', 'stand', 'versuche', 'gueltig_bis', 'person_id'])
    .where('konto_id', '=', kontoId)
    .where('art', '=', art)
    .orderBy('id', 'desc')
    .limit(20)
    .forUpdate()
    .execute()
  const gemeint = zeilen.find((zeile) => gleicherHash(zeile.hash, hash))
  const offen = zeilen.find(({ stand }) => stand === 'offen')
  if (gemeint !== undefined) {
    if (gemeint.stand === 'eingeloest') return { art: 'benutzt' }
    if (gemeint.stand === 'verbraucht') return { art: 'verbraucht' }
    if (gemeint.stand === 'ersetzt') return { art: 'ersetzt' }
    if (gemeint.gueltig_bis <= jetzt) return { art: 'abgelaufen' }
    await tx
      .updateTable('konto.code')
      .set({ stand: 'eingeloest', beendet: jetzt, inhalt: null, eingeloest_von: kontoId })
      .where('id', '=', gemeint.id)
      .execute()
    return { art: 'eingeloest', codeId: gemeint.id, personId: gemeint.person_id }
  }
  if (offen === undefined) return { art: zeilen[0]?.stand === 'verbraucht' ? 'verbraucht' : 'keiner' }
  if (offen.gueltig_bis <= jetzt) return { art: 'abgelaufen' }
  return falsch(tx, { ...offen, kontoId }, jetzt)
}

async function falsch(
  tx: Transaction,
  offen: { id: string; versuche: number; person_id: string; kontoId: string },
  jetzt: Date,
): Promise<Einloesung> {
  const rest = VERSUCHE - offen.versuche - 1
  await tx
    .updateTable('konto.code')
    .set({
      versuche: offen.versuche + 1,
      ...(rest <= 0 ? { stand: 'verbraucht', beendet: jetzt, inhalt: null } : {}),
    })
    .where('id', '=', offen.id)
    .execute()
  await protokollieren(tx, {
    aktion: 'konto.code-falsch',
    objekt: offen.kontoId,
    person: offen.person_id,
    angaben: { rest },
  })
  return rest <= 0 ? { art: 'verbraucht' } : { art: 'falsch', rest }
}
