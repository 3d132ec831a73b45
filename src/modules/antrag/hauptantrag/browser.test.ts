import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { axeBefunde, ragtHinaus, testBrowser, testDatenbank, testFenster } from '../../../platform/testing/index.ts'
import { fehlt } from '../../../platform/testing/werkzeug.ts'
import type { Antworten } from '../../strecke/index.ts'
import { probehaushalte } from '../formulare/probe.ts'
import { antwortenVon, ausgefuellt, erwartet, hatWeiteren, ortDer } from './gang.ts'
import { felderIn, PFAD, probe } from './probe.ts'

const da = await probe(await testDatenbank())
const basis = await da.portal.web.listen({ host: '127.0.0.1', port: 0 })
const TELEFON = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }

let chromium: Promise<Browser> | undefined
after(async () => (await chromium)?.close())

/** Types what the household answers, as a person would: into each field that does not hold it yet. */
async function tippe(seite: Page, antworten: Antworten, pfad: string): Promise<void> {
  const html = await seite.content()
  const vorher = felderIn(html)
  for (const [name, soll] of Object.entries(ausgefuellt(html, antworten, ortDer(pfad).instanz))) {
    if (JSON.stringify(vorher[name]) === JSON.stringify(soll)) continue
    const feld = seite.locator(`main [name="${name}"]`)
    const art = await feld.first().evaluate((el) => `${el.tagName} ${el.getAttribute('type') ?? ''}`)
    for (const wert of [soll].flat()) {
      if (/radio|checkbox/.test(art)) await seite.locator(`main [name="${name}"][value="${wert}"]`).check()
      else if (art.startsWith('SELECT')) await feld.selectOption(wert)
      else await feld.fill(wert)
    }
  }
}

/** Four households of different size, on a phone: two with JavaScript, two without. */
const vier = [
  ['n01', true],
  ['n14', false],
  ['n17', true],
  ['n22', false],
] as const

for (const [id, javaScriptEnabled] of vier) {
  const name = `HA-02: household ${id} fills in its pages on a phone, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`
  test(name, { skip: fehlt('chromium') }, async () => {
    const haushalt = probehaushalte().find((h) => h.id === id) ?? assert.fail(id)
    const antworten = antwortenVon(haushalt)
    const kekse = (await da.begonnen()).kekse
    const offen = await testFenster(await (chromium ??= testBrowser()), basis, { ...TELEFON, javaScriptEnabled })
    await offen.fenster.addCookies([...kekse].map(([n, value]) => ({ name: n, value, domain: '127.0.0.1', path: '/' })))
    const { seite } = offen
    const gesehen = new Set<string>()
    await seite.goto(PFAD)
    for (let schritt = 0; schritt < 200; schritt += 1) {
      const pfad = new URL(seite.url()).pathname
      if (pfad === PFAD) {
        const weiter = seite.locator('main a.kern-btn--primary')
        if ((await weiter.getAttribute('href'))?.endsWith('/pruefen') === true) break
        await weiter.click()
      } else {
        if (!gesehen.has(pfad)) assert.equal(await ragtHinaus(seite), false, pfad)
        gesehen.add(pfad)
        await tippe(seite, antworten, pfad)
        const noch = (await seite.locator('button[value=noch]').count()) > 0 && hatWeiteren(antworten, pfad)
        await seite.locator(`button[value=${noch ? 'noch' : 'weiter'}]`).click()
      }
      await seite.waitForLoadState()
    }
    const seiten = [...gesehen].map((pfad) => pfad.slice(PFAD.length + 1))
    assert.deepEqual(seiten.toSorted(), erwartet(haushalt).toSorted())
    await seite.goto(`${PFAD}/pruefen`)
    if (javaScriptEnabled) assert.deepEqual(await axeBefunde(seite), [])
    assert.deepEqual(offen.klagen, [])
    await offen.fenster.close()
  })
}
