import type { z } from 'zod'
import { eingabeAus, verschachtelt, type Eingabe } from './eingabe.ts'
import type { Parameter } from './feld.ts'

/** One wrong answer: the field's name, the key of its text, and what the text needs. */
export interface Feldfehler {
  readonly feld: string
  readonly schluessel: string
  readonly parameter?: Parameter
}

/** A parsed form: the value, or every wrong field. The raw entry is there in both cases, for showing the page again. */
export type Gelesen<T> =
  | { ok: true; wert: T; eingabe: Eingabe }
  | { ok: false; fehler: readonly [Feldfehler, ...Feldfehler[]]; eingabe: Eingabe }

/**
 * Reads a form body by its schema. A wrong entry is a value, never an exception; each field reports its first error,
 * in the order of the schema. Fields the schema does not name are ignored.
 */
export const lesen = <S extends z.ZodType>(schema: S, body: unknown): Gelesen<z.output<S>> => {
  const eingabe = eingabeAus(body)
  const ergebnis = schema.safeParse(verschachtelt(body), { error: schluesselFuer })
  if (ergebnis.success) return { ok: true, wert: ergebnis.data, eingabe }
  const [erster = { feld: '', schluessel: 'fehler.eingabe' }, ...weitere] = jeFeldDerErste(
    ergebnis.error.issues.map(alsFehler),
  )
  return { ok: false, fehler: [erster, ...weitere], eingabe }
}

/** For issues of plain zod schemas: nothing there, or not what we asked for. Our own kinds of field name their key themselves. */
const schluesselFuer: z.core.$ZodErrorMap = ({ input }) =>
  input === undefined || input === '' ? 'fehler.leer' : 'fehler.eingabe'

const alsFehler = (issue: z.core.$ZodIssue): Feldfehler => ({
  feld: issue.path.map(String).join('.'),
  schluessel: issue.message,
  ...(issue.code === 'custom' && issue.params ? { parameter: issue.params } : {}),
})

const jeFeldDerErste = (alle: readonly Feldfehler[]): Feldfehler[] =>
  alle.filter((fehler, stelle) => alle.findIndex(({ feld }) => feld === fehler.feld) === stelle)
