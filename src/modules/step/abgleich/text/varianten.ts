import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { wurzel } from '../../../../config.ts'

/** Word → the classes it belongs to: ALEX belongs to Alexander and to Alexandra, which are not each other's. */
const klassen = new Map<string, number[]>()

const zeilen = readFileSync(join(wurzel, 'inhalte/abgleich/namensvarianten.txt'), 'utf8')
  .split('\n')
  .map((zeile) => zeile.replace(/#.*/, '').trim())
  .filter((zeile) => zeile !== '')

for (const [nummer, zeile] of zeilen.entries())
  for (const wort of new Set(zeile.split(/\s+/))) klassen.set(wort, [...(klassen.get(wort) ?? []), nummer])

const keine: readonly number[] = []

/** Classes of short forms and transcriptions that a word in search form belongs to (`inhalte/abgleich/namensvarianten.txt`). */
export const varianten = (wort: string): readonly number[] => klassen.get(wort) ?? keine
