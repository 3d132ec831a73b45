import { subscribe } from 'node:diagnostics_channel'
import type { FastifyInstance } from 'fastify'
import type { Page } from 'playwright-core'
import { neueId } from '../../src/platform/ids.ts'
import { type Wer, welt } from '../zugriff/welt.ts'

/** Every address of the house that answers to GET, as it was registered. */
export const vorhanden: string[] = []
subscribe('fastify.initialization', (nachricht) => {
  const { fastify } = nachricht as { fastify: FastifyInstance }
  fastify.addHook('onRoute', ({ method, url }) => {
    if ([method].flat().includes('GET')) vorhanden.push(url)
  })
})
export const da = await welt()
export const basis = await da.portal.web.listen({ host: '127.0.0.1', port: 0 })
export const ids = { ...da.ids, sitzung: neueId() }
export const PASSWORT = 'Kranich Teekanne Umlauf'

/** A page to look at: for whom, and what is done on it first. */
export interface Seite {
  readonly name: string
  readonly pfad: string
  readonly wer: Wer
  readonly tun?: (seite: Page) => Promise<void>
}

export const knopf = (seite: Page, name: string) => seite.locator('main').getByRole('button', { name, exact: true })
export const druecke = (name: string) => (seite: Page) => knopf(seite, name).first().click()
