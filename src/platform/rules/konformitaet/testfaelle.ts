import { kind, kinder, type Knoten, liesXml } from '../dmn/xml.ts'
import type { FeelWert } from '../modell/wert.ts'

/** One expected value of one case. */
interface Erwartet {
  readonly name: string
  readonly wert: FeelWert
  /** Something other than a decision is asked, e.g. a service. */
  readonly art: string
}

/** One case of a test file. */
interface Testfall {
  readonly id: string
  readonly eingaben: Readonly<Record<string, FeelWert>>
  readonly erwartet: readonly Erwartet[]
  /** A type of value in it that the engine does not have: a time, a duration. */
  readonly fremd?: string
}

/** A test file in the format of the public DMN conformance suite (testCases.xsd). */
export interface Testdatei {
  readonly modell: string | undefined
  readonly stichworte: readonly string[]
  readonly faelle: readonly Testfall[]
}

/** Reads a test file; undefined when it is none. */
export function liesTestdatei(xml: string): Testdatei | undefined {
  const wurzel = liesXml(xml)
  if (typeof wurzel === 'string' || wurzel.name !== 'testCases') return undefined
  return {
    modell: kind(wurzel, 'modelName')?.text.trim(),
    stichworte: kinder(kind(wurzel, 'labels'), 'label').map((k) => k.text.trim()),
    faelle: kinder(wurzel, 'testCase').map(liesFall),
  }
}

const nameVon = (k: Knoten): string => (k.attribute.get('name') ?? '').trim().replaceAll(/\s+/g, ' ')

const liesFall = (k: Knoten, i: number): Testfall => ({
  ...fremdIn(k),
  id: k.attribute.get('id') ?? String(i + 1),
  eingaben: Object.fromEntries(kinder(k, 'inputNode').map((e) => [nameVon(e), liesWert(e)])),
  erwartet: kinder(k, 'resultNode').map((r) => ({
    name: nameVon(r),
    art:
      kinder(k, 'invocableName').length > 0
        ? 'service'
        : (r.attribute.get('type') ?? k.attribute.get('type') ?? 'decision'),
    wert: liesWert(kind(r, 'expected') ?? kind(r, 'computed')),
  })),
})

const fremdeTypen: Readonly<Record<string, string>> = {
  time: 'eine Uhrzeit',
  dateTime: 'einen Zeitpunkt',
  duration: 'eine Dauer',
  dayTimeDuration: 'eine Dauer',
  yearMonthDuration: 'eine Dauer',
}

/** Values of types that rulebooks do not have, somewhere in a case. */
function fremdIn(k: Knoten): { fremd?: string } {
  const typ = fremdeTypen[typVon(k) ?? '']
  if (typ !== undefined) return { fremd: typ }
  return k.kinder.map(fremdIn).find(({ fremd }) => fremd !== undefined) ?? {}
}

const typVon = (k: Knoten): string | undefined =>
  k.name === 'value' ? k.attribute.get('type')?.split(':').at(-1) : undefined

/** A value by its `type`; without one as it looks: true and false, a number, else text. */
function liesWert(k: Knoten | undefined): FeelWert {
  const liste = kind(k, 'list')
  if (liste) return kinder(liste, 'item').map(liesWert)
  const teile = kinder(k, 'component')
  if (teile.length > 0) return Object.fromEntries(teile.map((teil) => [nameVon(teil), liesWert(teil)]))
  const wert = kind(k, 'value')
  if (!wert || wert.attribute.get('nil') === 'true') return null
  return einfach(wert.text, typVon(wert))
}

function einfach(text: string, typ: string | undefined): FeelWert {
  if (typ === 'string') return text
  const knapp = text.trim()
  if (typ === 'boolean' || (typ === undefined && /^(?:true|false)$/.test(knapp))) return knapp === 'true'
  if (typ === 'date') return { datum: knapp }
  if (['decimal', 'double', 'integer', 'int', 'long', 'float'].includes(typ ?? '')) return Number(knapp)
  return typ === undefined && /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(knapp) ? Number(knapp) : text
}
