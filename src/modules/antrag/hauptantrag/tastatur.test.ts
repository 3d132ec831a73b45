import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { druecke, imFokus, tabBis, tippe } from '../../../../tests/journeys/tasten.ts'
import { pdfDatei } from '../../../platform/eingang/pruefstand/dateien.ts'
import { testBrowser, testDatenbank, testFenster } from '../../../platform/testing/index.ts'
import { fehlt } from '../../../platform/testing/werkzeug.ts'
import { fuelle, PFAD, probe } from './probe.ts'

const ohneBrowser = fehlt('chromium')
const { portal, begonnen } = await probe(await testDatenbank())
const basis = await portal.web.listen({ host: '127.0.0.1', port: 0 })
const browser = ohneBrowser === false ? await testBrowser() : undefined
after(() => browser?.close())

/** Enter, and the page that follows. */
async function enter(seite: Page, worauf: RegExp | string, wohin: RegExp): Promise<void> {
  await tabBis(seite, worauf)
  await seite.keyboard.press('Enter')
  await seite.waitForURL(wohin)
  await seite.waitForLoadState()
}

/** Someone lives here too, and someone else; one is taken out and had back. */
async function menschen(seite: Page): Promise<void> {
  await seite.goto(`${PFAD}/menschen/wer`)
  await tabBis(seite, /^Ja$/)
  await seite.keyboard.press('ArrowDown')
  assert.equal((await imFokus(seite)).name, 'Nein')
  await enter(seite, /^Weiter$/, /\/menschen\/wer\/2/)
  await tabBis(seite, /^Wer ist .* für Sie/)
  await seite.keyboard.press('P')
  await tippe(seite, /^Wie heißt diese Person/, 'Alex')
  await enter(seite, /^Noch eine Person hinzufügen$/, /\/menschen\/wer\/3/)
  await tippe(seite, /^Wie heißt diese Person/, 'Mia')
  await enter(seite, /^Speichern und zur Übersicht$/, /\/hauptantrag\?stand=gespeichert/)
  await seite.goto(`${PFAD}/menschen/wer/3`)
  await enter(seite, /^Entfernen Alex$/, /stand=entfernt/)
  assert.equal(await seite.getByLabel('Wie heißt diese Person').inputValue(), 'Mia')
  await enter(seite, /^Rückgängig/, /stand=zurueck/)
  await seite.goto(`${PFAD}/menschen/wer/2`)
  assert.equal(await seite.getByLabel('Wie heißt diese Person').inputValue(), 'Alex')
  assert.equal(await seite.getByLabel(/^Wer ist/).inputValue(), 'partner')
}

/** A row of a table, wrong first; the message leads to its cell, and another row comes up. */
async function fahrzeuge(seite: Page): Promise<void> {
  await seite.goto(`${PFAD}/vermoegen/kfz`)
  await tippe(seite, /^Wem gehört es/, 'mir')
  await tippe(seite, /^Wert heute/, 'viel')
  await tabBis(seite, /^Noch eine Zeile$/)
  await seite.keyboard.press('Enter')
  await seite.locator('#fehlerliste:focus').waitFor()
  await tabBis(seite, /^Eintrag 1, Wert heute/)
  await seite.keyboard.press('Enter')
  assert.match((await imFokus(seite)).name, /^Wert heute/)
  await seite.keyboard.press('Control+A')
  await seite.keyboard.insertText('1200')
  await tabBis(seite, /^Noch eine Zeile$/)
  await seite.keyboard.press('Enter')
  await seite.getByText('Eintrag 2', { exact: true }).waitFor()
  await tabBis(seite, /^Wem gehört es/)
  assert.equal(await seite.evaluate(() => (document.activeElement as HTMLInputElement).value), 'mir')
}

/** A file for the first evidence. */
async function nachweis(seite: Page): Promise<void> {
  await seite.goto(`${PFAD}/nachweise`)
  const erster = (await seite.locator('.kern-task-list__item a').first().textContent()) ?? assert.fail()
  await enter(seite, erster.trim().replaceAll(/\s+/g, ' '), /\/nachweise\/nw/)
  await tabBis(seite, /^Als Datei oder Foto$/)
  await seite.keyboard.press('Space')
  await tabBis(seite, /^Datei oder Foto wählen/)
  const auswahl = seite.waitForEvent('filechooser')
  await seite.keyboard.press('Space')
  await (await auswahl).setFiles({ name: 'Ausweis.pdf', mimeType: 'application/pdf', buffer: await pdfDatei() })
  await seite.locator('.jc-dateien li').getByText('wird geprüft', { exact: true }).waitFor()
  await enter(seite, /^Weiter$/, /stand=gespeichert/)
}

test(
  'QU-01, HA-03: add another, remove, a table, a file and the sending by Tab, Space, arrows and Enter alone, the focus always to be seen',
  { skip: ohneBrowser },
  async () => {
    const wer = await begonnen()
    await fuelle(wer, 'wohnen/kosten-ja', { haushalt_wohnkosten: 'ja' })
    await fuelle(wer, 'wohnen/wohnung', { kdu_wohnform: 'miete' })
    const groesse = { viewport: { width: 1280, height: 800 } }
    const { seite, fenster, klagen } = await testFenster(browser ?? assert.fail(), basis, groesse)
    await fenster.addCookies([...wer.kekse].map(([name, value]) => ({ name, value, url: basis })))
    seite.setDefaultTimeout(10_000)
    await menschen(seite)
    await fahrzeuge(seite)
    await nachweis(seite)
    await druecke(seite, /^Angaben prüfen$/, 'Bitte prüfen Sie Ihre Angaben')
    await druecke(seite, /^Absenden$/, 'Absenden', 300)
    await tabBis(seite, /^Meine Angaben stimmen/)
    await seite.keyboard.press('Space')
    await druecke(seite, /^Jetzt absenden$/, 'Ihr Hauptantrag ist eingegangen')
    assert.match(await seite.locator('main').innerText(), /1 Datei/)
    assert.deepEqual(
      klagen.filter((klage) => !/status of 422/.test(klage)),
      [],
    )
    await fenster.close()
  },
)
