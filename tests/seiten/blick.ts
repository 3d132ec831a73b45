import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { axeBefunde, ragtHinaus, testBrowser, testFenster } from '../../src/platform/testing/index.ts'
import { fehlt } from '../../src/platform/testing/werkzeug.ts'
import type { Wer } from '../zugriff/welt.ts'
import { basis, da, type Seite } from './buehne.ts'
import { seiten } from './seiten.ts'

let chromium: Promise<Browser> | undefined
after(async () => (await chromium)?.close())

async function alsEiner(einer: Wer) {
  const offen = await testFenster(await (chromium ??= testBrowser()), basis, { viewport: ansichten[0].groesse })
  const [name, value] = (await da.keks(einer))?.cookie.split('=') ?? []
  if (name !== undefined && value !== undefined)
    await offen.fenster.addCookies([
      { name, value, domain: '127.0.0.1', path: name === 'jc_dienst' ? '/arbeitsplatz' : '/' },
    ])
  offen.seite.setDefaultTimeout(10_000)
  return offen
}

/** Phone in light, desktop in dark: two looks at the same page. */
const ansichten = [
  { name: '320 px, hell', groesse: { width: 320, height: 640 }, colorScheme: 'light' },
  { name: '1280 px, dunkel', groesse: { width: 1280, height: 800 }, colorScheme: 'dark' },
] as const

/** What is wrong with the page that is open, in each look. */
async function pruefe(seite: Page): Promise<string[]> {
  const gefunden: string[] = []
  if ((await seite.locator('h1').count()) !== 1) gefunden.push('nicht genau ein h1')
  for (const { name, groesse, colorScheme } of ansichten) {
    await seite.setViewportSize(groesse)
    await seite.emulateMedia({ colorScheme })
    if (await ragtHinaus(seite)) gefunden.push(`${name}: ragt hinaus`)
    gefunden.push(...(await axeBefunde(seite)).map((befund) => `${name}: ${befund}`))
  }
  return gefunden
}

const teil = (wer: Wer): string =>
  wer === 'fremd' || wer === 'abgelaufen' ? 'fremd' : wer.startsWith('kunde') ? 'kunde' : 'personal'

/** Looks at all pages of one part of the house's people; each part is a test file, so that two run side by side. */
export function blickAuf(welche: 'fremd' | 'kunde' | 'personal', name: string): void {
  test(
    `QU-01: pages that ${name}, with their error states, phone and desktop, light and dark: no finding, no complaint`,
    { skip: fehlt('chromium') },
    async () => {
      const befunde: string[] = []
      for (const seite of seiten.filter(({ wer }) => teil(wer) === welche)) befunde.push(...(await schaueAn(seite)))
      assert.deepEqual(befunde, [])
    },
  )
}

async function schaueAn({ name, pfad, wer, tun }: Seite): Promise<string[]> {
  const { fenster, seite, klagen } = await alsEiner(wer)
  const gefunden: string[] = []
  try {
    await seite.goto(pfad)
    await tun?.(seite)
    await seite.waitForLoadState()
    gefunden.push(...(await pruefe(seite)))
  } catch (grund) {
    gefunden.push(String(grund))
  }
  // Chromium reports each page with a status from 400 on, which error states have.
  gefunden.push(...klagen.filter((klage) => !/responded with a status of (4|50[03])/.test(klage)))
  await fenster.close()
  return gefunden.map((befund) => `${name}: ${befund}`)
}
