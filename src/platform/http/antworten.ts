import type { FastifyReply } from 'fastify'
import type { VNode } from 'preact'
import { render } from '../html/index.ts'

/** Answers with a page; pages of persons are never kept by the browser or anything between. */
export function seite(reply: FastifyReply, inhalt: VNode, status = 200): FastifyReply {
  return reply.code(status).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(render(inhalt))
}

/** Goes on to another page of ours after a post (303, so that "back" never sends twice). */
export function weiter(reply: FastifyReply, pfad: string): FastifyReply {
  if (!eigenerPfad(pfad)) throw new Error('Nur eigene Pfade')
  return reply.header('cache-control', 'no-store').redirect(pfad, 303)
}

/** True for a path on this site; never an address elsewhere, also not in the spellings "//host" and "/\host". */
export const eigenerPfad = (pfad: unknown): pfad is string =>
  typeof pfad === 'string' && /^\/(?![/\\])[\x21-\x7e]*$/.test(pfad) && !pfad.includes('\\') && pfad.length <= 500
