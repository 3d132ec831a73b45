import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../../../config.ts'
import { wurzel } from '../../../config.ts'
import { type Portaltexte, schemata } from './schema.ts'

const DEMO_BETREIBER = join(wurzel, 'inhalte/demo/betreiber.json')

function datei(name: keyof Portaltexte, config: Config): string {
  if (name !== 'betreiber') return join(wurzel, `inhalte/portal/${name}.json`)
  if (config.BETREIBER_DATEI !== undefined) return config.BETREIBER_DATEI
  if (config.DEMO) return DEMO_BETREIBER
  throw new Error('Die Einstellung BETREIBER_DATEI fehlt. Darin steht, wer das Portal betreibt (docs/betrieb.md).')
}

function lies(name: keyof Portaltexte, config: Config): unknown {
  const woher = datei(name, config)
  const ergebnis = schemata[name].safeParse(JSON.parse(readFileSync(woher, 'utf8')))
  if (ergebnis.success) return ergebnis.data
  const stellen = ergebnis.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new Error(`${woher}: ${stellen.join('; ')}`)
}

/**
 * The texts as shipped, with the operator's data of this installation.
 * @throws Error with a German sentence if the operator's file is missing or a file has a wrong form; the start ends there
 */
export function ausgelieferteTexte(config: Config): Portaltexte {
  const namen = Object.keys(schemata) as (keyof Portaltexte)[]
  return Object.fromEntries(namen.map((name) => [name, lies(name, config)])) as unknown as Portaltexte
}
