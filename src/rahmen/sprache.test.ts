import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CheerioAPI, load } from 'cheerio'
import { neuesKonto, PASSWORT } from '../../tests/konto.ts'
import { liesConfig } from '../config.ts'
import { absenden, ausfuellen, eingerichtet, ganzesPortal } from '../modules/portal/probe.ts'
import { type FormularBrowser, testDatenbank } from '../platform/testing/index.ts'
import { texteFuer } from '../modules/antrag/formulare/texte.ts'
import { angeboteneSprachen } from '../modules/portal/index.ts'

const db = await testDatenbank()
const iso = '2026-07-03T10:00:00Z'
await eingerichtet(db, new Date(iso))
const alles = await ganzesPortal(db, iso)

async function arabisch(browser: FormularBrowser = alles.browser()): Promise<FormularBrowser> {
  await browser.hole('/sprache/ar')
  return browser
}

const seite = async (browser: FormularBrowser, pfad: string): Promise<CheerioAPI> => {
  const antwort = await browser.hole(pfad)
  assert.equal(antwort.statusCode, 200, pfad)
  return load(antwort.body)
}

/** German words that no name and no German name of a document has. */
const DEUTSCH =
  /(?<![„(\p{L}])(?:Sie|Ihr\w*|und|oder|nicht|bitte|wir|uns|der|die|das|ist|Seite|Zurück|Weiter)(?!\p{L})/u

/** The page is Arabic throughout: what is German stands in quotation marks, brackets or marked as German. */
function nurArabisch($: CheerioAPI, pfad: string): void {
  assert.equal($('html').attr('lang'), 'ar', pfad)
  assert.equal($('html').attr('dir'), 'rtl', pfad)
  $('[lang=de], script, style').remove()
  const text = $('body')
    .text()
    .replaceAll(/„[^“]*“|\([^)]*\)/g, '')
  assert.doesNotMatch(text, DEUTSCH, pfad)
}

const ohneKonto = [
  '/',
  '/antrag/tag',
  '/antrag/tag/person',
  '/registrieren',
  '/anmelden',
  '/abgemeldet',
  '/passwort-vergessen',
  '/passwort-vergessen/gesendet',
  '/darstellung',
  '/hilfe/notlage',
  '/jobcenter-finden',
  '/jobcenter/musterstadt',
]

test('HA-02: the way to an application is Arabic throughout, from right to left', async () => {
  const browser = await arabisch()
  for (const pfad of ohneKonto) nurArabisch(await seite(browser, pfad), pfad)
})

test('HA-02: whoever applies in Arabic has an Arabic receipt; number and telephone run from left to right', async () => {
  const browser = await arabisch(await neuesKonto(alles, 'amal@example.org'))
  await ausfuellen(browser)
  nurArabisch(await seite(browser, '/antrag/tag/pruefen'), 'pruefen')
  const referenz = await absenden(browser)
  const $ = await seite(browser, `/antrag/tag/quittung/${referenz}`)
  assert.equal($('main bdi[dir=ltr]').first().text(), referenz)
  assert.match($('main').text(), /3 يوليو 2026/)
  nurArabisch($, 'quittung')
  for (const pfad of ['/uebersicht', '/verlauf']) nurArabisch(await seite(browser, pfad), pfad)
})

test('HA-02: creating an account is Arabic, and so are the mistakes one can make', async () => {
  const browser = await arabisch()
  const antwort = await browser.sende('/registrieren', { email: 'amal', passwort: '' })
  assert.equal(antwort.statusCode, 422)
  nurArabisch(load(antwort.body), 'fehler')
  await browser.sende('/registrieren', { email: 'amal2@example.org', passwort: PASSWORT })
  nurArabisch(await seite(browser, '/registrieren/gesendet'), 'gesendet')
})

test('HA-02: a page without Arabic words is German, and says so in Arabic', async () => {
  const $ = await seite(await arabisch(), '/datenschutz')
  assert.equal($('html').attr('lang'), 'de')
  assert.match($('[lang=ar][dir=rtl]').first().text(), /بالألمانية فقط/)
})

test('HA-02: a language that nobody has checked says so on every page', async () => {
  const $ = await seite(await arabisch(), '/')
  assert.match($('.jc-vorfuehrung').text(), /لم يراجع أحد/)
  const einfach = alles.browser()
  await einfach.hole('/sprache/de-einfach')
  assert.match((await seite(einfach, '/'))('.jc-vorfuehrung').text(), /einfachen Texte hat noch niemand geprüft/)
})

test('HA-02: the Hauptantrag speaks Arabic, and Einfache Sprache where there are such words', async () => {
  const browser = await arabisch(await neuesKonto(alles, 'samir@example.org'))
  nurArabisch(await seite(browser, '/antrag/hauptantrag'), 'hauptantrag')
  const einfach = texteFuer('de-einfach')
  assert.equal(einfach.hilfe('hauptantrag.person.vorname')?.text, 'Schreiben Sie alle Vornamen. So wie im Ausweis.')
  assert.deepEqual(texteFuer('ar').seite('ich.anschrift').titel, { text: 'أين تسكنون؟' })
})

test('HA-02: in production a language that nobody has checked is offered only where the operator says so', () => {
  const betrieb = (umgebung: Record<string, string>): string[] =>
    angeboteneSprachen(liesConfig({ LOG: 'silent', ...umgebung })).map(({ auswahl }) => auswahl)
  assert.deepEqual(betrieb({}), ['de'])
  assert.deepEqual(betrieb({ UNGEPRUEFTE_SPRACHEN: 'en,ar' }), ['de', 'en', 'ar'])
  assert.throws(() => betrieb({ UNGEPRUEFTE_SPRACHEN: 'tr' }), /UNGEPRUEFTE_SPRACHEN/)
})
