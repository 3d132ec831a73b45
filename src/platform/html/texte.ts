import { texte } from '../i18n/index.ts'
import { ar } from './texte/ar.ts'
import { de } from './texte/de.ts'
import { en } from './texte/en.ts'

/** The words that components bring along themselves. */
export const bausteintexte = texte({ de, en, ar })
