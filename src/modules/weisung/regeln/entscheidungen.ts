import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { betreiberdatei, type Config } from '../../../config.ts'
import { type Entscheidung, entscheidungSchema } from './schema.ts'

const schema = z.object({ fortfuehrungen: z.array(entscheidungSchema).default([]) })

/**
 * What the operator decided about rules of ended directives, from their file (docs/betrieb.md). Nothing there: nothing decided.
 * @throws Error with a German sentence if that part of the file has a wrong form; the start ends there
 */
export function liesEntscheidungen(config: Config): Entscheidung[] {
  const datei = betreiberdatei(config)
  const ergebnis = schema.safeParse(JSON.parse(readFileSync(datei, 'utf8')))
  if (ergebnis.success) return ergebnis.data.fortfuehrungen
  const stellen = ergebnis.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new Error(`${datei}: ${stellen.join('; ')}`)
}
