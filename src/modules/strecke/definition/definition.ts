import { z } from 'zod'
import type { Sprachtexte } from '../texte/laden.ts'

/** Kinds of answers; each has its field kind on a page. */
const arten = [
  'text',
  'beruf',
  'langtext',
  'name',
  'datum',
  'monat',
  'zeitraum',
  'betrag',
  'zahl',
  'ja-nein',
  'wahl',
  'mehrfach',
  'tabelle',
  'anschrift',
  'land',
  'telefon',
  'email',
  'iban',
  'steuer-id',
  'rv-nummer',
  'person',
  'personen',
  'bg-nummer',
  'kundennummer',
  'datei',
] as const

/** Kinds that a column of a table may have. */
const spaltenarten = ['text', 'betrag', 'zahl', 'datum', 'monat', 'person', 'wahl', 'beruf'] as const

/** For whom or what an answer is given: once, per person, per housemate, or per entry of a list of a person. */
export const listen = ['arbeit', 'leistung', 'betrieb', 'elternteil', 'schaden', 'bedarf'] as const
const geltungen = ['antrag', 'person', 'mitbewohnend', ...listen] as const

export type Geltung = (typeof geltungen)[number]
export type Liste = (typeof listen)[number]

export const istListe = (je: Geltung): je is Liste => (listen as readonly string[]).includes(je)

const nachweisregel = z.strictObject({
  code: z.string().regex(/^nw\.[a-z0-9-]+$/),
  wenn: z.string().optional(),
  /** Only asked where there is one; never listed as missing. */
  art: z.literal('falls-vorhanden').optional(),
})

const spalte = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]+$/),
  art: z.enum(spaltenarten),
  /** What a column of choices offers; its words stand with those of the question. */
  wahl: z.array(z.string()).optional(),
  /** Someone may be named whom nobody has told of yet. */
  neue: z.literal(true).optional(),
  /** A row without it is no answer yet. */
  noetig: z.literal(true).optional(),
})

const frage = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/),
  /** Number of the field on the paper form. */
  feld: z.string().optional(),
  bezeichnung: z.string(),
  art: z.enum(arten),
  wahl: z.array(z.string()).optional(),
  /** More than one person or country may be named. */
  mehrere: z.literal(true).optional(),
  /** Someone may be named whom nobody has told of yet. */
  neue: z.literal(true).optional(),
  /** Columns of a table. */
  spalten: z.array(spalte).optional(),
  /** The table has one row only: a sum for each month. */
  eineZeile: z.literal(true).optional(),
  /** ja: an answer is expected · spaeter: may follow · freiwillig. None blocks sending (§ 37 SGB II). */
  noetig: z.enum(['ja', 'spaeter', 'freiwillig']),
  je: z.enum(geltungen),
  wenn: z.string().optional(),
  /** Asked whether or not its form is needed: it may be what opens the form. */
  immer: z.literal(true).optional(),
  /** Person questions of the Hauptantrag: for whom they are asked. */
  fuer: z.array(z.enum(['antragsteller', 'weitere', 'kind'])).optional(),
  nachweise: z.array(nachweisregel).optional(),
  recht: z.string().optional(),
  sicherheit: z.enum(['belegt', 'wahrscheinlich', 'zu-pruefen']),
})

const formular = z.strictObject({
  code: z.string(),
  titel: z.string(),
  je: z.enum(geltungen),
  /** Needed on a first application. */
  wenn: z.string(),
  /** Needed on a further application, besides for new persons. */
  beiWeiterbewilligung: z.string().optional(),
  /** Kinds of change that need it. */
  beiAenderung: z.array(z.string()).optional(),
  fragen: z.array(frage),
})

const seite = z.strictObject({
  key: z.string(),
  bereich: z.string(),
  titel: z.string(),
  fragen: z.array(z.string()),
})

const veraenderung = z.strictObject({
  wert: z.string(),
  name: z.string(),
  nachweise: z.array(z.string()).optional(),
  /** Evidence that follows when it exists. */
  spaeter: z.array(z.string()).optional(),
  /** What must be done before the act, as the citizen reads it. */
  vorher: z.string().optional(),
})

const pruefung = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]+$/),
  /** Where it is said. */
  frage: z.string(),
  op: z.enum(['<', '>']),
  /** Compared with a number, or with the answer to another question of the same person or entry. */
  als: z.union([z.number(), z.string()]),
})

export const definitionsschema = z.strictObject({
  formulare: z.array(formular),
  seiten: z.array(seite),
  nachweise: z.array(z.strictObject({ code: z.string(), name: z.string() })),
  veraenderungen: z.array(veraenderung),
  /** Answers that hardly go together. The customer is asked to look again, and may go on. */
  pruefungen: z.array(pruefung).optional(),
})

/** A whole route through questions as data: forms, pages, evidence. */
export interface Definition extends z.infer<typeof definitionsschema> {
  /** The German texts as they were when this version came into force: it keeps them when questions are dropped or renamed. */
  readonly texte?: Sprachtexte
}
export type Formular = z.infer<typeof formular>
export type Frage = z.infer<typeof frage>

export type Pruefung = z.infer<typeof pruefung>
export type Nachweisregel = z.infer<typeof nachweisregel>
