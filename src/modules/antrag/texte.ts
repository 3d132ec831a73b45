import { texte } from '../../platform/i18n/index.ts'
import { ar } from './texte/ar.ts'
import { de } from './texte/de.ts'
import { en } from './texte/en.ts'

/** All words of the pages of this module. */
export const antragstexte = texte({ de, en, ar })
