import { z } from 'zod'

/** Languages of questions and pages. `de-einfach` is Einfache Sprache: page titles and help, the rest from German. */
export const textsprachen = ['de', 'de-einfach', 'en', 'ar'] as const
export type Textsprache = (typeof textsprachen)[number]

const text = z.string().trim().min(1)

/** When a file was written, and who read it against the forms and the law, and when. Null: nobody yet. */
const stand = { stand: z.iso.date(), geprueft: z.strictObject({ von: text, am: z.iso.date() }).nullable() }

const fragetext = z.strictObject({
  /** To the one who applies: "Wann sind Sie geboren?" Only missing in Einfache Sprache. */
  frage: text.optional(),
  /** The same about another person, with {name} as it is, never inflected. */
  andere: text.optional(),
  hilfe: text.optional(),
  /** Why we ask; the paragraph is added from the definition. */
  warum: text.optional(),
  /** Labels of the values of a choice. */
  wahl: z.record(z.string(), text).optional(),
  /** Headings of the columns of a table. */
  spalten: z.record(z.string(), text).optional(),
})

const seitentext = z.strictObject({ titel: text, andere: text.optional(), einleitung: text.optional() })

export const fragendatei = z.strictObject({ ...stand, fragen: z.record(z.string(), fragetext) })

/** The words of the pages around the forms stand in the code: this file only says who checked them. */
export const portaldatei = z.strictObject(stand)

/** Files that are not about one form, by name; each holds its entries under its own name. */
export const sammlungen = {
  seiten: z.strictObject({ ...stand, seiten: z.record(z.string(), seitentext) }),
  bereiche: z.strictObject({ ...stand, bereiche: z.record(z.string(), text) }),
  formulare: z.strictObject({ ...stand, formulare: z.record(z.string(), text) }),
  nachweise: z.strictObject({
    ...stand,
    nachweise: z.record(z.string(), z.strictObject({ name: text, hilfe: text.optional() })),
  }),
  pruefungen: z.strictObject({ ...stand, pruefungen: z.record(z.string(), text) }),
  veraenderungen: z.strictObject({
    ...stand,
    veraenderungen: z.record(
      z.string(),
      z.strictObject({ name: text, angaben: text.optional(), vorher: text.optional() }),
    ),
  }),
} as const

export type Sammlung = keyof typeof sammlungen
export type Fragetext = z.infer<typeof fragetext>
