import { texte } from '../../../platform/i18n/index.ts'
import { ar } from './texte/ar.ts'
import { de } from './texte/de.ts'
import { en } from './texte/en.ts'

/** Words of the pages on which forms are filled in. */
export const bogentexte = texte({ de, en, ar })
