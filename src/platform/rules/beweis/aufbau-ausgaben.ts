import { sperrt } from './befund.ts'
import type { Befund } from './befund.ts'
import { alsLiteral, literalAus } from '../zellen/literal.ts'
import { sonstId } from '../tabelle.ts'
import type { Ausgabe, Entscheidungstabelle, Wert } from '../tabelle.ts'
import { istSauber } from '../zellen/zeichenfolge.ts'

/** Findings about outputs: number, type, closed lists, and what the hit policy asks of them. */
export function pruefeAusgaben(tabelle: Entscheidungstabelle): Befund[] {
  const reihen = [...tabelle.zeilen, ...(tabelle.sonst ? [{ id: sonstId, dann: tabelle.sonst.dann }] : [])]
  return [
    ...tabelle.ausgaben.flatMap(pruefeSpalte),
    ...pruefeRegel(tabelle),
    ...reihen.flatMap(({ id, dann }) => pruefeReihe(tabelle, id, dann)),
  ]
}

function pruefeSpalte(ausgabe: Ausgabe): Befund[] {
  const fehler = (satz: string): Befund[] => [sperrt('aufbau', [], satz, { spalte: ausgabe.id })]
  if (!istSauber(ausgabe.id + ausgabe.name) || ausgabe.id === '')
    return fehler('Eine Ausgabe hat keinen gültigen Namen.')
  if (ausgabe.werte?.length === 0) return fehler(`Die Liste der Werte von „${ausgabe.name}“ ist leer.`)
  const falsch = ausgabe.werte?.find((l) => !passt(ausgabe, l.wert))
  return falsch ? fehler(`Bei „${ausgabe.name}“ passt der Listenwert „${falsch.wert}“ nicht zum Typ der Spalte.`) : []
}

function pruefeReihe(tabelle: Entscheidungstabelle, id: string, dann: readonly Wert[]): Befund[] {
  const wo = id === sonstId ? 'Die Auffangregel „Sonst“' : `Zeile ${id}`
  if (dann.length !== tabelle.ausgaben.length) {
    return [sperrt('aufbau', [id], `${wo} hat ${dann.length} statt ${tabelle.ausgaben.length} Ausgaben.`)]
  }
  return tabelle.ausgaben.flatMap((ausgabe, i) => {
    const wert = dann[i]
    if (wert === undefined || !passt(ausgabe, wert)) {
      return [
        sperrt('unlesbar', [id], `${wo}: Der Wert bei „${ausgabe.name}“ fehlt oder passt nicht zum Typ der Spalte.`, {
          spalte: ausgabe.id,
        }),
      ]
    }
    if (!ausgabe.werte || ausgabe.werte.some((l) => l.wert === wert)) return []
    return [
      sperrt(
        'unbekannter-wert',
        [id],
        `${wo}: „${wert}“ gibt es bei „${ausgabe.name}“ nicht. Bitte wählen Sie einen Wert der Liste.`,
        { spalte: ausgabe.id },
      ),
    ]
  })
}

/** Typed, and not lost on the way through S-FEEL (numbers of more than 15 digits, control characters). */
const passt = (ausgabe: Ausgabe, wert: Wert): boolean =>
  literalAus(ausgabe, alsLiteral(ausgabe, wert)) === (typeof wert === 'number' ? wert + 0 : wert)

function pruefeRegel(tabelle: Entscheidungstabelle): Befund[] {
  const { trefferregel, ausgaben } = tabelle
  if (trefferregel === 'PRIORITY' || trefferregel === 'OUTPUT ORDER') {
    if (ausgaben.some((a) => a.werte)) return []
    return [sperrt('aufbau', [], `${trefferregel} braucht bei einer Ausgabe eine Liste der Werte in ihrer Rangfolge.`)]
  }
  if (!trefferregel.startsWith('COLLECT ')) return []
  const [erste, ...weitere] = ausgaben
  const moeglich = {
    'COLLECT +': ['zahl', 'ganzzahl'],
    'COLLECT <': ['zahl', 'ganzzahl', 'datum'],
    'COLLECT >': ['zahl', 'ganzzahl', 'datum'],
  }
  const typen = trefferregel in moeglich ? moeglich[trefferregel as keyof typeof moeglich] : undefined
  if (weitere.length === 0 && erste && (!typen || typen.includes(erste.typ))) return []
  return [
    sperrt(
      'aufbau',
      [],
      `${trefferregel} braucht genau eine Ausgabe${typen ? `, und zwar eine Zahl${typen.includes('datum') ? ' oder ein Datum' : ''}` : ''}.`,
    ),
  ]
}
