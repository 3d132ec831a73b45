import { join } from 'node:path'
import { wurzel } from '../../../config.ts'
import {
  ladeTexte,
  pruefeTexte,
  type Streckentexte,
  streckentexte,
  type Textbefund,
  type Textsprache,
} from '../../strecke/index.ts'
import { ausgelieferteDefinition } from './definition.ts'

/** Asked by other routes than the first application; translated later. */
const nurDeutsch = new Set(['WBA', 'VÄM', 'OAP-Situation', 'OAP-Lebenslauf', 'OAP-Rahmen'])

/** German and Einfache Sprache: every form. Other languages: all of the Hauptantrag with its Anlagen. */
const pflicht = (sprache: Textsprache, code: string): boolean => sprache.startsWith('de') || !nurDeutsch.has(code)

const bestand = () => ladeTexte(join(wurzel, 'inhalte/texte'))

/** Findings of the shipped texts against the shipped forms. */
export const ausgelieferteTexteGeprueft = (): Textbefund[] => pruefeTexte(ausgelieferteDefinition(), bestand(), pflicht)

let gelesen: ReturnType<typeof streckentexte> | undefined

/** The shipped texts in a language; read once per process. */
export function texteFuer(sprache: Textsprache): Streckentexte {
  gelesen ??= streckentexte(ausgelieferteDefinition(), bestand())
  return gelesen(sprache)
}
