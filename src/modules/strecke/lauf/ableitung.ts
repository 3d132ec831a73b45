import type { Tag } from '../../../platform/clock/index.ts'
import type { Wert } from '../../../platform/rules/index.ts'
import type { Formular, Frage, Liste } from '../definition/definition.ts'
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

/** Conditions of a form, worked out only when asked. */
interface Formularbedingungen {
  readonly erst: () => boolean
  /** Undefined where the form has no condition of its own for a further application. */
  readonly weiter: () => boolean | undefined
}

/** What is special to the forms, given by the module that owns their content. */
export interface Ableitungen {
  readonly werte: Readonly<Record<string, Ableitung>>
  /** Entries a list has at least, where the answers tell it. */
  readonly mindestens: (ablesung: Ablesung, liste: Liste, person: number) => number
  /** Is the form needed for the person? */
  readonly noetig: (ablesung: Ablesung, formular: Formular, person: number, gilt: Formularbedingungen) => boolean
  /** Does the question belong to what is needed? Its own condition comes on top. `noetig` tells of any form. */
  readonly gehoertDazu: (
    ablesung: Ablesung,
    frage: Frage,
    formular: Formular,
    person: number,
    noetig: (code: string, person: number) => boolean,
  ) => boolean
  /** Does an answer count though nobody asks now, because an earlier application gave it? */
  readonly istBekannt: (ablesung: Ablesung, frage: Frage, formular: Formular) => boolean
}
