import assert from 'node:assert/strict'
import { after } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { eakte } from '../../src/modules/eakte/index.ts'
import { buehne as postfachbuehne, jetzt } from '../../src/modules/postfach/pruefstand/buehne.ts'
import { testBrowser, testDatenbank, testFenster, testPortal } from '../../src/platform/testing/index.ts'
import { personalAnmelden, tuer } from '../desk.ts'
import { RECHNER, weg } from './buehne.ts'
import { erwarteTitel, knopf } from './handgriffe.ts'
import { imFokus, tabZu } from './tasten.ts'

const db = await testDatenbank()
const { stelle } = await postfachbuehne(db)
const portal = await testPortal(db, [eakte, tuer], jetzt)
const basis = await portal.web.listen({ host: '127.0.0.1', port: 0 })
let browser: Promise<Browser> | undefined
after(async () => (await browser)?.close())

/** The window of somebody who looks after the rulebook of Musterstadt. */
async function amTisch() {
  const wer = { rolle: 'teamleitung', stelle: stelle('musterstadt'), name: 'Ruth Großmann' }
  const value = await personalAnmelden(portal.web, db, wer)
  const offen = await testFenster(await (browser ??= testBrowser()), basis, RECHNER)
  await offen.fenster.addCookies([{ name: 'jc_dienst', value, url: basis }])
  offen.seite.setDefaultTimeout(15_000)
  return offen
}

/** Reaches the field by Tab and types; in a list that chooses the entry that begins so. */
async function tippe(seite: Page, name: string, text: string): Promise<void> {
  await tabZu(seite, `[name="${name}"]`)
  await seite.keyboard.press('Control+A')
  await seite.keyboard.type(text)
}

/** Reaches a link or button by Tab, or Shift+Tab where it lies before what was done last, and presses Enter. */
async function druecke(seite: Page, worauf: RegExp, taste: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let mal = 0; ; mal += 1) {
    assert.ok(mal < 80, `Nicht zu erreichen: ${String(worauf)}`)
    await seite.keyboard.press(taste)
    const { name, sichtbar } = await imFokus(seite)
    if (!worauf.test(name)) continue
    assert.ok(sichtbar, `Man sieht den Fokus nicht: ${name}`)
    break
  }
  const naechste = seite.waitForEvent('load')
  await seite.keyboard.press('Enter')
  await naechste
}

weg(
  'EA-02, QU-01: a row and a test case by keyboard alone; what fails is not handed in, what is mended is',
  async () => {
    const { seite, fenster: offen, klagen } = await amTisch()
    await seite.goto('/arbeitsplatz/regelwerk')
    await druecke(seite, /^Entwurf beginnen$/)
    await erwarteTitel(seite, 'Regelwerk, Entwurf: Tabelle')
    await druecke(seite, /^Neue Zeile/)
    await tippe(seite, 'nr', 'R-20')
    await tippe(seite, 's_vorgang.art', 'ist')
    await tippe(seite, 's_vorgang.wert.0', 'Nachricht')
    await tippe(seite, 's_plz', '24103')
    await tippe(seite, 'ziel', 'Leistung 1')
    await druecke(seite, /^Zeile speichern$/)
    await seite.getByText('Zeile angelegt: R-20').first().waitFor()
    await druecke(seite, /^Testfälle/, 'Shift+Tab')
    await druecke(seite, /^Neuer Testfall$/)
    await tippe(seite, 'name', 'Nachricht aus 24103')
    await tippe(seite, 'e_vorgang', 'Nachricht')
    await tippe(seite, 'e_plz', '24103')
    await tippe(seite, 'ziel', 'Leistung 2')
    await druecke(seite, /^Testfall speichern$/)
    await seite.getByText('nicht bestanden').first().waitFor()
    await druecke(seite, /^Zur Freigabe$/)
    await seite.getByText('Das muss vorher in Ordnung kommen').waitFor()
    assert.equal(await knopf(seite, 'Zur Prüfung geben').count(), 0)
    await druecke(seite, /^Testfälle/)
    await druecke(seite, /^Nachricht aus 24103$/)
    await tippe(seite, 'ziel', 'Leistung 1')
    await druecke(seite, /^Testfall speichern$/)
    await druecke(seite, /^Zur Freigabe$/)
    await tippe(seite, 'grund', 'Nachrichten aus 24103 direkt verteilen')
    await druecke(seite, /^Zur Prüfung geben$/)
    await seite.getByText('Das muss eine andere Person prüfen').waitFor()
    assert.deepEqual(klagen, [])
    await offen.close()
  },
)
