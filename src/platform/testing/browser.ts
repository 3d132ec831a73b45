import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'

const flaggen = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Debian's Chromium, as the tests use it. Close it at the end. The library is loaded here: most tests never open a browser. */
export async function testBrowser(): Promise<Browser> {
  const { chromium } = await import('playwright-core')
  return chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: flaggen })
}

/** A window of its own. What a page complains of on its console (also broken CSP) stands in `klagen`. */
export async function testFenster(
  browser: Browser,
  basis: string,
  wahl: BrowserContextOptions = {},
): Promise<{ fenster: BrowserContext; seite: Page; klagen: string[] }> {
  const fenster = await browser.newContext({ baseURL: basis, locale: 'de-DE', ...wahl })
  const seite = await fenster.newPage()
  const klagen: string[] = []
  seite.on('console', (meldung) => {
    if (meldung.type() === 'error' || meldung.type() === 'warning') klagen.push(meldung.text())
  })
  seite.on('pageerror', (fehler) => klagen.push(fehler.message))
  return { fenster, seite, klagen }
}

const axe = (): string => readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe finds against WCAG 2.2 AA and its best practices, one line each; empty is what we want. Needs JavaScript.
 * @param ohne rules that need no look here, because the same was looked at elsewhere
 */
export async function axeBefunde(seite: Page, ohne: readonly string[] = []): Promise<string[]> {
  await seite.evaluate(axe())
  return seite.evaluate(async (aus) => {
    const rules = Object.fromEntries(aus.map((id) => [id, { enabled: false }]))
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run(document, {
      rules,
      resultTypes: ['violations'],
    })
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${help} – ${target.join(' ')} ${failureSummary ?? ''}`),
    )
  }, ohne)
}

interface Axe {
  run(
    wo: Document,
    wie: { rules: Readonly<Record<string, { enabled: boolean }>>; resultTypes: readonly string[] },
  ): Promise<{
    violations: { id: string; help: string; nodes: { target: string[]; failureSummary?: string }[] }[]
  }>
}

/** True when a page can be scrolled sideways: something is wider than the window. */
export const ragtHinaus = (seite: Page): Promise<boolean> =>
  seite.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
