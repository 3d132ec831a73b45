import assert from 'node:assert/strict'
import type { Mail } from '../src/platform/mail/index.ts'
import type { FormularBrowser, testPortal } from '../src/platform/testing/index.ts'

/** Password of the tests: long enough and on no list. */
export const PASSWORT = 'Kranich Teekanne Umlauf'

/** The secret in the link of a mail; empty when the mail has none. */
export const tokenIn = (brief: Mail | undefined): string => /token=([\w-]{43})/.exec(brief?.text ?? '')?.[1] ?? ''

/**
 * The secret in the newest mail with one to this address. Mails of one round go out side by side: a notice may stand before or
 * behind the one with the link. @throws where none has one
 */
export function tokenFuer(mails: readonly Mail[], an: string): string {
  const token = mails
    .filter((mail) => mail.an.toLowerCase() === an.toLowerCase())
    .map(tokenIn)
    .findLast((text) => text !== '')
  assert.ok(token, `Keine E-Mail mit Link an ${an}`)
  return token
}

/** Registers and confirms in one browser, which is signed in afterwards. */
export async function neuesKonto(
  portal: Awaited<ReturnType<typeof testPortal>>,
  email: string,
  browser: FormularBrowser = portal.browser(),
): Promise<FormularBrowser> {
  await browser.sende('/registrieren', { email, passwort: PASSWORT })
  const mails = await portal.arbeite()
  const token = tokenFuer(mails, email)
  await browser.sende('/registrieren/bestaetigen', { token, passwort: PASSWORT })
  return browser
}
