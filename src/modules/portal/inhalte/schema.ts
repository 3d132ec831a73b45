import { z } from 'zod'

const zeile = z.string().min(1)
const zweisprachig = <S extends z.ZodType>(inhalt: S) => z.strictObject({ de: inhalt, en: inhalt, ar: inhalt.optional() })

/**
 * One piece of a page: a paragraph, a list, a link that stands alone, or the address of a body the operator names. `{…}` in
 * words is filled from the operator's data and the terms of the day.
 */
const block = z.union([
  zeile,
  z.strictObject({ liste: z.array(zeile).min(1) }),
  z.strictObject({ link: z.strictObject({ href: zeile, text: zeile }) }),
  z.strictObject({
    stelle: z.enum(['betreiber', 'aufsicht', 'datenschutzbeauftragte', 'datenschutzaufsicht', 'durchsetzungsstelle']),
  }),
])
export type Block = z.output<typeof block>

const seiteninhalt = z.strictObject({
  titel: zeile,
  einleitung: z.array(zeile).default([]),
  abschnitte: z.array(z.strictObject({ titel: zeile, bloecke: z.array(block).min(1) })),
})
export type Seiteninhalt = z.output<typeof seiteninhalt>

/** A number to call in a crisis. */
const nummer = z.strictObject({ name: zeile, nummer: z.string().regex(/^[\d ]+$/), wofuer: zeile, wann: zeile })

const notlage = z.strictObject({
  /** For the box on every page: with the number of the office to turn to, and where none is known. */
  mitTelefon: zeile,
  ohneTelefon: zeile,
  andere: zeile,
  seite: seiteninhalt,
  nummern: z.array(nummer).min(1),
})

/** The three other ways, where no office is known or the database is away. */
const ohneInternet = z.strictObject({ papier: z.array(zeile), telefon: z.array(zeile), besuch: z.array(zeile) })

const stelle = z.strictObject({
  name: zeile,
  strasse: zeile,
  plz: zeile,
  ort: zeile,
  telefon: zeile.optional(),
  email: z.email().optional(),
  webseite: z.url().optional(),
})

/** Who runs the portal: imprint, data protection, accessibility. Comes from the installation, not from the release. */
const betreiber = stelle.extend({
  telefon: zeile,
  email: z.email(),
  vertretenDurch: zeile,
  /** Authority that supervises the operator. */
  aufsicht: stelle,
  datenschutzbeauftragte: stelle,
  datenschutzaufsicht: stelle,
  /** Where reports of barriers are sent. */
  barrierenAn: z.email(),
  /** Where one turns when a report is not answered (§ 16 BGG or the law of the Land). */
  durchsetzungsstelle: stelle,
  /** An invented operator: the pages say so. */
  erfunden: z.boolean().default(false),
  /** What they decided about ended directives; the register of directives reads it. */
  fortfuehrungen: z.array(z.unknown()).optional(),
})
export type Betreiber = z.output<typeof betreiber>
export type Stelle = z.output<typeof stelle>

/** Every dated text of the portal: file inhalte/portal/<name>.json and key of its Fassung. */
export const schemata = {
  notlage: zweisprachig(notlage),
  ohneinternet: zweisprachig(ohneInternet),
  barrierefreiheit: zweisprachig(seiteninhalt),
  datenschutz: zweisprachig(seiteninhalt),
  impressum: zweisprachig(seiteninhalt),
  // German by nature: there is no English one.
  'leichte-sprache': seiteninhalt,
  gebaerdensprache: seiteninhalt,
  betreiber,
} as const

export type Portaltexte = { readonly [K in keyof typeof schemata]: z.output<(typeof schemata)[K]> }
