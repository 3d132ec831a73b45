import { join } from 'node:path'
import { wurzel } from '../../../config.ts'
import {
  type Definition,
  ladeTexte,
  pruefeTexte,
  type Sprachtexte,
  type Streckentexte,
  streckentexte,
  type Textbefund,
  type Textbestand,
  type Textsprache,
} from '../../strecke/index.ts'
import { ausgelieferteDefinition } from './definition.ts'

/** Asked by other routes than the first application; translated later. */
const nurDeutsch = new Set(['WBA', 'VÄM', 'OAP-Situation', 'OAP-Lebenslauf', 'OAP-Rahmen'])

/** German and Einfache Sprache: every form. Other languages: all of the Hauptantrag with its Anlagen. */
const pflicht = (sprache: Textsprache, code: string): boolean => sprache.startsWith('de') || !nurDeutsch.has(code)

let gelesen: Textbestand | undefined

/** The shipped files, read once per process. */
const bestand = (): Textbestand => (gelesen ??= ladeTexte(join(wurzel, 'inhalte/texte')))

let ungeprueft: ReadonlySet<string> | undefined

/** Languages with at least one file that nobody has checked. */
export const ungepruefteSprachen = (): ReadonlySet<string> =>
  (ungeprueft ??= new Set(
    Object.entries(bestand()).flatMap(([sprache, { dateien }]) =>
      dateien.some((d) => d.geprueft === null) ? [sprache] : [],
    ),
  ))

/** Findings of the shipped texts against the shipped forms. */
export const ausgelieferteTexteGeprueft = (): Textbefund[] => pruefeTexte(ausgelieferteDefinition(), bestand(), pflicht)

/** The shipped German texts, for a version of the forms to keep. */
export function deutscheTexte(): Sprachtexte {
  const { fragen, seiten, bereiche, formulare, nachweise, pruefungen, veraenderungen } = bestand().de
  return { fragen, seiten, bereiche, formulare, nachweise, pruefungen, veraenderungen }
}

const jeDefinition = new WeakMap<Definition, ReturnType<typeof streckentexte>>()
let ausgelieferte: Definition | undefined

/** The texts of a version of the forms in a language; of the shipped one where none is given. */
export function texteFuer(
  sprache: Textsprache,
  definition: Definition = (ausgelieferte ??= ausgelieferteDefinition()),
): Streckentexte {
  const texte = jeDefinition.get(definition) ?? streckentexte(definition, bestand())
  jeDefinition.set(definition, texte)
  return texte(sprache)
}
