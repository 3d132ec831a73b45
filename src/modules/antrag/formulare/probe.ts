import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { wurzel } from '../../../config.ts'
import { haushaltsschema } from './haushalt.ts'

const liste = z.array(z.string())
const schema = haushaltsschema.extend({
  id: z.string(),
  haushalt: z.string(),
  erwartet: z.object({
    formulare: z.record(z.string(), z.number()),
    nachweise: liste,
    keineNachweise: liste,
    nachweiseZahl: z.record(z.string(), z.number()).default({}),
    seiten: liste,
    keineSeiten: liste,
    fragen: liste,
    keineFragen: liste,
  }),
})

export type Probehaushalt = z.infer<typeof schema>

const ordner = join(wurzel, 'inhalte/haushalte')

/** For tests: the shipped households with what each should meet. */
export const probehaushalte = (): Probehaushalt[] =>
  readdirSync(ordner)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => z.array(schema).parse(JSON.parse(readFileSync(join(ordner, name), 'utf8'))))
