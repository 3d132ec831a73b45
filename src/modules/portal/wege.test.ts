import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { type FormularBrowser, testDatenbank } from '../../platform/testing/index.ts'
import { neuesKonto } from '../../../tests/konto.ts'
import { absenden, ausfuellen, eingerichtet, ganzesPortal } from './probe.ts'

const jetzt = '2026-07-03T12:07:00Z'
const db = await testDatenbank()
await eingerichtet(db, new Date(jetzt))
const alles = await ganzesPortal(db, jetzt)

/** Own addresses in links and forms of a page, without what marks a place in it. */
function ziele(html: string): { lesen: string[]; senden: string[] } {
  const $ = load(html)
  const eigene = (auswahl: string, attribut: string): string[] =>
    $(auswahl)
      .map((_, element) => $(element).attr(attribut))
      .get()
      .filter((adresse) => adresse.startsWith('/'))
      .map((adresse) => adresse.split('#')[0] ?? '')
  return {
    lesen: [
      ...eigene('a', 'href'),
      ...eigene('link, script', 'href'),
      ...eigene('script', 'src'),
      ...eigene('form[method=get]', 'action'),
    ],
    senden: [...eigene('form[method=post]', 'action'), ...eigene('[formaction]', 'formaction')],
  }
}

/** Follows every own link from the start on and returns the pages that were read, by address without its query. */
async function ablaufen(browser: FormularBrowser, anfang: readonly string[]): Promise<Map<string, string>> {
  const gelesen = new Map<string, string>()
  const offen = anfang.map((adresse) => ({ adresse, von: 'Anfang' }))
  const gesehen = new Set(anfang)
  for (let naechste = offen.shift(); naechste !== undefined; naechste = offen.shift()) {
    const { adresse, von } = naechste
    const antwort = await browser.hole(adresse)
    assert.ok([200, 303].includes(antwort.statusCode), `${adresse} (auf ${von}): ${antwort.statusCode}`)
    const gefunden = antwort.statusCode === 303 ? [String(antwort.headers.location)] : ziele(antwort.body).lesen
    if (antwort.statusCode === 200 && String(antwort.headers['content-type']).startsWith('text/html')) {
      const pfad = adresse.split('?')[0] ?? ''
      gelesen.set(pfad, antwort.body)
      for (const ziel of ziele(antwort.body).senden) {
        const url = ziel.split('?')[0] ?? ''
        assert.ok(alles.web.hasRoute({ method: 'POST', url }), `${ziel} (Formular auf ${pfad})`)
      }
    }
    for (const ziel of gefunden) {
      // Language and look come with the page one is on: once each is enough.
      const merkmal = ziel.replace(/^(\/sprache\/[\w-]+|\/darstellung|\/anmelden|\/registrieren)\?.*/, '$1')
      if (gesehen.has(merkmal)) continue
      gesehen.add(merkmal)
      offen.push({ adresse: ziel, von: adresse })
    }
  }
  return gelesen
}

const oeffentlich = await ablaufen(alles.browser(), ['/'])

const eigeneSeiten = [
  '/',
  '/so-geht-es',
  '/hilfe',
  '/hilfe/notlage',
  '/barrierefreiheit',
  '/barriere-melden',
  '/datenschutz',
  '/impressum',
  '/leichte-sprache',
  '/gebaerdensprache',
  '/darstellung',
]

test('every link and form on every public page leads to a page that there is', () => {
  for (const pfad of [...eigeneSeiten, '/jobcenter-finden', '/anmelden', '/registrieren', '/antrag/tag'])
    assert.ok(oeffentlich.has(pfad), `${pfad} ist von der Startseite aus erreichbar`)
})

test('every link and form of a signed-in customer leads to a page that there is', async () => {
  const kim = await neuesKonto(alles, 'kim@beispiel.de')
  await ausfuellen(kim)
  await absenden(kim)
  await alles.arbeite()
  const eigene = await ablaufen(kim, ['/uebersicht'])
  for (const pfad of ['/uebersicht', '/verlauf', '/konto', '/konto/sitzungen', '/hilfe'])
    assert.ok(eigene.has(pfad), `${pfad} ist von der Übersicht aus erreichbar`)
})

test('QU-01: every page has one h1, a language, and no text key or parameter that was left open', async () => {
  for (const [pfad, html] of oeffentlich) {
    const $ = load(html)
    assert.equal($('h1').length, 1, pfad)
    assert.ok(['de', 'en', 'ar'].includes($('html').attr('lang') ?? ''), pfad)
    assert.doesNotMatch($('body').text(), /\{\w+\}/, pfad)
    assert.doesNotMatch($('main').text(), /\b(?:bzw|ggf|i\. d\. R)\./, pfad)
  }
})

test('sentences have 15 words at most, paragraphs of laws in brackets not counted', async () => {
  for (const pfad of eigeneSeiten) {
    const { body } = await alles.browser().hole(pfad)
    const $ = load(body)
    for (const element of $('main p, main li, main .kern-hint').get()) {
      const text = $(element)
        .text()
        .replaceAll(/\([^)]*\)/g, '')
      for (const satz of text.split(/(?<=[.!?:])\s+/)) {
        const worte = satz.split(/[\s–]+/).filter((wort) => /[\p{L}\d]/u.test(wort))
        assert.ok(worte.length <= 15, `${pfad}: ${worte.length} Wörter: ${satz}`)
      }
    }
  }
})
