import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import type { Nachweis } from './nachweis.ts'
import { ausZeile, hash, oeffnen, spalten, type Verbundanfrage } from './anfrage.ts'

export type Abgeholt = Verbundanfrage &
  ({ ausgang: 'nachweis'; nachweis: Nachweis } | { ausgang: 'abgebrochen' | 'gestoert' })

/** Gives an answer out: once, and only to the browser session that asked. */
export async function anfrageAbholen(
  haus: Haus,
  tx: Transaction,
  griff: string,
  sitzungId: string | undefined,
): Promise<Abgeholt | undefined> {
  if (sitzungId === undefined || !/^[\w-]{43}$/.test(griff)) return undefined
  const jetzt = haus.uhr.jetzt()
  const zeile = await tx
    .updateTable('konto.verbund_anfrage')
    .set({ abgeholt: jetzt })
    .where('griff', '=', hash(haus, 'griff', griff))
    .where('sitzung_id', '=', sitzungId)
    .where('abgeholt', 'is', null)
    .where('ablauf', '>', jetzt)
    .returning([...spalten, 'ausgang', 'nachweis'])
    .executeTakeFirst()
  if (zeile === undefined) return undefined
  if (zeile.ausgang !== 'nachweis' || zeile.nachweis === null)
    return { ...ausZeile(zeile), ausgang: zeile.ausgang === 'abgebrochen' ? 'abgebrochen' : 'gestoert' }
  return { ...ausZeile(zeile), ausgang: 'nachweis', nachweis: await oeffnen(haus, tx, zeile.id, zeile.nachweis) }
}

/**
 * The newest proof that was picked up and not used yet, for the pages that ask what to do with it: of this guest session, or of
 * the account it was made for.
 */
export async function offenerNachweis(
  haus: Haus,
  tx: Transaction,
  wessen: { readonly sitzungId: string | undefined } | { readonly kontoId: string },
): Promise<(Verbundanfrage & { nachweis: Nachweis }) | undefined> {
  const suche = tx
    .selectFrom('konto.verbund_anfrage')
    .select([...spalten, 'nachweis'])
    .where('abgeholt', 'is not', null)
    .where('verwendet', 'is', null)
    .where('nachweis', 'is not', null)
    .where('ablauf', '>', haus.uhr.jetzt())
  if ('sitzungId' in wessen && wessen.sitzungId === undefined) return undefined
  const zeile = await (
    'kontoId' in wessen
      ? suche.where('konto_id', '=', wessen.kontoId)
      : suche.where('sitzung_id', '=', String(wessen.sitzungId)).where('konto_id', 'is', null)
  )
    .orderBy('id', 'desc')
    .executeTakeFirst()
  if (zeile === undefined || zeile.nachweis === null) return undefined
  return { ...ausZeile(zeile), nachweis: await oeffnen(haus, tx, zeile.id, zeile.nachweis) }
}

/** A proof counts once. @returns false if it was used meanwhile */
export async function nachweisVerwenden(tx: Transaction, id: string, jetzt: Instant): Promise<boolean> {
  const ergebnis = await tx
    .updateTable('konto.verbund_anfrage')
    .set({ verwendet: jetzt, nachweis: null })
    .where('id', '=', id)
    .where('verwendet', 'is', null)
    .executeTakeFirst()
  return ergebnis.numUpdatedRows === 1n
}
