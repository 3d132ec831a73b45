import type { Haus } from '../../../platform/haus.ts'
import type { Sprache } from '../../../platform/i18n/index.ts'
import { mailtexte } from './texte.ts'

/** One mail, ready to send. */
export interface Post {
  readonly an: string
  readonly betreff: string
  readonly text: string
  readonly sprache: Sprache
}

export type Mailart = 'bestaetigen' | 'schonda' | 'kennwort' | 'keinkonto' | 'geaendert' | 'adresse'

/** Puts a mail into words. @param pfad path of ours that the link leads to; only mails that act on a link have one */
export function post(haus: Haus, art: Mailart, an: string, sprache: Sprache, pfad = ''): Post {
  const t = mailtexte(sprache)
  const werte = { dienst: new URL(haus.config.basisUrl).host, link: `${haus.config.basisUrl}${pfad}` }
  return { an, betreff: t(`${art}.betreff`), text: t(`${art}.text`, werte), sprache }
}
