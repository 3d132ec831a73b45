import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { server } from '../../http/index.ts'
import { asset } from '../index.ts'
import { axeBefunde, ragtHinaus, testBrowser, testDatenbank, testFenster, testHaus } from '../../testing/index.ts'

const db = await testDatenbank()
const web = await server(testHaus(db.app), [])
const basis = await web.listen({ host: '127.0.0.1', port: 0 })
const browser = await testBrowser()
after(async () => {
  await browser.close()
  await web.close()
})

const seiten = [
  '/muster',
  '/muster/formular',
  '/muster/fehler',
  '/muster/arbeitsplatz',
  '/muster/frage',
  '/muster/sitzung',
]
const ansichten = [
  { name: 'hell', wahl: {}, query: 'thema=hell' },
  { name: 'dunkel', wahl: { colorScheme: 'dark' }, query: '' },
  { name: 'Telefon', wahl: { viewport: { width: 320, height: 640 } }, query: 'thema=dunkel' },
  { name: 'von rechts nach links', wahl: {}, query: 'richtung=rtl&sprache=en' },
  { name: 'Systemfarben', wahl: { forcedColors: 'active', colorScheme: 'dark' }, query: '' },
] as const

for (const { name, wahl, query } of ansichten)
  test(`every component, ${name}: nothing for axe to find, nothing wider than the page, no complaint`, async () => {
    const { fenster, seite, klagen } = await testFenster(browser, basis, wahl)
    for (const pfad of seiten) {
      await seite.goto(`${pfad}?${query}`)
      assert.deepEqual(await axeBefunde(seite), [], pfad)
      assert.equal(await ragtHinaus(seite), false, pfad)
    }
    assert.deepEqual(klagen, [])
    await fenster.close()
  })

test('text of twice the size and WCAG 1.4.12 spacing lose nothing sideways', async () => {
  const { fenster, seite } = await testFenster(browser, basis, { viewport: { width: 640, height: 640 } })
  for (const pfad of seiten) {
    await seite.goto(pfad)
    await seite.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
      for (const element of document.querySelectorAll<HTMLElement>('body *'))
        Object.assign(element.style, { letterSpacing: '0.12em', wordSpacing: '0.16em', lineHeight: '1.5' })
    })
    assert.equal(await ragtHinaus(seite), false, pfad)
  }
  await fenster.close()
})

for (const javaScriptEnabled of [true, false])
  test(`a wrong form comes back with its entries, the summary has the focus (JavaScript: ${javaScriptEnabled})`, async () => {
    const { fenster, seite } = await testFenster(browser, basis, { javaScriptEnabled })
    await seite.goto('/muster/formular')
    await seite.getByLabel('Vorname').fill('Kim')
    await seite.getByLabel('Tag', { exact: true }).fill('30.2.1990')
    await seite.getByLabel('Passwort', { exact: true }).fill('kurz')
    const antwort = seite.waitForResponse((r) => r.request().method() === 'POST')
    await seite.getByRole('button', { name: 'Weiter', exact: true }).click()
    assert.equal((await antwort).status(), 422)
    await seite.waitForLoadState()
    assert.match(await seite.title(), /^Fehler: /)
    assert.equal(await seite.locator('#fehlerliste').evaluate((liste) => liste === document.activeElement), true)
    assert.equal(await seite.getByLabel('Vorname').inputValue(), 'Kim')
    assert.equal(await seite.getByLabel('Tag', { exact: true }).inputValue(), '30.2.1990')
    assert.equal(await seite.getByLabel('Passwort', { exact: true }).inputValue(), '')
    await seite.locator('#fehlerliste').getByRole('link', { name: 'Bitte wählen Sie Ja oder Nein aus.' }).click()
    assert.equal(await seite.locator('#f-arbeit').evaluate((feld) => feld === document.activeElement), true)
    await fenster.close()
  })

test('the example has something wrong in most fields, each told in the summary and at its field', async () => {
  const { fenster, seite } = await testFenster(browser, basis)
  await seite.goto('/muster/fehler')
  const saetze = await seite.locator('#fehlerliste li').allTextContents()
  assert.ok(saetze.length >= 10)
  const anFeldern = (await seite.locator('form .kern-error').allTextContents()).map((satz) =>
    satz.replace('Fehler: ', ''),
  )
  assert.deepEqual(anFeldern.toSorted(), saetze.toSorted())
  await fenster.close()
})

/** A value of the style that the browser computes. */
const stil = (seite: Page, selektor: string, eigenschaft: string, teil?: string): Promise<string> =>
  seite
    .locator(selektor)
    .first()
    .evaluate(
      (element, [name, pseudo]) => getComputedStyle(element, pseudo).getPropertyValue(name ?? ''),
      [eigenschaft, teil],
    )

test('traps of KERN stay mended: focus ring, links in sentences, scrolling, dark text colour', async () => {
  const { fenster, seite } = await testFenster(browser, basis)
  await seite.goto('/muster?thema=dunkel')
  const region = seite.locator('.kern-table-responsive').first()
  await seite.keyboard.press('Tab')
  await region.focus()
  assert.equal(await stil(seite, '.kern-table-responsive', 'outline-width'), '4px')
  assert.equal(await stil(seite, 'p .kern-link', 'display'), 'inline')
  assert.equal(await stil(seite, 'html', 'scroll-behavior'), 'auto')
  assert.equal(await stil(seite, 'h1', 'color'), await stil(seite, '.kern-alert .kern-title', 'color'))
  assert.equal(await stil(seite, '.kern-task-list__status', 'white-space'), 'normal')
  await fenster.close()
})

test('system colours: icons take the colour of the text on a light and on a dark palette', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { fenster, seite } = await testFenster(browser, basis, { forcedColors: 'active', colorScheme })
    await seite.goto('/muster')
    const text = await stil(seite, 'h1', 'color')
    assert.equal(await stil(seite, '.kern-alert .kern-icon', 'background-color'), text, colorScheme)
    assert.notEqual(text, await stil(seite, 'body', 'background-color'))
    await fenster.close()
  }
})

test('the first view of a page is light: packed, without fonts, at most 60 kB, of it 15 kB of scripts', async () => {
  const adressen = ['/muster/fehler', asset('css/portal.css'), asset('js/portal.js')]
  const gewichte = await Promise.all(
    adressen.map(async (url) => {
      const { headers, rawPayload } = await web.inject({ url, headers: { 'accept-encoding': 'gzip' } })
      return headers['content-encoding'] === undefined ? gzipSync(rawPayload).length : rawPayload.length
    }),
  )
  const [html = 0, css = 0, js = 0] = gewichte
  assert.ok(html <= 15_000 && css <= 26_000 && js <= 15_000, gewichte.join(' '))
})
