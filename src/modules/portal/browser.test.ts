import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { axeBefunde, ragtHinaus, testBrowser, testDatenbank, testFenster } from '../../platform/testing/index.ts'
import { fehlt } from '../../platform/testing/werkzeug.ts'
import { neuesKonto } from '../../../tests/konto.ts'
import { absenden, ausfuellen, eingerichtet, ganzesPortal } from './probe.ts'

const jetzt = '2026-07-03T12:07:00Z'
const db = await testDatenbank()
await eingerichtet(db, new Date(jetzt))
const alles = await ganzesPortal(db, jetzt)
const basis = await alles.web.listen({ host: '127.0.0.1', port: 0 })
const ohne = fehlt('chromium')
const browser = ohne === false ? await testBrowser() : undefined
after(() => browser?.close())

const oeffentlich = [
  '/',
  '/so-geht-es',
  '/hilfe',
  '/hilfe/notlage',
  '/barrierefreiheit',
  '/barriere-melden',
  '/barriere-melden/gesendet',
  '/datenschutz',
  '/impressum',
  '/leichte-sprache',
  '/gebaerdensprache',
  '/darstellung',
]
const ansichten: { name: string; wahl: BrowserContextOptions; seiten?: readonly string[] }[] = [
  { name: 'phone', wahl: { viewport: { width: 320, height: 640 } } },
  { name: 'phone, English', wahl: { viewport: { width: 320, height: 640 }, locale: 'en-GB' } },
  { name: 'desktop, dark', wahl: { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' } },
  {
    name: 'forced colours',
    wahl: { viewport: { width: 1280, height: 800 }, forcedColors: 'active' },
    seiten: ['/', '/so-geht-es', '/hilfe/notlage', '/barriere-melden'],
  },
]

async function pruefe(seite: Page): Promise<void> {
  const wo = seite.url()
  await seite.evaluate(() => {
    for (const frage of document.querySelectorAll('details')) frage.open = true
  })
  assert.deepEqual(await axeBefunde(seite), [], wo)
  assert.equal(await ragtHinaus(seite), false, wo)
}

for (const { name, wahl, seiten = oeffentlich } of ansichten)
  test(`QU-01: every public page, axe, nothing wider than the window (${name})`, { skip: ohne }, async () => {
    assert.ok(browser)
    const { fenster, seite, klagen } = await testFenster(browser, basis, wahl)
    for (const pfad of seiten) {
      await seite.goto(pfad)
      await pruefe(seite)
    }
    assert.deepEqual(klagen, [])
    await fenster.close()
  })

test('QU-01: overview and history, empty, with a draft and with an application, axe', { skip: ohne }, async () => {
  assert.ok(browser)
  const kim = await neuesKonto(alles, 'kim@beispiel.de')
  const { fenster, seite, klagen } = await testFenster(browser, basis, { viewport: { width: 320, height: 640 } })
  await fenster.addCookies([{ name: 'jc_sitzung', value: kim.kekse.get('jc_sitzung') ?? '', url: basis }])
  const beide = async (): Promise<void> => {
    for (const pfad of ['/uebersicht', '/verlauf', '/verlauf?bereich=antrag', '/verlauf?vor=1']) {
      await seite.goto(pfad)
      await pruefe(seite)
    }
  }
  await beide()
  await ausfuellen(kim)
  await beide()
  await absenden(kim)
  await beide()
  assert.deepEqual(klagen, [])
  await fenster.close()
})

test(
  'QU-01: a barrier is reported without JavaScript, by keyboard alone; an error leads to its field',
  { skip: ohne },
  async () => {
    assert.ok(browser)
    const { fenster, seite } = await testFenster(browser, basis, { javaScriptEnabled: false })
    await seite.goto('/hilfe')
    await seite.getByRole('link', { name: 'Barriere melden' }).focus()
    await seite.keyboard.press('Enter')
    await seite.waitForURL('**/barriere-melden')
    assert.equal(await seite.getByLabel('Auf welcher Seite?').inputValue(), '/hilfe')
    await seite.getByRole('button', { name: 'Meldung senden' }).focus()
    await seite.keyboard.press('Enter')
    await seite.getByRole('link', { name: 'Bitte schreiben Sie, was nicht geht.' }).focus()
    await seite.keyboard.press('Enter')
    await seite.keyboard.type('Der Kontrast ist zu schwach.')
    assert.equal(await seite.getByLabel('Was geht nicht?').inputValue(), 'Der Kontrast ist zu schwach.')
    await seite.keyboard.press('Tab')
    await seite.keyboard.press('Tab')
    await seite.keyboard.press('Enter')
    await seite.waitForURL('**/barriere-melden/gesendet')
    assert.equal(await seite.locator('h1').innerText(), 'Danke, Ihre Meldung ist da')
    await fenster.close()
  },
)

test('language and look change on the page one is on and stay', { skip: ohne }, async () => {
  assert.ok(browser)
  const { fenster, seite } = await testFenster(browser, basis, { javaScriptEnabled: false })
  await seite.goto('/so-geht-es')
  await seite.getByRole('banner').getByRole('link', { name: 'English' }).click()
  assert.equal(await seite.locator('h1').innerText(), 'How to apply')
  await seite.getByRole('link', { name: 'Change the display' }).click()
  await seite.getByLabel('Dark', { exact: true }).check()
  await seite.getByRole('button', { name: 'Save' }).click()
  await seite.waitForURL('**/so-geht-es')
  assert.equal(await seite.locator('html').getAttribute('data-kern-theme'), 'dark')
  assert.equal(await seite.locator('h1').innerText(), 'How to apply')
  await fenster.close()
})
