import type { Mail } from '../../platform/mail/index.ts'
import { type FormularBrowser, type TestDatenbank, testPortal } from '../../platform/testing/index.ts'
import { konto } from './index.ts'

/** Passwords of the tests: long enough and on no list. */
export const PASSWORT = 'Kranich Teekanne Umlauf'
export const ANDERES = 'Laterne Wacholder Pedal'
export const JETZT = new Date('2026-07-03T12:00:00Z')

type Portal = Awaited<ReturnType<typeof testPortal>>

/** Registers and confirms in one browser, which is signed in afterwards. */
export async function neuesKonto(
  portal: Portal,
  email: string,
  browser: FormularBrowser = portal.browser(),
): Promise<FormularBrowser> {
  await browser.sende('/registrieren', { email, passwort: PASSWORT })
  const mails = await portal.arbeite()
  const token = tokenIn(mails.find(({ an }) => an === email))
  await browser.sende('/registrieren/bestaetigen', { token, passwort: PASSWORT })
  return browser
}

/** This module behind its web server and worker, a clock that the test sets, and the mails that went out. */
export async function probe(db: TestDatenbank) {
  const portal = await testPortal(db, [konto], JETZT)
  return { ...portal, neuesKonto: (email: string, b?: FormularBrowser) => neuesKonto(portal, email, b) }
}

/** The secret in the link of a mail; empty when the mail has none. */
export const tokenIn = (brief: Mail | undefined): string => /token=([\w-]{43})/.exec(brief?.text ?? '')?.[1] ?? ''

/** Words that a page shows, without its markup. */
export const worte = (html: string): string =>
  html
    .replaceAll(/<head>.*<\/head>/gs, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
