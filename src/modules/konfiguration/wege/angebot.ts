import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { type Anliegen, katalog } from '../anliegen/katalog.ts'
import { einstellungenVon } from '../einstellungen/nachschlagen.ts'

/** An Anliegen as the office's customers meet it. */
export interface AngebotenesAnliegen extends Anliegen {
  readonly angeboten: boolean
  /** Of the office: information when offered, hint when switched off. */
  readonly text: string | undefined
}

/** The catalogue with the office's texts; one switched off stays listed, with its hint (PF-04, KT-07). */
export async function anliegenangebot(
  tx: Transaction,
  dienststelleId: string,
  am: Instant,
): Promise<AngebotenesAnliegen[]> {
  const { einstellungen } = await einstellungenVon(tx, dienststelleId, am)
  return (await katalog(tx, am)).map((anliegen) => {
    const eigene = einstellungen.anliegen[anliegen.schluessel]
    const angeboten = eigene.angeboten || !anliegen.abschaltbar
    return { ...anliegen, angeboten, text: angeboten ? eigene.information : eigene.hinweis }
  })
}
