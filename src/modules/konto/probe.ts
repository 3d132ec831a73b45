import { type FormularBrowser, type TestDatenbank, testPortal } from '../../platform/testing/index.ts'
import { neuesKonto, PASSWORT, tokenFuer, tokenIn } from '../../../tests/konto.ts'
import { konto } from './index.ts'

export { neuesKonto, PASSWORT, tokenFuer, tokenIn }

/** Another password: long enough and on no list. */
export const ANDERES = 'Laterne Wacholder Pedal'
export const JETZT = new Date('2026-07-03T12:00:00Z')

/** This module behind its web server and worker, a clock that the test sets, and the mails that went out. */
export async function probe(db: TestDatenbank) {
  const portal = await testPortal(db, [konto], JETZT)
  return { ...portal, neuesKonto: (email: string, b?: FormularBrowser) => neuesKonto(portal, email, b) }
}

/** Words that a page shows, without its markup. */
export const worte = (html: string): string =>
  html
    .replaceAll(/<head>.*<\/head>/gs, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
