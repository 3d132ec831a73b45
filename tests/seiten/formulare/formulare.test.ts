import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { falschGetippt } from '../../../src/modules/strecke/pruefstand/falsch.ts'
import { axeBefunde, ragtHinaus, testBrowser, testFenster } from '../../../src/platform/testing/index.ts'
import { fehlt } from '../../../src/platform/testing/werkzeug.ts'
import { gibtEsAuf } from '../../../src/rahmen/uebersetzt.ts'
import { buehne } from './buehne.ts'
import { fehlende, type Geplant, jeFeldart, plan } from './plan.ts'

const ohneBrowser = fehlt('chromium')
const da = await buehne()
const browser = ohneBrowser === false ? await testBrowser() : undefined
after(() => browser?.close())

/** 1280 pixels at 200 % and at 400 % (WCAG 1.4.4, 1.4.10); axe looks at the narrow one, as on a phone. */
const BREITEN = [640, 320] as const

async function fenster(sprache: 'de' | 'ar') {
  const offen = await testFenster(browser ?? assert.fail(), da.basis)
  const kekse = [...da.kekse, ['jc_sprache', sprache] as const]
  await offen.fenster.addCookies(kekse.map(([name, value]) => ({ name, value, url: da.basis })))
  return offen
}

/** What is wrong with the page that is open. Colours are the same in each language. */
async function befunde(seite: Page, sprache: 'de' | 'ar'): Promise<string[]> {
  const gefunden: string[] = []
  const { lang, h1 } = await seite.evaluate(() => ({
    lang: document.documentElement.lang,
    h1: document.querySelectorAll('h1').length,
  }))
  if (lang !== sprache) gefunden.push(`Sprache ${lang}`)
  if (h1 !== 1) gefunden.push(`${h1} h1`)
  for (const width of BREITEN) {
    await seite.setViewportSize({ width, height: 640 })
    if (await ragtHinaus(seite)) gefunden.push(`${width} px: ragt hinaus`)
  }
  return [...gefunden, ...(await axeBefunde(seite, sprache === 'de' ? [] : ['color-contrast']))]
}

/** Opens the page in a form that says what it should. */
async function oeffne(seite: Page, { pfad }: Geplant): Promise<void> {
  await seite.goto(pfad)
  assert.equal(new URL(seite.url()).pathname, pfad, 'the page is asked for')
}

/** Types something wrong into every field, and sends it. What a list does not offer is put there, as on a page that was tampered with. */
async function falsch(seite: Page, { blatt }: Geplant): Promise<void> {
  const eingabe = blatt.fragen.flatMap((frage) => Object.entries(falschGetippt(frage)))
  await seite.evaluate((felder) => {
    for (const [name, werte] of felder) {
      const alle = document.querySelectorAll<HTMLElement>(`main [name="${name}"]`)
      for (const [i, wert] of [werte].flat().entries()) {
        const feld = alle[i]
        if (feld instanceof HTMLSelectElement) feld.add(new Option(wert, wert, true, true))
        if (feld instanceof HTMLTextAreaElement) feld.value = wert
        if (feld instanceof HTMLInputElement) Object.assign(feld, { value: wert, checked: true })
      }
    }
  }, eingabe)
  await seite.locator('main button[value=weiter]').click()
  await seite.locator('#fehlerliste').waitFor()
}

test('QU-01: every page that a form can ask is met by a household', () => {
  assert.deepEqual(fehlende, [])
  assert.ok(plan.length > 80, String(plan.length))
})

for (const sprache of ['de', 'ar'] as const) {
  const seiten = plan.filter(({ pfad }) => gibtEsAuf(sprache, pfad))
  test(
    `QU-01: every page of every form, filled in, and each kind of field with its error, at 200 % and 400 % (${sprache})`,
    { skip: ohneBrowser },
    async () => {
      const { fenster: offen, seite, klagen } = await fenster(sprache)
      const gefunden: string[] = []
      const schaue = async (name: string): Promise<void> => {
        gefunden.push(...(await befunde(seite, sprache)).map((befund) => `${name}: ${befund}`))
      }
      for (const eine of seiten) {
        await da.sagt(eine)
        await oeffne(seite, eine)
        await schaue(eine.pfad)
      }
      for (const eine of jeFeldart(seiten)) {
        await da.sagt(eine)
        await oeffne(seite, eine)
        await falsch(seite, eine)
        await schaue(`${eine.pfad} falsch`)
      }
      assert.deepEqual(gefunden, [])
      assert.deepEqual(
        klagen.filter((klage) => !/status of 422/.test(klage)),
        [],
      )
      await offen.close()
    },
  )
}
