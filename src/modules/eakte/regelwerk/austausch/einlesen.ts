import type { Transaction } from '../../../../platform/database/index.ts'
import { type Entwurf, type Feder, festhalten } from '../../../../platform/fassung/index.ts'
import { dmnEinlesen, type Entscheidungstabelle } from '../../../../platform/rules/index.ts'
import { mitKopf, regelnVon } from '../entwurf/entwurf.ts'
import { ausTabelle } from '../entwurf/tabelle.ts'
import { einsetzen, type Zeilenstand } from '../entwurf/zeilenstand.ts'
import { spalten, zielspalte } from '../spalten.ts'

/**
 * Reads a table of another tool for the office's draft (DMN 1.2 to 1.5). A text is the refusal in German: full FEEL, more than one
 * decision, a column that the rulebook does not know, another hit policy. What is read is then proved like any draft.
 */
export function tabelleAus(xml: string): Entscheidungstabelle | string {
  const gelesen = dmnEinlesen(xml)
  if (!gelesen.ok) return gelesen.gruende.slice(0, 3).join(' ')
  const { tabelle } = gelesen
  if (tabelle.trefferregel !== 'UNIQUE')
    return `Die Tabelle hat die Trefferregel ${tabelle.trefferregel}. Möglich ist hier nur UNIQUE.`
  const fremd = tabelle.eingaben.find(({ id }) => !spalten.some((spalte) => spalte.id === id))
  if (fremd)
    return `Die Eingabe „${fremd.name}“ kennt das Regelwerk nicht. Möglich sind ${spalten.map(({ id }) => id).join(', ')}.`
  const [ausgabe] = tabelle.ausgaben
  if (tabelle.ausgaben.length !== 1 || ausgabe?.id !== zielspalte.id)
    return `Die Tabelle braucht genau eine Ausgabe mit dem Namen „${zielspalte.id}“.`
  return tabelle
}

/**
 * Puts a table in place of the draft's rows and catch-all. Test cases stay; what was there before stands with the step.
 * @param version of the draft that the page was made from: what was done since then is not thrown away
 */
export async function uebernehmen(
  tx: Transaction,
  feder: Feder,
  entwurf: Entwurf,
  { tabelle, version }: { tabelle: Entscheidungstabelle; version: number },
): Promise<number | 'ueberholt'> {
  if (entwurf.version !== version) return 'ueberholt'
  const { name, sonstZiel, sonstNotiz } = await mitKopf(tx, entwurf)
  const vorher: Zeilenstand = { name, sonstZiel, sonstNotiz, regeln: await regelnVon(tx, entwurf.id).execute() }
  await einsetzen(tx, feder, ausTabelle(tabelle))
  return festhalten(tx, feder, { art: 'eingelesen', vorher })
}
