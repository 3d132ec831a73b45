import { z } from 'zod'

/** A code must not follow someone to an address that nobody checked. */
export const VORAUSVERFUEGUNG = 'Nicht nachsenden! Bei Unzustellbarkeit zurück.'

/** The order that goes with each letter. It names no person: address and code stand in the PDF alone. */
export const auftragSchema = z.strictObject({
  version: z.literal(1),
  auftrag: z.uuid().describe('Kennung des Auftrags. Kommt sie ein zweites Mal, ist es derselbe Brief.'),
  art: z.enum(['pin_brief', 'freischaltcode', 'wiederherstellung', 'zugangsdaten']),
  dienststelle: z.string().describe('Kennung der Dienststelle, die den Brief schickt'),
  beauftragt: z.iso.datetime().describe('Weltzeit'),
  ziel: z.enum(['inland', 'ausland']),
  druck: z.strictObject({
    format: z.literal('A4'),
    seiten: z.int().min(1),
    farbe: z.literal(false),
    beidseitig: z.literal(false),
    umschlag: z.literal('DIN lang mit Fenster, Form B nach DIN 5008, undurchsichtig'),
  }),
  vorausverfuegung: z.literal(VORAUSVERFUEGUNG),
  datei: z.strictObject({
    name: z.literal('brief.pdf'),
    groesse: z.int(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
})
export type Druckauftrag = z.infer<typeof auftragSchema>

const kopf = { version: z.literal(1), auftrag: z.uuid(), am: z.iso.datetime({ offset: true }) }
const grund = z.string().trim().min(3).max(200)

/** What the printer says of a letter: one file for each step. */
export const antwortSchema = z.discriminatedUnion('stand', [
  z.strictObject({ ...kopf, stand: z.literal('gedruckt') }),
  z.strictObject({ ...kopf, stand: z.literal('versandt') }),
  z.strictObject({ ...kopf, stand: z.literal('abgelehnt'), grund }),
  z.strictObject({ ...kopf, stand: z.literal('unzustellbar'), grund }),
])
export type Druckantwort = z.infer<typeof antwortSchema>

function alsText(schema: z.ZodType, titel: string): string {
  return `${JSON.stringify({ title: titel, ...z.toJSONSchema(schema) }, null, 2)}\n`
}

/** The JSON schemata for the printer, as text of their files in inhalte/schemata/. A test keeps the files equal. */
export const schemadateien: Readonly<Record<string, string>> = {
  'druckauftrag.schema.json': alsText(auftragSchema, 'Auftrag, einen Brief zu drucken'),
  'druckantwort.schema.json': alsText(antwortSchema, 'Antwort der Druckstelle'),
}
