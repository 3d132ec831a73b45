import { type Bedingung, type Feld, uebersetzeBedingung } from '../../../platform/rules/index.ts'
import type { Ableitungen, Ablesung } from '../lauf/ableitung.ts'
import { anlagenname, namenDer } from '../lauf/uebersetzen.ts'
import { liesAusdruck } from './ausdruck.ts'
import type { Definition, Formular, Frage, Geltung } from './definition.ts'
import { wahlVon } from './vergleiche.ts'

/** A condition of a question, of its evidence or of a form (`name`: its code). */
export interface Gelesen {
  readonly name: string
  readonly von: 'frage' | 'nachweis' | 'formular'
  readonly ausdruck: string
  readonly je: Geltung
  readonly bedingung: Bedingung
}

/** A definition with all its conditions read. */
export interface GeleseneDefinition {
  readonly fragen: ReadonlyMap<string, Frage>
  readonly felder: ReadonlyMap<string, Feld>
  readonly bedingungen: readonly Gelesen[]
  readonly unlesbar: readonly string[]
  /** Forms that each question waits for. */
  readonly formulareJe: ReadonlyMap<string, readonly string[]>
  /** What holds whenever a question is asked, by id. */
  readonly gefragt: ReadonlyMap<string, Bedingung>
  /** What holds whenever an answer counts, and a form is needed: by question id and `abgeleitet.anlage.…`. */
  readonly folgen: ReadonlyMap<string, Bedingung>
}

/** Reads every condition. What cannot be read is told and left out. */
export function liesDefinition(definition: Definition, ableitungen: Ableitungen): GeleseneDefinition {
  const { formulare } = definition
  const { namen, felder } = namenDer(definition, ableitungen)
  const fragen = new Map(formulare.flatMap((f) => f.fragen.map((frage) => [frage.id, frage])))
  const bedingungen: Gelesen[] = []
  const unlesbar: string[] = []
  for (const teil of formulare.flatMap(ausdruecke)) {
    try {
      const bedingung = liesAusdruck(teil.ausdruck, teil.je, (name) => namen.get(name))
      uebersetzeBedingung(bedingung, felder)
      bedingungen.push({ ...teil, bedingung })
    } catch (fehler) {
      unlesbar.push(`${teil.name}: ${fehler instanceof Error ? fehler.message : 'nicht lesbar'}`)
    }
  }
  const oeffner = new Map(formulare.flatMap((f) => f.fragen.map((q) => [q.id, oeffnerDer(q, f, ableitungen)])))
  const gefragt = new Map([...fragen.keys()].flatMap((id) => fragebedingung(id, bedingungen, oeffner.get(id))))
  const folgen = new Map(formulare.flatMap((f) => [...formularfolgen(f, bedingungen), ...antwortfolgen(f)]))
  const formulareJe = new Map([...oeffner].map(([id, { codes }]) => [id, codes]))
  return { fragen, felder, bedingungen, unlesbar, formulareJe, gefragt, folgen }

  /** An answer counts when its question is asked, or when it is known from an earlier application. */
  function antwortfolgen(formular: Formular): [string, Bedingung][] {
    return formular.fragen.flatMap((frage): [string, Bedingung][] => {
      const eine = gefragt.get(frage.id)
      const bekannt = bekanntWenn(frage, formular, ableitungen, fragen)
      if (eine === undefined || bekannt === 'immer') return []
      return [[frage.id, bekannt === undefined ? eine : { oder: [eine, bekannt] }]]
    })
  }
}

type Ausdruck = Omit<Gelesen, 'bedingung'>

function ausdruecke({ code, je, wenn, beiWeiterbewilligung, fragen }: Formular): Ausdruck[] {
  const formular = { name: code, von: 'formular', je: je === 'antrag' ? je : 'person' } as const
  return [
    { ...formular, ausdruck: wenn },
    ...(beiWeiterbewilligung === undefined ? [] : [{ ...formular, ausdruck: beiWeiterbewilligung }]),
    ...fragen.flatMap(({ id: name, je: geltung, wenn: bedingt, nachweise = [] }): Ausdruck[] => [
      ...(bedingt === undefined ? [] : [{ name, von: 'frage' as const, je: geltung, ausdruck: bedingt }]),
      ...nachweise.flatMap((n) =>
        n.wenn === undefined ? [] : [{ name, von: 'nachweis' as const, je: geltung, ausdruck: n.wenn }],
      ),
    ]),
  ]
}

/** A form is needed by one of its conditions; by a kind of change whatever they say. */
function formularfolgen({ code, beiAenderung = [] }: Formular, alle: readonly Gelesen[]): [string, Bedingung][] {
  const eigene = alle.filter(({ name, von }) => von === 'formular' && name === code)
  return beiAenderung.length > 0 || eigene.length === 0
    ? []
    : [[anlagenname(code), { oder: eigene.map(({ bedingung }) => bedingung) }]]
}

interface Oeffner {
  readonly codes: readonly string[]
  /** Something else than forms may open it too. */
  readonly frei: boolean
}

/** Which forms the question waits for: those that are looked at while none is needed. */
function oeffnerDer(frage: Frage, formular: Formular, { gehoertDazu }: Ableitungen): Oeffner {
  if (frage.immer) return { codes: [], frei: true }
  const codes = new Set<string>()
  let frei = false
  const ablesung = blind(() => {
    frei = true
    return undefined
  })
  for (const person of [1, 2]) {
    const keines = (code: string): boolean => {
      codes.add(code)
      return false
    }
    if (gehoertDazu(ablesung, frage, formular, person, keines)) frei = true
  }
  return { codes: [...codes], frei }
}

const blind = (lies: Ablesung['lies']): Ablesung => ({
  personen: 2,
  stichtag: '2026-01-01',
  lies,
  abgeleitet: (name, ort) => lies(name, ort) as undefined,
})

/** A question is asked where its own condition holds and a form that it waits for is needed. */
function fragebedingung(id: string, alle: readonly Gelesen[], oeffner: Oeffner | undefined): [string, Bedingung][] {
  const { codes = [], frei = true } = oeffner ?? {}
  const formulare = codes.map((code): Bedingung => ({ feld: anlagenname(code), op: '=', wert: true }))
  const eigene = alle.filter(({ name, von }) => von === 'frage' && name === id).map(({ bedingung }) => bedingung)
  const und = [...eigene, ...(frei ? [] : [{ oder: formulare }])]
  return und.length === 0 ? [] : [[id, { und }]]
}

/** By which answer to a choice the question counts as known; found by trying. More than one choice: it may always be. */
function bekanntWenn(
  frage: Frage,
  formular: Formular,
  { istBekannt }: Ableitungen,
  fragen: ReadonlyMap<string, Frage>,
): Bedingung | 'immer' | undefined {
  const gelesen = new Set<string>()
  const ohne = blind((id) => {
    gelesen.add(id)
    return undefined
  })
  if (istBekannt(ohne, frage, formular)) return 'immer'
  const [feld, ...weitere] = gelesen
  if (feld === undefined) return undefined
  const wahl = wahlVon(fragen.get(feld))
  if (wahl === undefined || weitere.length > 0) return 'immer'
  return {
    feld,
    in: wahl.filter((wert) =>
      istBekannt(
        blind(() => wert),
        frage,
        formular,
      ),
    ),
  }
}
