import { sperrt } from './befund.ts'
import type { Befund } from './befund.ts'
import { liesTest } from '../zellen/sfeel.ts'
import type { Positiv, Test } from '../zellen/sfeel.ts'
import type { Eingabe, Entscheidungstabelle, Wert } from '../tabelle.ts'
import { wertInWorten } from '../worte.ts'

/** Findings for values in cells that the column's closed list does not have: mostly typing errors. */
export function pruefeListenwerte(tabelle: Entscheidungstabelle): Befund[] {
  return tabelle.eingaben.flatMap((eingabe, i) => {
    if (!eingabe.werte) return []
    const bekannt = new Set(eingabe.werte.map((l) => l.wert))
    const fremde = new Map(
      [...new Set(tabelle.zeilen.map((z) => z.wenn[i] ?? '-'))].map((zelle) => [
        zelle,
        literale(liesTest(eingabe, zelle)).filter((wert) => !bekannt.has(wert)),
      ]),
    )
    return tabelle.zeilen.flatMap((z) =>
      (fremde.get(z.wenn[i] ?? '-') ?? []).map((wert) => befund(eingabe, z.id, wert)),
    )
  })
}

function befund(eingabe: Eingabe, zeile: string, wert: Wert): Befund {
  const satz = `${zeile} nennt bei „${eingabe.name}“ ${wertInWorten(eingabe, wert)}. Diesen Wert gibt es dort nicht.`
  return sperrt('unbekannter-wert', [zeile], satz, { spalte: eingabe.id })
}

const literale = (test: Test | string): Wert[] =>
  typeof test === 'string' || test.art === 'beliebig' ? [] : test.tests.flatMap(literaleIn)

function literaleIn(t: Positiv): Wert[] {
  if (t.art === 'fehlt') return []
  return t.art === 'vergleich' ? [t.wert] : [t.von, t.bis]
}
