import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { Conflict } from '../../../platform/http/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import type { Personal } from '../../organisation/index.ts'
import { informiert } from '../ablehnung/command.ts'
import { freischaltcodeErlaubt } from '../begleiten/regeln.ts'
import { codeAusstellen } from '../code/ausstellen.ts'
import { bestellbar } from '../code/regel.ts'
import { briefBeauftragen } from '../druck/beauftragen.ts'
import { empfaengerDer } from '../druck/empfaenger.ts'
import { tagInBerlin } from '../../../platform/clock/index.ts'
import { ohneKonto } from './query.ts'

export interface Einladung {
  readonly eingeladen: number
  /** Not invited: no address, protected, or invited a short time ago. */
  readonly ausgelassen: number
}

/**
 * Invites persons without an account by letter with a Freischaltcode (KO-10); each letter is noted as information (KO-14). Only who
 * stands on this page of the list is taken: a refusal, an account or a representative meanwhile leaves them out.
 */
export async function einladen(
  haus: Haus,
  tx: Transaction,
  wer: Personal,
  { ids, nach }: { ids: ReadonlySet<string>; nach: string },
): Promise<Einladung> {
  const { erlaubt } = await freischaltcodeErlaubt(haus, tx)
  if (!erlaubt) throw new Conflict('Freischaltcodes gibt es noch nicht.')
  const { zeilen } = await ohneKonto(haus, tx, wer, nach)
  const gewaehlt = zeilen.filter(({ id }) => ids.has(id))
  let eingeladen = 0
  for (const { id } of gewaehlt) if (await lade(haus, tx, wer, id)) eingeladen += 1
  await protokollieren(tx, {
    aktion: 'konto.eingeladen',
    dienststelle: wer.dienststelle.id,
    angaben: { zahl: eingeladen, personen: gewaehlt.map(({ id }) => id) },
  })
  return { eingeladen, ausgelassen: ids.size - eingeladen }
}

async function lade(haus: Haus, tx: Transaction, wer: Personal, personId: string): Promise<boolean> {
  const jetzt = haus.uhr.jetzt()
  const empfaenger = await empfaengerDer(tx, [personId])
  if (empfaenger === undefined) return false
  const bisher = await tx
    .selectFrom('konto.brief')
    .select(['beauftragt', 'stand'])
    .where('person_id', '=', personId)
    .where('art', '=', 'freischaltcode')
    .orderBy('id', 'desc')
    .limit(5)
    .execute()
  const fruehere = bisher.map(({ beauftragt, stand }) => ({ beauftragt, unzustellbar: stand === 'unzustellbar' }))
  if (bestellbar(fruehere, jetzt).art !== 'moeglich') return false
  const ziel = { art: 'freischaltcode', personId, dienststelleId: wer.dienststelle.id } as const
  const { id: codeId } = await codeAusstellen(haus, tx, { ...ziel, von: wer.personalId })
  await briefBeauftragen(haus, tx, { ...ziel, codeId, empfaenger })
  await informiert(haus, tx, wer, personId, { am: tagInBerlin(jetzt), weg: 'brief' })
  return true
}
