import type { ComponentChildren, VNode } from 'preact'
import type { z } from 'zod'
import type { Tag } from '../../../platform/clock/index.ts'
import type { Eingabe } from '../../../platform/forms/index.ts'
import type { Sprache } from '../../../platform/i18n/index.ts'
import type { Frage } from '../definition/definition.ts'
import type { Antwort } from '../lauf/antworten.ts'

/** What a kind must know of a question. Columns of a table are questions of their own. */
export type Feldfrage = Pick<Frage, 'id' | 'art' | 'wahl' | 'spalten' | 'eineZeile' | 'mehrere' | 'neue'> & {
  /** A column of a table: there is little room. */
  readonly zelle?: true
}

/** What is known around a question. */
export interface Umfeld {
  readonly heute: Tag
  /** Persons of the household: instance and name. */
  readonly personen: readonly Mensch[]
  /** Who would come next, where someone new may be named. */
  readonly neue?: readonly Mensch[]
  /** Occupations with their code that may be meant by what was typed, where a list of them is loaded. */
  readonly berufe?: ((text: string) => readonly string[]) | undefined
  /** Banks by the IBAN that are saved, where a list of banks is loaded. */
  readonly banken?: ReadonlyMap<string, string>
}

interface Mensch {
  readonly wert: string
  readonly text: string
}

/** The words of one question in the language of the page. */
interface Feldworte {
  readonly sprache: Sprache
  readonly wahl: (wert: string) => string
  readonly spalte: (key: string) => string
}

export interface Feldangaben {
  readonly frage: Feldfrage
  /** Name of the field in the form; parts follow after a dot. */
  readonly name: string
  readonly label: string
  readonly hinweis?: ComponentChildren
  readonly fehler?: string | undefined
  /** What is wrong with a part that has a message of its own, by the name of its field. */
  readonly fehlerVon?: (feld: string) => string | undefined
  readonly freiwillig?: boolean
  /** As typed or as saved, by the names of the fields. */
  readonly eingabe: Eingabe
  readonly umfeld: Umfeld
  readonly worte: Feldworte
}

/** A kind of question: how it is read, shown again, asked and printed. One file each. */
export interface Feldart {
  /** Reads the entry of a form; a blank one is never handed in. */
  readonly schema: (frage: Feldfrage, umfeld: Umfeld) => z.ZodType<Antwort>
  /** The entry that leads to this answer. */
  readonly eingabe: (antwort: Antwort, name: string, frage: Feldfrage) => Eingabe
  readonly Feld: (angaben: Feldangaben) => VNode
  /** The answer in words; lines where there are several. */
  readonly zeilen: (antwort: Antwort, frage: Feldfrage, umfeld: Umfeld, worte: Feldworte) => readonly string[]
  /** Keys of all messages it can give. */
  readonly meldungen: readonly string[]
  /** Name of its first control behind the field's own, where a message leads to. */
  readonly erstes?: (frage: Feldfrage) => string
}

/** The answer as one string, of kinds that keep one. */
export const alsWort = (antwort: Antwort): string =>
  typeof antwort === 'string' || typeof antwort === 'number' ? String(antwort) : ''

/** The parts of an answer that has some. */
export const teileVon = (antwort: Antwort | undefined): Readonly<Record<string, unknown>> =>
  typeof antwort === 'object' && !Array.isArray(antwort) ? (antwort as Readonly<Record<string, unknown>>) : {}
