import { z } from 'zod'

const spalten = z.union([z.string(), z.array(z.string()).min(1)])
const geburtsdatum = z.union([
  z.string(),
  z.strictObject({ spalte: z.string(), format: z.string().optional() }),
  z.strictObject({ jahr: z.string(), monat: z.string().optional(), tag: z.string().optional() }),
])
const geschlecht = z.union([
  z.string(),
  z.strictObject({ spalte: z.string(), werte: z.record(z.string(), z.enum(['m', 'w', 'd', 'x'])) }),
])
const felder = z.strictObject({
  vorname: spalten.optional(),
  nachname: spalten.optional(),
  name: z.string().optional(),
  geburtsname: spalten.optional(),
  frueher: spalten.optional(),
  geburtsdatum: geburtsdatum.optional(),
  geburtsort: spalten.optional(),
  geschlecht: geschlecht.optional(),
  staat: spalten.optional(),
  strasse: spalten.optional(),
  hausnummer: spalten.optional(),
  plz: spalten.optional(),
  ort: spalten.optional(),
  email: z.string().optional(),
  telefon: z.string().optional(),
  kundennummer: z.string().optional(),
  nummern: z.record(z.string(), z.string()).optional(),
  merkmale: z.record(z.string(), z.string()).optional(),
})
const form = z.strictObject({
  wahrheit: z.union([
    z.string(),
    z.strictObject({ spalte: spalten, muster: z.string().optional() }),
    z.strictObject({ satz: z.string(), verweis: z.string() }),
  ]),
  trennzeichen: z.string().length(1).optional(),
  kopfzeile: z.boolean().optional(),
  fehlwerte: z.array(z.string()).optional(),
  felder,
})

/** Which column is which: see docs/dubletten.md. */
export type Zuordnung = z.infer<typeof form>

/** A mapping that can't be used; the message is for the person who wrote it. */
export class Zuordnungsfehler extends Error {}

export function liesZuordnung(json: string): Zuordnung {
  let wert: unknown
  try {
    wert = JSON.parse(json)
  } catch (fehler) {
    throw new Zuordnungsfehler(`Die Zuordnung ist kein JSON: ${fehler instanceof Error ? fehler.message : ''}`)
  }
  const gelesen = form.safeParse(wert)
  if (gelesen.success) return gelesen.data
  const saetze = gelesen.error.issues.map(({ path, message, code }) =>
    code === 'unrecognized_keys'
      ? `unbekannt: ${message.replace(/^[^:]*: /, '')}. Bekannt sind ${Object.keys(path.at(-1) === 'felder' ? felder.shape : form.shape).join(', ')}.`
      : `${path.join('.') || 'Zuordnung'}: ${message}`,
  )
  throw new Zuordnungsfehler(`Die Zuordnung passt nicht (docs/dubletten.md):\n  ${saetze.join('\n  ')}`)
}
