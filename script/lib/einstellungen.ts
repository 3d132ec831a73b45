import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseEnv } from 'node:util'
import { type Config, liesConfig, wurzel } from '../../src/config.ts'

const datei = (ordner: string): string => join(ordner, 'geheimnisse', 'einstellungen')

/** Leaves the settings of a running portal for the scripts that an operator calls beside it; only its owner reads them. */
export function merkeEinstellungen(ordner: string, einstellungen: Record<string, string>): void {
  const zeilen = Object.entries(einstellungen).map(([name, wert]) => `${name}='${wert}'\n`)
  writeFileSync(datei(ordner), zeilen.join(''), { mode: 0o600 })
}

/**
 * The settings for a script: those of the environment; without a database there, those of the portal that script/start runs or
 * ran last in DATEN.
 */
export function betriebseinstellungen(): Config {
  const config = liesConfig()
  if (Object.keys(process.env).some((name) => name.startsWith('DATABASE_URL'))) return config
  const gemerkt = datei(join(resolve(wurzel, config.DATEN), 'vorfuehrung'))
  if (!existsSync(gemerkt)) return config
  return liesConfig({ ...parseEnv(readFileSync(gemerkt, 'utf8')), ...process.env })
}
