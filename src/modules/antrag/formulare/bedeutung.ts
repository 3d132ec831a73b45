import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { wurzel } from '../../../config.ts'
import { type Bedeutung, vergleicheDefinitionen } from '../../strecke/index.ts'
import { ausgelieferteDefinition } from './definition.ts'

/** What the answers meant in the last release, as `script/formulare-festhalten` wrote it. */
const datei = join(wurzel, 'inhalte/formulare/ausgeliefert.json')

const bedeutungJetzt = (): Bedeutung[] =>
  ausgelieferteDefinition()
    .formulare.flatMap(({ fragen }) => fragen)
    .map(({ id, art, je, wahl, mehrere, spalten, eineZeile }) => ({ id, art, je, wahl, mehrere, spalten, eineZeile }))

/** Keeps what the answers of the forms mean now: with each release. @returns number of questions */
export function bedeutungFesthalten(): number {
  const zeilen = bedeutungJetzt().map((frage) => `  ${JSON.stringify(frage)}`)
  writeFileSync(datei, `[\n${zeilen.join(',\n')}\n]\n`)
  return zeilen.length
}

/** Ids that mean something else than in the last release: they need a new id. One line each. */
export const bedeutungswechsel = (): string[] => {
  const alt = JSON.parse(readFileSync(datei, 'utf8')) as Bedeutung[]
  const wechsel = vergleicheDefinitionen(
    { formulare: [{ fragen: alt }] },
    { formulare: [{ fragen: bedeutungJetzt() }] },
  )
  return wechsel.map(({ id, was }) => `${id}: ${was.join(' ')}`)
}
