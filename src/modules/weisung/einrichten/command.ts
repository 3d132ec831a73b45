import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { wurzel } from '../../../config.ts'
import { punktAlsText, liesLesarten } from '../einlesen/index.ts'
import { weisungEintragen } from '../eintragen/command.ts'
import { inhalteHinterlegen, regelinhalte } from '../inhalte/inhalte.ts'
import { fortfuehrungMaengel } from '../regeln/pruefen.ts'
import type { Entscheidung } from '../regeln/schema.ts'
import { weisungen } from '../verzeichnis/query.ts'

const ordner = join(wurzel, 'inhalte/weisungen/')

/**
 * Enters the shipped directives, rules and terms: at every start, as the system. What is there already stays.
 * @param entscheidungen the operator's, on rules of ended directives
 * @throws Error when a shipped text cannot be entered or a decision does not fit its directive's end
 */
export async function weisungenEinrichten(
  tx: Transaction,
  jetzt: Instant,
  entscheidungen: readonly Entscheidung[] = [],
): Promise<void> {
  const lesarten = liesLesarten()
  for (const datei of readdirSync(ordner).filter((name) => name.endsWith('.txt'))) {
    const ergebnis = await weisungEintragen(tx, readFileSync(join(ordner, datei), 'utf8'), lesarten, jetzt)
    if (!ergebnis.ok) throw new Error(`${datei}: ${ergebnis.bericht.map(punktAlsText).join(' ')}`)
  }
  await inhalteHinterlegen(tx, jetzt, entscheidungen)
  const enden = new Map((await weisungen(tx)).map(({ nummer, gueltigBis }) => [nummer, gueltigBis]))
  const maengel = fortfuehrungMaengel(await regelinhalte(tx, jetzt), enden)
  if (maengel.length > 0) throw new Error(maengel.join(' '))
}
