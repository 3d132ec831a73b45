import { z } from 'zod'
import { type Anliegenschluessel, anliegenschluessel } from '../anliegen/katalog.ts'

/** Where a message goes (PF-05): exactly one way per Anliegen. */
const weg = z.discriminatedUnion('kanal', [
  z.strictObject({ kanal: z.literal('eakte') }),
  z.strictObject({ kanal: z.literal('outlook'), adresse: z.string().max(254) }),
  z.strictObject({ kanal: z.literal('servicecenter') }),
])

const text = z.string().max(1000)

const anliegen = z.strictObject({
  angeboten: z.boolean(),
  /** Shown on selection, or before forwarding (PF-04, KT-07). */
  information: text.optional(),
  /** Shown instead when it is switched off; may name who is in charge. */
  hinweis: text.optional(),
  /** The two forwarding Anliegen have none (KT-07). */
  weg: weg.optional(),
})

/** Stages of an application of which customers read how long they take (IB-01). */
export const bearbeitungsstufen = ['gestellt', 'vollstaendig', 'in-pruefung', 'rueckfrage'] as const
export type Bearbeitungsstufe = (typeof bearbeitungsstufen)[number]

const jeAnliegen = Object.fromEntries(anliegenschluessel.map((key) => [key, anliegen])) as Record<
  Anliegenschluessel,
  typeof anliegen
>
const jeStufe = Object.fromEntries(bearbeitungsstufen.map((key) => [key, text.optional()])) as Record<
  Bearbeitungsstufe,
  z.ZodOptional<typeof text>
>

/** Settings of one Dienststelle (KT-02). What is sensible among them says `plausibilitaet`. */
export const einstellungsschema = z.strictObject({
  anliegen: z.strictObject(jeAnliegen),
  bearbeitungsdauer: z.strictObject(jeStufe),
  /** Working days within which an answer usually comes; null promises nothing. */
  antwortWerktage: z.int().min(1).max(30).nullable(),
  /** Member of staff who answers for the settings. */
  verantwortlich: z.uuid().nullable(),
  /** A second person must check before they come into force (KT-04). */
  zweitePerson: z.boolean(),
})

export type Weg = z.infer<typeof weg>
export type Anliegeneinstellung = z.infer<typeof anliegen>
export type Einstellungen = z.infer<typeof einstellungsschema>
