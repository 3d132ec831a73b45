import { z } from 'zod'

const wort = z.string().min(1)

/**
 * The content of a declaration of intent as it is stored encrypted and handed over. inhalte/schemata/antrag.tda.schema.json says
 * the same to an office's own system; a test compares them.
 */
export const antragsdaten = z.strictObject({
  vorname: wort.describe('Vornamen in Zeichen nach DIN 91379, Datentyp A'),
  nachname: wort.describe('Familienname in Zeichen nach DIN 91379, Datentyp A'),
  geburtsdatum: z.iso.date(),
  ab: z.enum(['sofort', 'spaeter']).describe('ab sofort, oder ab dem Monat, in dem der Antrag wirkt'),
  anschrift: z.strictObject({
    ohneWohnung: z.boolean().describe('keine feste Wohnung; Ort ist dann der Aufenthalt'),
    strasse: wort.optional(),
    hausnummer: wort.optional(),
    zusatz: wort.optional(),
    plz: wort.optional().describe('wie angegeben; im Inland 5 Ziffern'),
    ort: wort.optional(),
    land: wort.optional().describe('nur außerhalb Deutschlands'),
  }),
  telefon: wort.optional().describe('freiwillig'),
})

export type Antragsdaten = z.infer<typeof antragsdaten>
