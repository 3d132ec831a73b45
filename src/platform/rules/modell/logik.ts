import { tabelleImModell } from '../dmn/einlesen.ts'
import { ausdruck, kind, kinder, type Knoten } from '../dmn/xml.ts'
import { uebersetze } from '../entscheiden/uebersetzen.ts'
import type { Entscheidungstabelle, Spalte, Wert } from '../tabelle.ts'
import { anpassung } from './anpassung.ts'
import { liesAusdruck, type Umfeld } from './ausdruck.ts'
import { type FeelWert, istDatum } from './wert.ts'

/** How a decision or a piece of knowledge comes to its value. */
export type Logik = (umfeld: Umfeld) => FeelWert

const fremd: Readonly<Record<string, string>> = {
  context: 'einen Kontext',
  list: 'eine Liste',
  relation: 'eine Relation',
  functionDefinition: 'eine Funktion',
  conditional: 'eine Verzweigung',
  filter: 'einen Filter',
  for: 'eine Schleife',
  every: 'eine Aussage über alle',
  some: 'eine Aussage über einige',
}

/** The logic in an element: a table, an S-FEEL expression or a call. A text is the refusal in German. */
export function logikAus(wurzel: Knoten, traeger: Knoten, k: Knoten, namen: readonly string[]): Logik | string {
  const tabelle = kind(k, 'decisionTable')
  if (tabelle) return ausTabelle(wurzel, traeger, tabelle, namen)
  const literal = kind(k, 'literalExpression')
  if (literal) return mitTyp(wurzel, literal, ausLiteral(literal, namen))
  const aufruf = kind(k, 'invocation')
  if (aufruf) return ausAufruf(aufruf, namen)
  const anders = k.kinder.find((teil) => teil.name in fremd)
  return anders ? `Das Modell enthält ${fremd[anders.name]}. ${nurSFeel}` : 'Eine Entscheidung hat keine Logik.'
}

function mitTyp(wurzel: Knoten, literal: Knoten, logik: Logik | string): Logik | string {
  const passeAn = anpassung(wurzel, literal.attribute.get('typeRef'))
  return typeof logik === 'string' ? logik : (umfeld) => passeAn(logik(umfeld))
}

const nurSFeel = 'Möglich sind Entscheidungstabellen und S-FEEL.'

function ausLiteral(k: Knoten | undefined, namen: readonly string[]): Logik | string {
  const text = ausdruck(k)
  return liesAusdruck(text, namen) ?? `Der Ausdruck „${text.slice(0, 80)}“ geht über S-FEEL hinaus.`
}

/** Calls business knowledge with named bindings. */
function ausAufruf(k: Knoten, namen: readonly string[]): Logik | string {
  const ziel = ausdruck(kind(k, 'literalExpression'))
  const bindungen = kinder(k, 'binding').map((b) => ({
    name: kind(b, 'parameter')?.attribute.get('name') ?? '',
    logik: ausLiteral(kind(b, 'literalExpression'), namen),
  }))
  const gebunden: { name: string; logik: Logik }[] = []
  for (const { name, logik } of bindungen) {
    if (typeof logik === 'string') return logik
    gebunden.push({ name, logik })
  }
  return (umfeld) => umfeld.rufeBenannt(ziel, Object.fromEntries(gebunden.map((b) => [b.name, b.logik(umfeld)])))
}

function ausTabelle(wurzel: Knoten, traeger: Knoten, k: Knoten, namen: readonly string[]): Logik | string {
  const tabelle = tabelleImModell(wurzel, traeger, k)
  if (typeof tabelle === 'string') return tabelle
  const eingaben: Logik[] = []
  for (const eingabe of kinder(k, 'input')) {
    const logik = ausLiteral(kind(eingabe, 'inputExpression'), namen)
    if (typeof logik === 'string') return logik
    eingaben.push(logik)
  }
  const regelwerk = uebersetze(tabelle)
  return (umfeld) => {
    const werte = tabelle.eingaben.map((spalte, i) => [spalte.id, roh(eingaben[i]?.(umfeld) ?? null)] as const)
    return ergebnis(tabelle, regelwerk.entscheide(Object.fromEntries(werte)))
  }
}

const roh = (wert: FeelWert): unknown => (istDatum(wert) ? wert.datum : wert)

/** DMN 8.2.11: one value for one column, else a context; a list where the hit policy allows several; null without a hit. */
function ergebnis(
  tabelle: Entscheidungstabelle,
  entschieden: ReturnType<ReturnType<typeof uebersetze>['entscheide']>,
): FeelWert {
  if (entschieden.wert !== undefined) return alsFeel(tabelle.ausgaben[0], entschieden.wert)
  if (entschieden.art === 'keine') return tabelle.trefferregel === 'COLLECT #' ? 0 : null
  if (entschieden.art === 'mehrdeutig') return null
  const werte = entschieden.ausgaben.map((zeile): FeelWert => {
    const [erste] = tabelle.ausgaben
    if (erste !== undefined && tabelle.ausgaben.length === 1) return alsFeel(erste, zeile[erste.id])
    return Object.fromEntries(tabelle.ausgaben.map((a) => [a.id, alsFeel(a, zeile[a.id])]))
  })
  return mehrere.has(tabelle.trefferregel) && entschieden.art === 'treffer' ? werte : (werte[0] ?? null)
}

const mehrere: ReadonlySet<string> = new Set(['COLLECT', 'RULE ORDER', 'OUTPUT ORDER'])

const alsFeel = (spalte: Spalte | undefined, wert: Wert | undefined): FeelWert =>
  wert === undefined ? null : spalte?.typ === 'datum' && typeof wert === 'string' ? { datum: wert } : wert
