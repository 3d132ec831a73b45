import { pruefeAufbau } from '../beweis/aufbau.ts'
import { leseAusdruckseingabe, leseAusgabe, leseEingabe } from './spalten.ts'
import { literalAus } from '../zellen/literal.ts'
import type { Ausgabe, Eingabe, Entscheidungstabelle, Sonst, Trefferregel, Wert, Zeile } from '../tabelle.ts'
import { ausdruck, kind, kinder, liesXml } from './xml.ts'
import type { Knoten } from './xml.ts'

/** A table from outside, or why it is not taken, in German. */
type Eingelesen =
  | { readonly ok: true; readonly tabelle: Entscheidungstabelle }
  | { readonly ok: false; readonly gruende: readonly string[] }

/** Rows of one table. */
const hoechstensZeilen = 5000
const hoechstensGruende = 20

/** Thrown inside this file only; the door gives it back as a value. */
class Ablehnung extends Error {}

/**
 * Reads one decision table from DMN 1.2 to 1.5+ XML. Refuses anything it would have to guess at: several decisions, full
 * FEEL, other types, outputs that are no plain values. What is read may still have findings (`pruefe`).
 */
export function dmnEinlesen(xml: string): Eingelesen {
  const wurzel = liesXml(xml)
  if (typeof wurzel === 'string') return { ok: false, gruende: [wurzel] }
  try {
    const tabelle = leseTabelle(wurzel, xml)
    const gruende = pruefeAufbau(tabelle).filter((b) => b.art !== 'unbekannter-wert')
    if (gruende.length === 0) return { ok: true, tabelle }
    return { ok: false, gruende: gruende.slice(0, hoechstensGruende).map((b) => b.satz) }
  } catch (fehler) {
    if (fehler instanceof Ablehnung) return { ok: false, gruende: [fehler.message] }
    throw fehler
  }
}

/** Unwraps a value that is a refusal when it is a text. */
function oderAblehnung<T extends object>(wert: T | string): T {
  if (typeof wert === 'string') throw new Ablehnung(wert)
  return wert
}

function leseTabelle(wurzel: Knoten, xml: string): Entscheidungstabelle {
  pruefeStand(wurzel, xml)
  const entscheidungen = kinder(wurzel, 'decision')
  const [entscheidung] = entscheidungen
  const tabelle = kind(entscheidung, 'decisionTable')
  if (!entscheidung || entscheidungen.length > 1) {
    throw new Ablehnung(
      `Die Datei enthält ${entscheidungen.length} Entscheidungen. Möglich ist genau eine mit einer Tabelle.`,
    )
  }
  if (!tabelle) throw new Ablehnung('Die Entscheidung in der Datei ist keine Entscheidungstabelle.')
  const eingaben = kinder(tabelle, 'input').map((k) => oderAblehnung(leseEingabe(wurzel, k)))
  return leseInhalt(wurzel, entscheidung, tabelle, eingaben)
}

/** A table anywhere in a model, its inputs being expressions of their own; a text is the refusal in German. */
export function tabelleImModell(wurzel: Knoten, entscheidung: Knoten, tabelle: Knoten): Entscheidungstabelle | string {
  try {
    const spalte = (i: number): string[] => kinder(tabelle, 'rule').map((z) => ausdruck(kinder(z, 'inputEntry')[i]))
    const gelesen = kinder(tabelle, 'input').map((k, i) => oderAblehnung(leseAusdruckseingabe(wurzel, k, spalte(i))))
    const eingaben = gelesen.map((eingabe, i) => ({ ...eingabe, id: `eingabe ${i + 1}` }))
    const inhalt = leseInhalt(wurzel, entscheidung, tabelle, eingaben)
    const mangel = pruefeAufbau(inhalt).find((b) => b.art !== 'unbekannter-wert')
    return mangel?.satz ?? inhalt
  } catch (fehler) {
    if (fehler instanceof Ablehnung) return fehler.message
    throw fehler
  }
}

function leseInhalt(
  wurzel: Knoten,
  entscheidung: Knoten,
  tabelle: Knoten,
  eingaben: readonly Eingabe[],
): Entscheidungstabelle {
  const ausgaben = kinder(tabelle, 'output').map((k) => oderAblehnung(leseAusgabe(wurzel, entscheidung, tabelle, k)))
  const zeilen = kinder(tabelle, 'rule')
  if (zeilen.length > hoechstensZeilen)
    throw new Ablehnung(`Die Tabelle hat ${zeilen.length} Zeilen. Möglich sind 5000.`)
  const sonst = leseSonst(tabelle, ausgaben)
  return {
    name: entscheidung.attribute.get('name') ?? 'Regelwerk',
    trefferregel: leseRegel(tabelle),
    eingaben,
    ausgaben,
    zeilen: zeilen.map((k, i) => leseZeile(k, i, eingaben, ausgaben)),
    ...(sonst ? { sonst } : {}),
  }
}

/** The namespace of the model names the edition of DMN; 20180521 is 1.2, 20191111 is 1.3. */
function pruefeStand(wurzel: Knoten, xml: string): void {
  const stand = /https?:\/\/www\.omg\.org\/spec\/DMN\/(\d{8})\/MODEL/.exec(xml)?.[1]
  if (wurzel.name !== 'definitions' || stand === undefined) throw new Ablehnung('Die Datei ist keine DMN-Datei.')
  if (stand < '20180521')
    throw new Ablehnung('Die Datei nutzt eine alte Fassung von DMN. Möglich ist DMN 1.2 oder neuer.')
}

const regeln: Readonly<Record<string, Trefferregel>> = {
  UNIQUE: 'UNIQUE',
  ANY: 'ANY',
  FIRST: 'FIRST',
  PRIORITY: 'PRIORITY',
  'RULE ORDER': 'RULE ORDER',
  'OUTPUT ORDER': 'OUTPUT ORDER',
  COLLECT: 'COLLECT',
  'COLLECT SUM': 'COLLECT +',
  'COLLECT MIN': 'COLLECT <',
  'COLLECT MAX': 'COLLECT >',
  'COLLECT COUNT': 'COLLECT #',
}

function leseRegel(tabelle: Knoten): Trefferregel {
  const name = tabelle.attribute.get('hitPolicy') ?? 'UNIQUE'
  const zusatz = tabelle.attribute.get('aggregation')
  const regel = regeln[zusatz === undefined ? name : `${name} ${zusatz}`]
  if (!regel) throw new Ablehnung(`Die Trefferregel „${name}“ ist unbekannt.`)
  return regel
}

function leseZeile(k: Knoten, i: number, eingaben: readonly Eingabe[], ausgaben: readonly Ausgabe[]): Zeile {
  const id = k.attribute.get('nr') ?? `R-${i + 1}`
  const [wenn, dann] = [kinder(k, 'inputEntry'), kinder(k, 'outputEntry')]
  if (wenn.length !== eingaben.length || dann.length !== ausgaben.length) {
    throw new Ablehnung(`Zeile ${id} hat nicht so viele Zellen, wie die Tabelle Spalten hat.`)
  }
  const notiz = [...kinder(k, 'annotationEntry').map(ausdruck), kind(k, 'description')?.text.trim() ?? ''].filter(
    (t) => t !== '',
  )
  return {
    id,
    wenn: wenn.map((zelle) => ausdruck(zelle) || '-'),
    dann: ausgaben.map((a, n) => leseWert(a, dann[n], `Zeile ${id}`)),
    ...(notiz.length > 0 ? { notiz: notiz.join('; ') } : {}),
  }
}

function leseWert(ausgabe: Ausgabe, k: Knoten | undefined, wo: string): Wert {
  const wert = literalAus(ausgabe, ausdruck(k))
  if (wert === undefined)
    throw new Ablehnung(`${wo}: „${ausdruck(k)}“ bei „${ausgabe.name}“ ist kein fester Wert vom Typ der Spalte.`)
  return wert
}

function leseSonst(tabelle: Knoten, ausgaben: readonly Ausgabe[]): Sonst | undefined {
  const eintraege = kinder(tabelle, 'output').map((k) => kind(k, 'defaultOutputEntry'))
  if (eintraege.every((k) => k === undefined)) return undefined
  const notiz = tabelle.attribute.get('sonst-notiz')
  const dann = ausgaben.map((a, i) => leseWert(a, eintraege[i], 'Die Auffangregel „Sonst“'))
  return { dann, ...(notiz === undefined ? {} : { notiz }) }
}
