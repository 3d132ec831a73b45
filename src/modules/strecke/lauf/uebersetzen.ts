import { type Bedingung, type Feld, type Quelle, uebersetzeBedingung } from '../../../platform/rules/index.ts'
import { liesAusdruck, type Namensangabe } from '../definition/ausdruck.ts'
import {
  type Definition,
  type Formular,
  type Frage,
  type Geltung,
  istListe,
  type Liste,
  type Nachweisregel,
  type Pruefung,
} from '../definition/definition.ts'
import { feldFuer } from '../definition/felder.ts'
import type { Ableitungen } from './ableitung.ts'

/** A compiled condition: does it hold where the source stands? */
export type Gilt = (quelle: Quelle) => boolean

export interface FrageImLauf {
  /** A number of its own, to keep what was worked out for it. */
  readonly nr: number
  readonly frage: Frage
  readonly formular: Formular
  readonly gilt: Gilt
  readonly nachweise: readonly NachweisImLauf[]
}

interface NachweisImLauf {
  readonly regel: Nachweisregel
  readonly gilt: Gilt
  /** What its instance has behind that of the entry: entries of two lists have the same numbers. */
  readonly zusatz: '' | `/${Liste}`
}

export interface FormularImLauf {
  readonly nr: number
  readonly formular: Formular
  readonly erst: Gilt
  readonly weiter: Gilt | undefined
}

/** What a check of two answers asks of the rule core. */
const bedingungDer = ({ frage: feld, op, als }: Pruefung): Bedingung =>
  typeof als === 'number' ? { feld, op, wert: als } : { feld, op, mit: als }

/** Key under which a form stands in conditions: `abgeleitet.anlage.uh1`. */
export const anlagenname = (code: string): string => `abgeleitet.anlage.${code.toLowerCase().replaceAll('ä', 'ae')}`

/** Every name that a condition may use, with what the reader and the rule core must know of it. */
export function namenDer(definition: Definition, ableitungen: Ableitungen) {
  const namen = new Map<string, Namensangabe>()
  const felder = new Map<string, Feld>()
  const merke = (name: string, angabe: Namensangabe, feld: Feld): void => {
    namen.set(name, angabe)
    felder.set(name, feld)
    felder.set(`A(${name})`, feld)
  }
  for (const { art, id, je } of definition.formulare.flatMap((f) => f.fragen))
    merke(id, { je, wahrheit: false }, feldFuer(art))
  for (const [name, { typ }] of Object.entries(ableitungen.werte))
    merke(name, { je: 'person', wahrheit: typ === 'wahrheit' }, { typ })
  for (const { code } of definition.formulare)
    merke(anlagenname(code), { je: 'person', wahrheit: true }, { typ: 'wahrheit' })
  for (const { code } of definition.nachweise) felder.set(`angefordert(${code})`, { typ: 'wahrheit' })
  return { namen, felder }
}

/**
 * What tells the evidence of two lists apart. Of the lists that ask for the same kind, the first by name needs nothing: `person/1/1`;
 * others name themselves: `person/1/1/leistung`. By name, because the order of the forms may change.
 */
function zusaetzeDer({ formulare }: Definition) {
  const erste = new Map<string, Liste>()
  for (const { je, nachweise = [] } of formulare.flatMap(({ fragen }) => fragen))
    for (const { code } of nachweise) if (istListe(je) && je <= (erste.get(code) ?? je)) erste.set(code, je)
  return (code: string, je: Geltung): NachweisImLauf['zusatz'] =>
    istListe(je) && erste.get(code) !== je ? `/${je}` : ''
}

/**
 * Compiles every condition of a definition once.
 * @throws AusdruckFehler, BedingungFehler: an expression that names what does not exist, or compares what cannot be compared
 */
export function uebersetze(definition: Definition, ableitungen: Ableitungen) {
  const { namen, felder } = namenDer(definition, ableitungen)
  const gilt = (ausdruck: string | undefined, je: Geltung): Gilt => {
    if (ausdruck === undefined) return () => true
    const bedingung: Bedingung = liesAusdruck(ausdruck, je, (name) => namen.get(name))
    const pruefe = uebersetzeBedingung(bedingung, felder)
    return (quelle) => pruefe(quelle) === true
  }
  const zusatz = zusaetzeDer(definition)
  const formulare = new Map<string, FormularImLauf>()
  const fragen = new Map<string, FrageImLauf>()
  for (const formular of definition.formulare) {
    const je = formular.je === 'antrag' ? 'antrag' : 'person'
    formulare.set(formular.code, {
      nr: formulare.size,
      formular,
      erst: gilt(formular.wenn, je),
      weiter: formular.beiWeiterbewilligung === undefined ? undefined : gilt(formular.beiWeiterbewilligung, je),
    })
    for (const frage of formular.fragen) {
      fragen.set(frage.id, {
        nr: fragen.size,
        frage,
        formular,
        gilt: gilt(frage.wenn, frage.je),
        nachweise: (frage.nachweise ?? []).map((regel) => ({
          regel,
          gilt: gilt(regel.wenn, frage.je),
          zusatz: zusatz(regel.code, frage.je),
        })),
      })
    }
  }
  const pruefungen = (definition.pruefungen ?? []).map((pruefung) => {
    const pruefe = uebersetzeBedingung(bedingungDer(pruefung), felder)
    return { ...pruefung, gilt: (quelle: Quelle) => pruefe(quelle) === true }
  })
  return { formulare, fragen, pruefungen }
}
