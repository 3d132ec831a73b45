import type { FastifyRequest } from 'fastify'
import type { PortalRahmen } from '../platform/html/index.ts'
import type { Sprache } from '../platform/i18n/index.ts'
import { rahmentexte } from './texte.ts'

const wege = ['/uebersicht', '/unterlagen', '/verlauf', '/konto'] as const

/** The menu of a customer who is signed in; everyone else finds their way on the pages themselves. */
export function navigation(request: FastifyRequest, sprache: Sprache): NonNullable<PortalRahmen['navigation']> {
  if (request.sitzung?.art !== 'kunde') return []
  const t = rahmentexte(sprache)
  const hier = request.url.split('?')[0] ?? ''
  return wege.map((href) => ({ text: t(href), href, aktiv: hier === href || hier.startsWith(`${href}/`) }))
}
