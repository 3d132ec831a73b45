import { texte } from '../../../platform/i18n/index.ts'
import { ar } from './texte/ar.ts'
import { de } from './texte/de.ts'
import { en } from './texte/en.ts'

/** The mails of accounts: plain and short, no name, no content. Only those that ask for something carry a link. */
export const mailtexte = texte({ de, en, ar })
