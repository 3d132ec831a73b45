import type { Festlegung, Fortfuehrung, Regel, Termin, Version } from './schema.ts'

/** All dated rules and what they lean on, one consistent set. */
export interface Regelinhalte {
  regeln: readonly Regel[]
  versionen: readonly Version[]
  fortfuehrungen: readonly Fortfuehrung[]
  termine: readonly Termin[]
  festlegungen: readonly Festlegung[]
}
