import type { Transaction } from '../../../platform/database/index.ts'
import { halten } from '../../../platform/eingang/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import type { Bogen } from '../bogen/bogen.ts'

/** How an evidence comes to the office. */
export const wege = ['datei', 'schon-abgegeben', 'folgt', 'gibt-es-nicht'] as const
export type Weg = (typeof wege)[number]

/** Ways that are told in words too: when it was handed in, why there is none. */
export const mitWorten = ['schon-abgegeben', 'gibt-es-nicht'] as const

export const istWeg = (text: string): text is Weg => wege.some((weg) => weg === text)

/** What was said about one evidence of a form. */
export interface Nachweis {
  /** Code of the kind of evidence, and the person, account or business it is about. */
  readonly code: string
  readonly instanz: string
  readonly weg: Weg
  /** Ids of files in the order shown; they may have been refused or removed since. */
  readonly dateien: readonly string[]
  /** In the customer's words: when it was handed in, or why there is none. */
  readonly worte: string
}

/** Without the list behind an entry: words that were said for the evidence of two lists at once are read for both. */
const ort = (bogenId: string, { code, instanz }: Pick<Nachweis, 'code' | 'instanz'>) => ({
  tabelle: 'antrag.nachweis',
  spalte: 'worte',
  zeile: `${bogenId}.${code}.${instanz.replace(/(\/\d+)\/[a-z]+$/, '$1')}`,
})

/** All that was said about the evidence of a form, for its owner or for the hand-over. */
export async function nachweiseVon(tx: Transaction, haus: Haus, bogenId: string): Promise<Nachweis[]> {
  const zeilen = await tx
    .selectFrom('antrag.nachweis')
    .select(['code', 'instanz', 'weg', 'dateien', 'worte'])
    .where('bogen_id', '=', bogenId)
    .orderBy('code')
    .orderBy('instanz')
    .execute()
  return Promise.all(
    zeilen.map(async ({ worte, weg, ...rest }) => ({
      ...rest,
      weg: wegMit(weg, rest.dateien),
      worte: worte === null ? '' : (await haus.krypto.entschluesseln(tx, ort(bogenId, rest), worte)).toString(),
    })),
  )
}

/** Files win: whoever leaves the page while it asks which of the two is meant has sent them nevertheless. */
const wegMit = (weg: string, dateien: readonly string[]): Weg => {
  if (dateien.length > 0) return 'datei'
  return istWeg(weg) ? weg : 'folgt'
}

/** Says how one evidence comes; what was said before is replaced. Files of a form are held as long as it is. */
export async function nachweisSpeichern(
  tx: Transaction,
  haus: Haus,
  bogen: Pick<Bogen, 'id' | 'personId'>,
  neu: Nachweis,
): Promise<void> {
  const eigentum = { besitzer: bogen.personId, bestand: 'antrag' } as const
  const werte = {
    weg: neu.weg,
    dateien: [...neu.dateien],
    worte: neu.worte === '' ? null : await haus.krypto.verschluesseln(tx, eigentum, ort(bogen.id, neu), neu.worte),
    am: haus.uhr.jetzt(),
  }
  const { code, instanz } = neu
  await tx
    .insertInto('antrag.nachweis')
    .values({ bogen_id: bogen.id, code, instanz, person_id: bogen.personId, ...werte })
    .onConflict((oc) => oc.columns(['bogen_id', 'code', 'instanz']).doUpdateSet(werte))
    .execute()
  const alle = await tx.selectFrom('antrag.nachweis').select('dateien').where('bogen_id', '=', bogen.id).execute()
  await halten(
    tx,
    bogen.id,
    alle.flatMap(({ dateien }) => dateien),
  )
}
