import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Codeart } from '../code/ausstellen.ts'
import type { Briefstand } from '../druck/stand.ts'

/** A letter as its owner sees it. */
export interface BriefAnzeige {
  readonly id: string
  readonly stand: Briefstand
  readonly beauftragt: Instant
  readonly versandt: Instant | null
  readonly zurueck: Instant | null
  readonly gesehen: Instant | null
  readonly unzustellbar: boolean
}

/** Letters of one kind for an account, newest first. */
export async function briefe(tx: Transaction, kontoId: string, art: Codeart): Promise<BriefAnzeige[]> {
  const zeilen = await tx
    .selectFrom('konto.brief')
    .select(['id', 'stand', 'beauftragt', 'versandt', 'zurueck', 'gesehen'])
    .where('konto_id', '=', kontoId)
    .where('art', '=', art)
    .orderBy('id', 'desc')
    .limit(20)
    .execute()
  return zeilen.map(({ stand, ...zeile }) => ({
    ...zeile,
    stand: stand as Briefstand,
    unzustellbar: stand === 'unzustellbar',
  }))
}

/** What the overview says of the account's letters: one came back and its owner has not read it yet, or one is on its way. */
export async function briefhinweis(tx: Transaction, kontoId: string): Promise<'zurueck' | 'unterwegs' | undefined> {
  const brief = await tx
    .selectFrom('konto.brief as b')
    .innerJoin('konto.konto as k', 'k.id', 'b.konto_id')
    .select(['b.stand', 'b.gesehen', 'k.registrierungsstufe'])
    .where('b.konto_id', '=', kontoId)
    .where('b.art', '=', 'pin_brief')
    .orderBy('b.id', 'desc')
    .executeTakeFirst()
  if (brief === undefined || !['keine', 'email'].includes(brief.registrierungsstufe)) return undefined
  if (brief.stand === 'unzustellbar') return brief.gesehen === null ? 'zurueck' : undefined
  return brief.stand === 'hinfaellig' ? undefined : 'unterwegs'
}

/** The code that can be typed now, as far as the page tells it. */
export interface OffenerCode {
  readonly gueltigBis: Instant
  readonly versuche: number
}

/** As the system ('anmeldung'): customers can't read the rows of codes. */
export async function offenerCode(
  tx: Transaction,
  kontoId: string,
  art: Codeart,
  jetzt: Instant,
): Promise<OffenerCode | undefined> {
  const zeile = await tx
    .selectFrom('konto.code')
    .select(['gueltig_bis', 'versuche'])
    .where('konto_id', '=', kontoId)
    .where('art', '=', art)
    .where('stand', '=', 'offen')
    .where('gueltig_bis', '>', jetzt)
    .executeTakeFirst()
  return zeile && { gueltigBis: zeile.gueltig_bis, versuche: zeile.versuche }
}
