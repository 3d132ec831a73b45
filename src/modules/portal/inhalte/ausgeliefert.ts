import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { betreiberdatei, type Config, wurzel } from '../../../config.ts'
import { type Portaltexte, schemata } from './schema.ts'

const datei = (name: keyof Portaltexte, config: Config): string =>
  name === 'betreiber' ? betreiberdatei(config) : join(wurzel, `inhalte/portal/${name}.json`)

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
