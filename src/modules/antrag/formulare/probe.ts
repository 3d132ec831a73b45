import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { wurzel } from '../../../config.ts'
import type { Ergebnis } from '../../strecke/index.ts'
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

/** What the household applies for: `neu`, `weiterbewilligung` or `aenderung`. */
export const artVon = ({ antworten }: Probehaushalt): string =>
  String(antworten['antrag']?.['hauptantrag.antrag.art'] ?? 'neu')

type Gefunden = {
  readonly [teil in 'formulare' | 'nachweise']: readonly Pick<Ergebnis[teil][number], 'code'>[]
} & { readonly seiten: readonly Pick<Ergebnis['seiten'][number], 'key' | 'fragen'>[] }

/** Where what a household meets is not what it should, one line each. */
export function abweichungen(gefunden: Gefunden, erwartet: Probehaushalt['erwartet']): string[] {
  const codes = gefunden.nachweise.map(({ code }) => code)
  const seiten = gefunden.seiten.map(({ key }) => key)
  const fragen = gefunden.seiten.flatMap((seite) => seite.fragen)
  const ohne = (soll: readonly string[], da: readonly string[], was: string): string[] =>
    soll.filter((eins) => !da.includes(eins)).map((eins) => `${was} fehlt: ${eins}`)
  const zuviel = (nicht: readonly string[], da: readonly string[], was: string): string[] =>
    nicht.filter((eins) => da.includes(eins)).map((eins) => `${was} zu viel: ${eins}`)
  return [
    ...formulare(gefunden, erwartet),
    ...ohne(erwartet.nachweise, codes, 'Nachweis'),
    ...zuviel(erwartet.keineNachweise, codes, 'Nachweis'),
    ...Object.entries(erwartet.nachweiseZahl)
      .filter(([code, zahl]) => codes.filter((c) => c === code).length !== zahl)
      .map(([code, zahl]) => `Nachweis ${code} nicht ${zahl}-mal`),
    ...ohne(erwartet.seiten, seiten, 'Seite'),
    ...zuviel(erwartet.keineSeiten, seiten, 'Seite'),
    ...ohne(erwartet.fragen, fragen, 'Frage'),
    ...zuviel(erwartet.keineFragen, fragen, 'Frage'),
  ]
}

/** Forms of the labour-market profile are filled in beside the application; a household lists them only where it says so. */
function formulare(gefunden: Gefunden, erwartet: Probehaushalt['erwartet']): string[] {
  const ist = Map.groupBy(gefunden.formulare, ({ code }) => code)
  const gemeint = [...ist.keys()].filter((code) => !code.startsWith('OAP') || code in erwartet.formulare)
  return [...new Set([...gemeint, ...Object.keys(erwartet.formulare)])]
    .filter((code) => (ist.get(code)?.length ?? 0) !== (erwartet.formulare[code] ?? 0))
    .map((code) => `Formular ${code}: ${ist.get(code)?.length ?? 0} statt ${erwartet.formulare[code] ?? 0}`)
}
