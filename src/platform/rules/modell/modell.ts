import { kind, kinder, type Knoten, liesXml } from '../dmn/xml.ts'
import type { Umfeld } from './ausdruck.ts'
import { anpassung, typDerVariablen } from './anpassung.ts'
import { type Logik, logikAus } from './logik.ts'
import { type FeelWert, Jenseits } from './wert.ts'

/** A value for the inputs, or the German reason why it is refused. */
type Entschieden = { readonly ok: true; readonly wert: FeelWert } | { readonly ok: false; readonly grund: string }

type Werte = Readonly<Record<string, FeelWert>>

/** A whole DMN model, ready to decide. */
export interface Modell {
  readonly entscheide: (name: string, eingaben: Werte) => Entschieden
}

/** What a model can work out: a decision has no parameters, business knowledge has. */
interface Rechenbar {
  /** Only knowledge can be called. */
  readonly rufbar: boolean
  readonly parameter: readonly string[]
  readonly logik: Logik | string
}

/** Thrown inside this file only: what is asked for needs something refused. */
class Abgelehnt extends Error {}

const TIEFE = 100

/**
 * Reads a model of decisions, inputs and business knowledge (DMN 1.1 to 1.5). What goes beyond decision tables and S-FEEL is
 * refused with its reason when it is asked for; the rest still decides. A text is the refusal of the whole file.
 */
export function liesModell(xml: string): Modell | string {
  const wurzel = liesXml(xml)
  if (typeof wurzel === 'string') return wurzel
  if (wurzel.name !== 'definitions') return 'Die Datei ist keine DMN-Datei.'
  if (kinder(wurzel, 'import').length > 0) return 'Die Datei bindet andere Modelle ein. Das ist nicht möglich.'
  const namen = bekannteNamen(wurzel)
  const teile = new Map<string, Rechenbar>([
    ...kinder(wurzel, 'businessKnowledgeModel').map((k) => [nameVon(k), wissen(wurzel, k, namen)] as const),
    ...kinder(wurzel, 'decision').map((k) => [nameVon(k), entscheidung(wurzel, k, namen)] as const),
  ])
  const daten = kinder(wurzel, 'inputData').map((k) => [nameVon(k), anpassung(wurzel, typDerVariablen(k))] as const)
  const angepasst = (eingaben: Werte): Werte => ({
    ...eingaben,
    ...Object.fromEntries(
      daten.filter(([n]) => n in eingaben).map(([n, passeAn]) => [n, passeAn(eingaben[n] ?? null)]),
    ),
  })
  return {
    entscheide(name, eingaben) {
      try {
        if (!teile.has(name)) return { ok: false, grund: `Eine Entscheidung „${name}“ gibt es im Modell nicht.` }
        return { ok: true, wert: werteAus(teile, name, angepasst(eingaben)) }
      } catch (fehler) {
        if (fehler instanceof Abgelehnt || fehler instanceof Jenseits) return { ok: false, grund: fehler.message }
        throw fehler
      }
    },
  }
}

const nameVon = (k: Knoten): string => (k.attribute.get('name') ?? '').trim().replaceAll(/\s+/g, ' ')

/** A decision, its value made to fit the type that its variable declares. */
function entscheidung(wurzel: Knoten, k: Knoten, namen: readonly string[]): Rechenbar {
  const logik = logikAus(wurzel, k, k, namen)
  // A table gives values of its columns' types already, and a list of them where the declared type is that of one.
  if (typeof logik === 'string' || kind(k, 'decisionTable')) return { rufbar: false, parameter: [], logik }
  const passeAn = anpassung(wurzel, typDerVariablen(k))
  return { rufbar: false, parameter: [], logik: (umfeld) => passeAn(logik(umfeld)) }
}

function wissen(wurzel: Knoten, k: Knoten, namen: readonly string[]): Rechenbar {
  const inhalt = kind(k, 'encapsulatedLogic')
  if (!inhalt) return { rufbar: true, parameter: [], logik: 'Ein Wissensbaustein hat keine Logik.' }
  const parameter = kinder(inhalt, 'formalParameter').map(nameVon)
  return { rufbar: true, parameter, logik: logikAus(wurzel, k, inhalt, namen) }
}

/** Everything a name in this model can mean: data, decisions, knowledge, parameters, parts of structures. */
function bekannteNamen(wurzel: Knoten): string[] {
  const namen = new Set<string>()
  const sammle = (k: Knoten): void => {
    if (['inputData', 'decision', 'businessKnowledgeModel', 'formalParameter', 'itemComponent'].includes(k.name))
      namen.add(nameVon(k))
    for (const teil of k.kinder) sammle(teil)
  }
  sammle(wurzel)
  namen.delete('')
  return [...namen]
}

/** Works out one name; each decision once. A given value wins, as a test may set a decision's result. */
function werteAus(teile: ReadonlyMap<string, Rechenbar>, gefragt: string, eingaben: Werte): FeelWert {
  const fertig = new Map<string, FeelWert>(Object.entries(eingaben))
  let tiefe = 0

  const rechne = (name: string, eigene: Werte): FeelWert => {
    const teil = teile.get(name)
    if (teil === undefined) return null
    if (typeof teil.logik === 'string') throw new Abgelehnt(teil.logik)
    if (++tiefe > TIEFE) throw new Abgelehnt('Das Modell dreht sich im Kreis.')
    const wert = teil.logik(umfeld(eigene))
    tiefe--
    return wert
  }
  const wertVon = (name: string): FeelWert => {
    const bekannt = fertig.get(name)
    if (bekannt !== undefined) return bekannt
    const wert = rechne(name, {})
    fertig.set(name, wert)
    return wert
  }
  const rufeBenannt = (name: string, argumente: Werte): FeelWert => rechne(name, argumente)
  const umfeld = (eigene: Werte): Umfeld => ({
    wert: (name) => (Object.hasOwn(eigene, name) ? (eigene[name] ?? null) : wertVon(name)),
    rufe: (name, argumente) => {
      const teil = teile.get(name)
      if (teil?.rufbar !== true)
        throw new Jenseits(`Das Modell ruft „${name}“ wie eine Funktion. Rufen lassen sich nur Wissensbausteine.`)
      const { parameter } = teil
      if (parameter.length !== argumente.length) return null
      return rufeBenannt(name, Object.fromEntries(parameter.map((p, i) => [p, argumente[i] ?? null])))
    },
    rufeBenannt,
  })
  return wertVon(gefragt)
}
