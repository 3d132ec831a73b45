import type { Transaction } from '../../../platform/database/index.ts'
import { type Anmeldestufe, istAnmeldestufe } from '../kunde/stufen.ts'
import type { FremdeArt } from './command.ts'

/** What is known of an identity that someone shows at the door. */
export interface Gezeigt {
  readonly kontoId: string
  readonly identitaetId: string
  readonly stufe: Anmeldestufe
  readonly geheimnis: string | null
  readonly zaehler: number
}

/** The active account that an identity opens, or undefined. @param kennung keyed hash, as it was added */
export async function kontoZuIdentitaet(
  tx: Transaction,
  art: FremdeArt,
  kennung: Buffer,
): Promise<Gezeigt | undefined> {
  const zeile = await tx
    .selectFrom('konto.identitaet as i')
    .innerJoin('konto.konto as k', 'k.id', 'i.konto_id')
    .select(['i.id', 'i.konto_id', 'i.stufe', 'i.geheimnis', 'i.zaehler'])
    .where('i.art', '=', art)
    .where('i.kennung', '=', kennung)
    .where('k.stand', '=', 'aktiv')
    .executeTakeFirst()
  if (zeile === undefined) return undefined
  const { id, konto_id, stufe, geheimnis, zaehler } = zeile
  return {
    kontoId: konto_id,
    identitaetId: id,
    stufe: istAnmeldestufe(stufe) ? stufe : 1,
    geheimnis,
    zaehler,
  }
}
