import type { FastifyInstance } from 'fastify'
import type { Sprache } from '../../../platform/i18n/index.ts'
import type { Formularart } from './formularart.ts'
import { bogentexte } from './texte.ts'

const wege = ['nachweise', 'absenden'] as const

/** Where a form goes on: evidence and sending, as far as this kind of form has them. */
export function tueren(
  web: FastifyInstance,
  { pfad }: Formularart,
  sprache: Sprache,
): { text: string; href: string }[] {
  const t = bogentexte(sprache)
  return wege
    .map((weg) => ({ text: t(`tuer.${weg}`), href: `${pfad}/${weg}` }))
    .filter(({ href }) => web.hasRoute({ method: 'GET', url: href }))
}
