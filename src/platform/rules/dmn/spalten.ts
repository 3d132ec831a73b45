import { liesTest } from '../zellen/sfeel.ts'
import type { Ausgabe, Eingabe, Spalte, Typ, Wert } from '../tabelle.ts'
import { ausdruck, kind, kinder } from './xml.ts'
import type { Knoten } from './xml.ts'

/** Type of a column and the S-FEEL text of its allowed values, from a built-in type or an item definition. */
export interface Typangabe {
  readonly typ: Typ
  readonly werte: string
}

/** Reads an input column of a rulebook: a plain name, never a calculation. A text is the refusal in German. */
export function leseEingabe(wurzel: Knoten, k: Knoten): Eingabe | string {
  const name = ausdruck(kind(k, 'inputExpression'))
  if (!/^[\p{L}_][\p{L}\p{N}_.'-]*(?: [\p{L}\p{N}_][\p{L}\p{N}_.'-]*)*$/u.test(name)) {
    return `Die Eingabe „${name}“ ist kein einfacher Name. Rechnungen in Eingaben sind nicht möglich.`
  }
  return leseAusdruckseingabe(wurzel, k)
}

/** Reads an input column whose value any expression gives; without a stated type the one that fits its cells. */
export function leseAusdruckseingabe(wurzel: Knoten, k: Knoten, zellen: readonly string[] = []): Eingabe | string {
  const ausdruckKnoten = kind(k, 'inputExpression')
  const name = ausdruck(ausdruckKnoten)
  if (istFremdeSprache(k) || istFremdeSprache(ausdruckKnoten))
    return `Die Eingabe „${name}“ ist nicht in FEEL geschrieben.`
  const ref = ausdruckKnoten?.attribute.get('typeRef') ?? typDerDaten(wurzel, name)
  const angabe = typAus(wurzel, ref) ?? typDesPfads(wurzel, name) ?? typDerZellen(zellen)
  if (!angabe)
    return `Der Typ „${ref ?? ''}“ der Eingabe „${name}“ ist nicht möglich. Möglich sind Text, Zahl, Ja/Nein und Datum.`
  const ziffern = Number(k.attribute.get('ziffern') ?? Number.NaN)
  const spalte = grundlage(k, name, k.attribute.get('label') ?? name, angabe.typ)
  const art = Number.isNaN(ziffern) ? spalte : { ...spalte, ziffern }
  const bereich = ausdruck(kind(k, 'inputValues')) || angabe.werte
  return { ...art, ...wertebereich(art, bereich, k) }
}

/** Reads an output column; a text is the refusal in German. */
export function leseAusgabe(wurzel: Knoten, entscheidung: Knoten, tabelle: Knoten, k: Knoten): Ausgabe | string {
  const variable = kind(entscheidung, 'variable')
  const id = k.attribute.get('name') ?? k.attribute.get('label') ?? entscheidung.attribute.get('name') ?? 'ergebnis'
  const gesamt = tabelle.attribute.get('typeRef') ?? variable?.attribute.get('typeRef')
  const angabe =
    typAus(wurzel, k.attribute.get('typeRef')) ??
    typAus(wurzel, gesamt) ??
    typDesTeils(wurzel, gesamt, id) ??
    typDerElemente(wurzel, gesamt)
  if (!angabe)
    return `Der Typ der Ausgabe „${id}“ fehlt oder ist nicht möglich. Möglich sind Text, Zahl, Ja/Nein und Datum.`
  const spalte = grundlage(k, id, k.attribute.get('label') ?? id, angabe.typ)
  const { werte } = wertebereich(spalte, ausdruck(kind(k, 'outputValues')) || angabe.werte, k)
  return werte ? { ...spalte, werte } : spalte
}

const istFremdeSprache = (k: Knoten | undefined): boolean =>
  !/feel|^$/i.test(k?.attribute.get('expressionLanguage') ?? '')

function grundlage(k: Knoten, id: string, name: string, typ: Typ): Spalte {
  const imSatz = k.attribute.get('im-satz')
  const genauer = typ === 'zahl' && k.attribute.get('typ') === 'ganzzahl' ? 'ganzzahl' : typ
  return { id: k.attribute.get('spalte') ?? id, name, typ: genauer, ...(imSatz === undefined ? {} : { imSatz }) }
}

/** A list of plain values becomes the closed list, any other test the range. */
function wertebereich(spalte: Eingabe, text: string, k: Knoten): Pick<Eingabe, 'werte' | 'bereich'> {
  if (text === '' || text === '-') return {}
  const test = liesTest(spalte, text)
  if (typeof test === 'string' || test.art !== 'oder') return { bereich: text }
  const werte: Wert[] = []
  for (const t of test.tests) {
    if (t.art !== 'vergleich' || t.op !== '=') return { bereich: text }
    werte.push(t.wert)
  }
  const namen = kinder(kind(k, 'extensionElements'), 'wert').map((n) => n.attribute.get('name'))
  return { werte: werte.map((wert, i) => (namen[i] === undefined ? { wert } : { wert, name: namen[i] })) }
}

const eingebaut: ReadonlyMap<string, Typ> = new Map([
  ['string', 'text'],
  ['number', 'zahl'],
  ['boolean', 'wahrheit'],
  ['date', 'datum'],
])

/** Follows item definitions a few steps; collections and structures are no column types. */
export function typAus(wurzel: Knoten, ref: string | undefined, schritte = 5): Typangabe | undefined {
  const name = (ref ?? '').trim().replace(/^feel:/, '')
  const typ = eingebaut.get(name)
  if (typ) return { typ, werte: '' }
  const definition = kinder(wurzel, 'itemDefinition').find((d) => d.attribute.get('name') === name)
  return definition && schritte > 0 ? typAusDefinition(wurzel, definition, schritte) : undefined
}

function typAusDefinition(wurzel: Knoten, definition: Knoten, schritte: number): Typangabe | undefined {
  if (definition.attribute.get('isCollection') === 'true') return undefined
  const innen = typAus(wurzel, kind(definition, 'typeRef')?.text, schritte - 1)
  return innen && { typ: innen.typ, werte: ausdruck(kind(definition, 'allowedValues')) || innen.werte }
}

/** A table that gives several hits may be declared as a collection: its column holds one of them (DMN 8.2.11). */
function typDerElemente(wurzel: Knoten, ref: string | undefined): Typangabe | undefined {
  const definition = kinder(wurzel, 'itemDefinition').find((d) => d.attribute.get('name') === ref)
  if (definition?.attribute.get('isCollection') !== 'true') return undefined
  const innen = typAus(wurzel, kind(definition, 'typeRef')?.text)
  return innen && { typ: innen.typ, werte: ausdruck(kind(definition, 'allowedValues')) || innen.werte }
}

function typDesTeils(wurzel: Knoten, ref: string | undefined, name: string): Typangabe | undefined {
  const definition = kinder(wurzel, 'itemDefinition').find((d) => d.attribute.get('name') === ref)
  const teil = kinder(definition, 'itemComponent').find((t) => t.attribute.get('name') === name)
  return teil && typAusDefinition(wurzel, teil, 5)
}

function typDerDaten(wurzel: Knoten, name: string): string | undefined {
  const daten = [...kinder(wurzel, 'inputData'), ...kinder(wurzel, 'decision')]
  const treffer = daten.find((d) => d.attribute.get('name') === name)
  return kind(treffer, 'variable')?.attribute.get('typeRef')
}

/** "Antrag.Alter": the part of a structure. */
function typDesPfads(wurzel: Knoten, name: string): Typangabe | undefined {
  const [daten = '', teil] = name.split('.', 2)
  return teil === undefined ? undefined : typDesTeils(wurzel, typDerDaten(wurzel, daten), teil)
}

function typDerZellen(zellen: readonly string[]): Typangabe | undefined {
  const gefuellt = zellen.filter((zelle) => zelle !== '-' && zelle !== '')
  if (gefuellt.length === 0) return undefined
  const typ = [...eingebaut.values()].find((t) =>
    gefuellt.every((zelle) => typeof liesTest({ typ: t }, zelle) !== 'string'),
  )
  return typ && { typ, werte: '' }
}
