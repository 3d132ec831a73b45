import { z } from 'zod'
import type { Antworten } from '../../strecke/index.ts'

const wort = z.string().min(1)
export const instanz = z
  .string()
  .regex(/^(?:antrag|person\/[1-9]\d?(?:\/[1-9]\d?)?)$/)
  .describe('antrag · person/1 (wer beantragt), person/2 … · person/1/2: zweiter Eintrag einer Liste')

const nachweisinstanz = z
  .string()
  .regex(/^(?:antrag|person\/[1-9]\d?(?:\/[1-9]\d?(?:\/[a-z]+)?)?)$/)
  .describe('wie bei Antworten; dahinter die Liste, wenn zwei Listen denselben Nachweis verlangen: person/1/2/leistung')

const anschrift = z.strictObject({
  strasse: wort.optional(),
  hausnummer: wort.optional(),
  zusatz: wort.optional(),
  plz: wort.optional(),
  ort: wort.optional(),
  land: wort.optional(),
})

const datei = z.strictObject({
  name: wort.describe('Name der Datei, wie sie hochgeladen wurde'),
  seiten: z.int().positive(),
  groesse: z.int().positive().describe('Bytes'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

const nachweis = z.strictObject({
  code: wort,
  name: wort,
  instanz: nachweisinstanz,
  weg: z
    .enum(['datei', 'schon-abgegeben', 'folgt', 'gibt-es-nicht', 'fehlt'])
    .describe('wie der Nachweis kommt; fehlt: niemand hat etwas dazu gesagt'),
  grund: wort
    .optional()
    .describe('mit den Worten der Kundin: wann abgegeben, warum es ihn nicht gibt; oder welche Datei nicht taugt'),
  runde: z.int().min(2).optional().describe('nachgereicht mit dieser Runde'),
  dateien: z.array(datei),
  inPruefung: z
    .array(wort)
    .min(1)
    .optional()
    .describe('Namen von Dateien, die noch geprüft werden; sie kommen danach mit einer eigenen Runde'),
})

/**
 * A whole application as it is filed and handed over. inhalte/schemata/antrag.hauptantrag.schema.json
 * (and of the other kinds) says the same to an office's own system; a test compares them.
 */
export const antragsangaben = z.strictObject({
  version: z.literal(1),
  fassung: wort.describe('Stand der Formulare, nach dem gefragt wurde'),
  runde: z.int().min(1).describe('1: eingereicht; danach je Überarbeitung eins mehr'),
  stichtag: z.iso.date(),
  angefordert: z.array(wort).min(1).optional().describe('Nachweise, nach denen die Dienststelle selbst gefragt hat'),
  antragsteller: z.strictObject({ vorname: wort, nachname: wort, geburtsdatum: z.iso.date(), anschrift }),
  personen: z.array(z.strictObject({ instanz, name: wort })),
  formulare: z.array(z.strictObject({ code: wort, instanz })).describe('Formulare, die diese Angaben füllen'),
  antworten: z
    .record(instanz, z.record(wort, z.unknown()))
    .describe('je Instanz und Kennung der Frage; nur was gefragt war. Beträge in Euro, Tage als JJJJ-MM-TT'),
  bekannt: z
    .record(instanz, z.record(wort, z.unknown()))
    .optional()
    .describe('was ein früherer Antrag sagt und hier niemand gefragt hat; in derselben Form'),
  fehlend: z
    .array(
      z.strictObject({
        frage: wort,
        instanz,
        text: wort,
        warum: z
          .enum(['nicht-lesbar', 'nicht-bestaetigt'])
          .optional()
          .describe('getippt, aber nicht lesbar; oder von früher bekannt, und niemand hat es bestätigt'),
        eingabe: z.string().optional().describe('was getippt wurde'),
      }),
    )
    .describe('nötig und nicht beantwortet, oder nicht geklärt'),
  nachweise: z.array(nachweis),
  kurzfassung: z
    .strictObject({
      zeilen: z.array(z.strictObject({ name: wort, wert: wort })),
      fehlt: z.array(wort),
    })
    .describe('in Worten, zum Lesen neben dem Dokument'),
  erklaerung: z.strictObject({ text: wort, am: z.iso.datetime().describe('Weltzeit') }),
})

/** The answers are what the forms keep; the schema promises no more of them than that they are JSON. */
export interface Antragsangaben extends Omit<z.infer<typeof antragsangaben>, 'antworten' | 'bekannt'> {
  readonly antworten: Antworten
  readonly bekannt?: Antworten
}
export type Antragsteller = Antragsangaben['antragsteller']
/** A question that is open, and why where something was said. */
export type Fehlend = Antragsangaben['fehlend'][number]
export type Nachweisangabe = z.infer<typeof nachweis>

/** As it is frozen: files are named by id, because what becomes of them shows only after they were looked at. */
export interface Eingereicht extends Omit<Antragsangaben, 'nachweise' | 'kurzfassung'> {
  readonly nachweise: readonly Eingereichter[]
}

export interface Eingereichter extends Omit<Nachweisangabe, 'dateien' | 'inPruefung'> {
  readonly dateien: readonly string[]
}
