import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { wurzel } from '../../../config.ts'
import { type Definition, definitionsschema } from '../../strecke/index.ts'

/** The forms in the order in which the catalogue has them. */
const dateien = [
  'ha',
  'wep',
  'ki',
  'kdu',
  'ek',
  'eks',
  'vm',
  'sv',
  'uh1',
  'uh2',
  'uh3',
  'uh4',
  'uf',
  'meb',
  'bb',
  've',
  'hg',
  'but',
  'einkommensbescheinigung',
  'arbeitsbescheinigung',
  'wba',
  'vaem',
  'oap-situation',
  'oap-lebenslauf',
  'oap-rahmen',
]

const lies = (name: string): unknown => JSON.parse(readFileSync(join(wurzel, `inhalte/formulare/${name}.json`), 'utf8'))

/** The forms as shipped. Throws when a file does not have the shape of a definition. */
export const ausgelieferteDefinition = (): Definition =>
  definitionsschema.parse({
    formulare: dateien.map(lies),
    seiten: lies('seiten'),
    nachweise: lies('nachweise'),
    veraenderungen: lies('veraenderungen'),
    pruefungen: lies('pruefungen'),
  })
