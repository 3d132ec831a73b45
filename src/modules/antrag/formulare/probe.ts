import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { wurzel } from '../../../config.ts'
import type { Ergebnis } from '../../strecke/index.ts'
import { haushaltsschema } from './haushalt.ts'

const liste = z.array(z.string())
/** What, and for whom: `antrag`, a person by number, an entry of a list of theirs: `antrag 2 3/1`. */
const fuerWen = z.record(z.string(), z.string().regex(/^(?:(?:antrag|\d+(?:\/\d+)?)(?: (?!$)|$))+$/))
const schema = haushaltsschema.extend({
  id: z.string(),
  haushalt: z.string(),
  // The whole lists, stated by hand: nothing else appears.
  erwartet: z.object({
    formulare: fuerWen,
    nachweise: fuerWen,
    fallsVorhanden: fuerWen,
    seiten: fuerWen,
    /** Of these pages, those that the portal does not show: it knows the answers itself. */
    ohneFelder: fuerWen.default({}),
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

/** One line each, as `einzeln` has them. */
export const gefunden = (was: string, instanz: string): string => `${was} ${instanz.replace(/^person\//, '')}`

/** One line for each instance of what a household states. */
export const einzeln = (genannte: Readonly<Record<string, string>>): string[] =>
  Object.entries(genannte).flatMap(([was, wen]) => wen.split(' ').map((instanz) => gefunden(was, instanz)))

/** Where a list is not the other one, one line each. */
export const unterschiede = (was: string, ist: readonly string[], soll: readonly string[]): string[] => [
  ...soll.filter((eins) => !ist.includes(eins)).map((eins) => `${was} fehlt: ${eins}`),
  ...ist.filter((eins) => !soll.includes(eins)).map((eins) => `${was} zu viel: ${eins}`),
]

/** Where what a household meets is not exactly what it states, one line each. */
export function abweichungen(ist: Ergebnis, soll: Probehaushalt['erwartet']): string[] {
  const nach = (alle: Ergebnis['formulare']): string[] => alle.map(({ code, instanz }) => gefunden(code, instanz))
  const seiten = ist.seiten.map(({ key, instanz }) => gefunden(key, instanz))
  const fragen = new Set(ist.seiten.flatMap((seite) => seite.fragen))
  return [
    ...unterschiede('Formular', nach(ist.formulare), einzeln(soll.formulare)),
    ...unterschiede('Nachweis', nach(ist.nachweise), einzeln(soll.nachweise)),
    ...unterschiede('Nachweis falls vorhanden', nach(ist.nachweiseFallsVorhanden), einzeln(soll.fallsVorhanden)),
    ...unterschiede('Seite', seiten, einzeln(soll.seiten)),
    ...soll.fragen.filter((id) => !fragen.has(id)).map((id) => `Frage fehlt: ${id}`),
    ...soll.keineFragen.filter((id) => fragen.has(id)).map((id) => `Frage zu viel: ${id}`),
  ]
}
