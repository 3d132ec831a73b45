import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { wurzel } from '../../../config.ts'

const nachricht = z.strictObject({
  von: z.enum(['kundin', 'stelle']),
  vorTagen: z.number().int().min(0).max(20),
  text: z.string(),
  gelesen: z.boolean().optional(),
})

const schema = z.strictObject({
  hinweis: z.string(),
  kundin: z.strictObject({
    email: z.string().endsWith('.example'),
    passwort: z.string(),
    vorname: z.string(),
    nachname: z.string(),
    geburtsdatum: z.iso.date(),
    strasse: z.string(),
    hausnummer: z.string(),
    plz: z.string(),
    ort: z.string(),
  }),
  dienststelle: z.string(),
  personal: z.string(),
  gespraeche: z.array(z.strictObject({ anliegen: z.string(), nachrichten: z.array(nachricht).min(1) })),
})

export type Demogespraeche = z.infer<typeof schema>
export type Demonachricht = z.infer<typeof nachricht>

/** The conversations of the demonstration; a wrong file stops the start. */
export const demogespraeche = (): Demogespraeche =>
  schema.parse(JSON.parse(readFileSync(join(wurzel, 'inhalte/demo/gespraeche.json'), 'utf8')))
