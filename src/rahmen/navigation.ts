import type { FastifyRequest } from 'fastify'
import { kundeWennAngemeldet } from '../modules/konto/index.ts'
import { ungelesene } from '../modules/postfach/index.ts'
import { alsKunde, type Datenbank } from '../platform/database/index.ts'
import type { PortalRahmen } from '../platform/html/index.ts'
import type { Sprache } from '../platform/i18n/index.ts'
import { rahmentexte } from './texte.ts'

const wege = ['/uebersicht', '/postfach', '/unterlagen', '/verlauf', '/konto'] as const

/** The menu of a customer who is signed in, with the number of unread messages; everyone else finds their way on the pages themselves. */
export async function navigation(
  db: Datenbank,
  request: FastifyRequest,
  sprache: Sprache,
): Promise<NonNullable<PortalRahmen['navigation']>> {
  if (request.sitzung?.art !== 'kunde') return []
  const t = rahmentexte(sprache)
  const hier = request.url.split('?')[0] ?? ''
  const neue = await ungelesen(db, request)
  return wege.map((href) => ({
    text: href === '/postfach' && neue > 0 ? `${t(href)} (${neue})` : t(href),
    href,
    aktiv: hier === href || hier.startsWith(`${href}/`),
  }))
}

const gezaehlt = new WeakMap<FastifyRequest, Promise<number>>()

/** Counted once a request, also where a page asks for its frame twice. */
function ungelesen(db: Datenbank, request: FastifyRequest): Promise<number> {
  const zahl = gezaehlt.get(request) ?? zaehle(db, request)
  gezaehlt.set(request, zahl)
  return zahl
}

/** A page is shown without the number when the database does not answer. */
async function zaehle(db: Datenbank, request: FastifyRequest): Promise<number> {
  try {
    const kunde = await kundeWennAngemeldet({ db }, request)
    return kunde === undefined ? 0 : await alsKunde(db, kunde, (tx) => ungelesene(tx, kunde.personIds))
  } catch (fehler) {
    request.log.warn({ grund: fehler instanceof Error ? fehler.name : '' }, 'Ungelesene nicht gezählt')
    return 0
  }
}
