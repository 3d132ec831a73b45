import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { dienststelle } from '../../organisation/index.ts'
import { type Anliegen, type Anliegenschluessel, katalog } from '../anliegen/katalog.ts'
import { zentralkatalog } from '../anliegen/zentral.ts'
import { einstellungenVon } from '../einstellungen/nachschlagen.ts'
import type { Einstellungen } from '../einstellungen/schema.ts'

/** An Anliegen as the office's customers meet it. */
export interface AngebotenesAnliegen<Schluessel extends string = string> extends Omit<Anliegen, 'schluessel'> {
  readonly schluessel: Schluessel
  readonly angeboten: boolean
  /** Of the office: information when offered, hint when switched off. */
  readonly text: string | undefined
}

/**
 * The catalogue with the office's texts; one switched off stays listed, with its hint (PF-04, KT-07). Agencies have the central one,
 * without words of their own (PF-14).
 */
export async function anliegenangebot(
  tx: Transaction,
  dienststelleId: string,
  am: Instant,
): Promise<AngebotenesAnliegen[]> {
  if ((await dienststelle(tx, dienststelleId))?.art === 'AA') return zentralangebot(tx, am)
  const { einstellungen } = await einstellungenVon(tx, dienststelleId, am)
  return angebotAus(await katalog(tx, am), einstellungen)
}

/** The same from settings that need not count yet: what a preview shows (KT-05). */
export const angebotAus = (
  anliegen: readonly Anliegen[],
  einstellungen: Einstellungen,
): AngebotenesAnliegen<Anliegenschluessel>[] =>
  anliegen.map((eines) => {
    const eigene = einstellungen.anliegen[eines.schluessel]
    const angeboten = eigene.angeboten || !eines.abschaltbar
    return { ...eines, angeboten, text: angeboten ? eigene.information : eigene.hinweis }
  })

const immer = { beispiel: null, verhalten: 'Nachricht', abschaltbar: false, angeboten: true, text: undefined } as const

const zentralangebot = async (tx: Transaction, am: Instant): Promise<AngebotenesAnliegen[]> =>
  (await zentralkatalog(tx, am)).map((eines, i) => ({ ...eines, ...immer, nummer: i + 1 }))
