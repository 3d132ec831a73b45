import { z } from 'zod'

const tag = z.iso.date()
const weisungsnummer = z.string().regex(/^20\d{7}$/)

/** Where a rule is written: the directive's number and the points of it, as the importer names them ("a1", "Anlage 3"). */
const quelle = z.strictObject({ weisung: weisungsnummer, punkte: z.array(z.string()).min(1) })

/** A rule's start: a day, the day of a release (WE-03), or null where the text only says that it was so before. */
const beginn = z.union([tag, z.strictObject({ version: z.string() }), z.null()])
/** Last day (inclusive): a day, or the day before a release. Without one, the next Fassung ends it. */
const ende = z.union([tag, z.strictObject({ vorVersion: z.string() })])

const regelfassung = z.strictObject({
  ab: beginn,
  bis: ende.optional(),
  wert: z.json(),
  /** The first one governs; its validity is shown beside the rule's own (WE-02). */
  quellen: z.array(quelle).min(1),
  /** Directive whose recorded decision lets this go on after the directive's end. */
  fortfuehrung: weisungsnummer.optional(),
  /** Only planned: it never takes effect by date alone, someone has to confirm it. */
  angekuendigt: z.literal(true).optional(),
  bestaetigt: z.strictObject({ am: tag, von: z.string() }).optional(),
  /** Number of the recorded resolution behind the reading (festlegungen.json). */
  festlegung: z
    .string()
    .regex(/^C\d+$/)
    .optional(),
  hinweis: z.string().optional(),
})
export type Regelfassung = z.infer<typeof regelfassung>

export const regelSchema = z.strictObject({
  schluessel: z.string().regex(/^[a-z0-9][a-z0-9.-]*[a-z0-9]$/),
  titel: z.string().min(1),
  gebiete: z.array(z.enum(['SGB II', 'SGB III', 'Familienkasse'])).min(1),
  fassungen: z.array(regelfassung).min(1),
})
export type Regel = z.infer<typeof regelSchema>

/** A release of the BA's programs and the days set for it, each with the day of the decision. */
export const versionSchema = z.strictObject({
  name: z.string(),
  termine: z.array(z.strictObject({ tag, entschieden: tag, von: z.string() })).min(1),
})
export type Version = z.infer<typeof versionSchema>

/** That rules of an ended directive go on, as the release proposes it (WE-02). It is no decision. */
export const vorschlagSchema = z.strictObject({ weisung: weisungsnummer, seit: tag, grund: z.string().min(1) })

/** The operator's decision on a proposal: when, and who of them decided. */
export const entscheidungSchema = z.strictObject({ weisung: weisungsnummer, entschieden: tag, von: z.string().min(1) })
export type Entscheidung = z.infer<typeof entscheidungSchema>

/** A proposal with the operator's decision; without one the rules go on and someone has to decide. */
export interface Fortfuehrung extends z.infer<typeof vorschlagSchema> {
  readonly entscheidung: Entscheidung | null
}

export const terminSchema = z.strictObject({
  ab: tag.optional(),
  bis: tag.optional(),
  was: z.string().min(1),
  quellen: z.array(quelle).min(1),
  version: z.string().optional(),
  hinweis: z.string().optional(),
})
export type Termin = z.infer<typeof terminSchema>

export const festlegungSchema = z.strictObject({
  nummer: z.string().regex(/^C\d+$/),
  frage: z.string().min(1),
  festlegung: z.string().min(1),
})
export type Festlegung = z.infer<typeof festlegungSchema>
