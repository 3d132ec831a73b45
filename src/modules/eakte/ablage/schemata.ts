import { z } from 'zod'
import { datenSchema, manifestSchema } from './inhalt.ts'
import { quittungSchema } from './quittung.ts'

/** The JSON schemata for offices' own systems, as text of their files in inhalte/schemata/. A test keeps the files equal. */
export const schemadateien: Readonly<Record<string, string>> = {
  'daten.schema.json': alsText(datenSchema, 'Angaben eines Pakets'),
  'manifest.schema.json': alsText(manifestSchema, 'Inhalt eines Pakets'),
  'quittung.schema.json': alsText(quittungSchema, 'Quittung zu einem Paket'),
}

function alsText(schema: z.ZodType, titel: string): string {
  return `${JSON.stringify({ title: titel, ...z.toJSONSchema(schema) }, null, 2)}\n`
}
