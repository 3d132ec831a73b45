import { type Bedingung, liesBedingung } from './bedingung.ts'
import type { Definition } from '../../../src/modules/strecke/index.ts'

/** A question of one instance, with its own condition, as engines without instances need it. */
export interface FlacheFrage {
  readonly name: string
  readonly bedingung: Bedingung | undefined
}

/** Persons of the household that is measured; lists have one entry each. */
export const PERSONEN = 5

/** The name of a question for a person, without dots, which both engines would read as paths. */
export const flachname = (id: string, person: number): string => `${id.replaceAll(/[.-]/g, '_')}__${person}`

/**
 * The whole definition laid out for five persons: every question once per person, its condition beside it. Forms and derived
 * values are given to the engines as ready data, so they have less to do than ours.
 */
export function flach(definition: Definition): FlacheFrage[] {
  const je = new Map(definition.formulare.flatMap((f) => f.fragen.map((q) => [q.id, q.je] as const)))
  return definition.formulare
    .flatMap((f) => f.fragen)
    .flatMap((frage) => {
      const personen = frage.je === 'antrag' ? [0] : Array.from({ length: PERSONEN }, (_, i) => i + 1)
      return personen.map((person) => ({
        name: flachname(frage.id, person),
        bedingung: frage.wenn === undefined ? undefined : liesBedingung(definition, frage, person, je),
      }))
    })
}
