import type { Tag } from '../../../platform/clock/index.ts'
import type { Wert } from '../../../platform/rules/index.ts'
import type { Liste } from '../definition/definition.ts'
import type { Antwort, Ort } from './antworten.ts'

/** What a derived value may look at: only answers that count at the moment. */
export interface Ablesung {
  readonly personen: number
  /** Day of the application. */
  readonly stichtag: Tag
  readonly lies: (id: string, ort: Ort) => Antwort | undefined
  readonly abgeleitet: (name: string, ort: Ort) => Wert | undefined
}

/** A value nobody is asked for, e.g. the age; `undefined` while it cannot be told. */
export interface Ableitung {
  readonly typ: 'wahrheit' | 'ganzzahl' | 'datum'
  readonly wert: (ablesung: Ablesung, ort: Ort) => Wert | undefined
}

/** What the forms derive, given by the module that owns their content. */
export interface Ableitungen {
  readonly werte: Readonly<Record<string, Ableitung>>
  /** Whether a person belongs to those whom the application is for. */
  readonly gehoertDazu: (ablesung: Ablesung, person: number) => boolean
  /** Persons who are new since the last application. */
  readonly istNeu: (ablesung: Ablesung, person: number) => boolean
  /** Entries a list has at least, where the answers tell it. */
  readonly mindestens: (ablesung: Ablesung, liste: Liste, person: number) => number
}
