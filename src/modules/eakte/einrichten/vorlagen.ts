import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { wurzel } from '../../../config.ts'
import type { Entscheidungstabelle } from '../../../platform/rules/index.ts'

const ordner = join(wurzel, 'inhalte/demo/regelwerke')
const datei = z.strictObject({
  dienststelle: z.string(),
  postkoerbe: z
    .array(
      z.strictObject({
        kennung: z.string().regex(/^[a-z0-9-]{1,40}$/),
        name: z.string().min(1),
        auffang: z.boolean().default(false),
      }),
    )
    .refine((koerbe) => koerbe.filter((korb) => korb.auffang).length === 1, {
      error: 'Genau ein Postkorb ist „auffang“.',
    }),
  // Its form is proved by the rules themselves.
  regelwerk: z.custom<Entscheidungstabelle>((wert) => typeof wert === 'object' && wert !== null),
})
export type Vorlage = z.infer<typeof datei>

/** Reads a file of Postkörbe and rulebook of one Dienststelle. @throws Error if it is none */
export function liesVorlage(text: string): Vorlage {
  const gelesen = datei.safeParse(alsJson(text))
  if (gelesen.success) return gelesen.data
  const stellen = gelesen.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`)
  throw new Error(['Das ist keine Datei mit Postkörben und Regelwerk:', ...stellen].join('\n'))
}

function alsJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The demo's Postkörbe and rulebooks as they ship. */
export const demoRegelwerke = async (): Promise<Vorlage[]> =>
  Promise.all((await readdir(ordner)).map(async (name) => liesVorlage(await readFile(join(ordner, name), 'utf8'))))
