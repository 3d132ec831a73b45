import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { wurzel } from '../../../config.ts'
import type { Entscheidungstabelle } from '../../../platform/rules/index.ts'

const ordner = join(wurzel, 'inhalte/demo/regelwerke')
const datei = z.strictObject({
  dienststelle: z.string(),
  postkoerbe: z.array(z.strictObject({ kennung: z.string(), name: z.string(), auffang: z.boolean().default(false) })),
  // Its form is proved by the rules themselves.
  regelwerk: z.custom<Entscheidungstabelle>((wert) => typeof wert === 'object' && wert !== null),
})
export type Vorlage = z.infer<typeof datei>

/** The demo's Postkörbe and rulebooks as they ship. */
export const demoRegelwerke = async (): Promise<Vorlage[]> =>
  Promise.all(
    (await readdir(ordner)).map(async (name) => datei.parse(JSON.parse(await readFile(join(ordner, name), 'utf8')))),
  )
