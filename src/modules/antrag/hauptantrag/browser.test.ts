import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { axeBefunde, ragtHinaus, testBrowser, testDatenbank, testFenster } from '../../../platform/testing/index.ts'
import { fehlt } from '../../../platform/testing/werkzeug.ts'
import type { Antworten } from '../../strecke/index.ts'
import { probehaushalte } from '../formulare/probe.ts'
import { antwortenVon, ausgefuellt, erwartet, hatWeiteren, ortDer } from '../bogen/pruefstand/gang.ts'
import { hauptantrag } from './hauptantrag.ts'
import { felderIn, PFAD, probe } from './probe.ts'

const da = await probe(await testDatenbank())
const basis = await da.portal.web.listen({ host: '127.0.0.1', port: 0 })
const TELEFON = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }

let chromium: Promise<Browser> | undefined
after(async () => (await chromium)?.close())

/** Types what the household answers, as a person would: into each field that does not hold it yet. */
async function tippe(seite: Page, html: string, antworten: Antworten, wo: string): Promise<void> {
  const vorher = felderIn(html)
  for (const [name, soll] of Object.entries(ausgefuellt(html, antworten, ortDer(wo).instanz))) {
    if (JSON.stringify(vorher[name]) === JSON.stringify(soll)) continue
    const feld = seite.locator(`main [name="${name}"]`)
    const art = new RegExp(`<(select|textarea|input)[^>]* name="${name}"[^>]*`).exec(html)?.[0] ?? assert.fail(name)
    for (const wert of [soll].flat()) {
      if (/type="(?:radio|checkbox)"/.test(art)) await seite.locator(`main [name="${name}"][value="${wert}"]`).check()
      else if (art.startsWith('<select')) await feld.selectOption(wert)
      else await feld.fill(wert)
    }
  }
}

/** A son at his parents', someone with two citizenships, a man without a home, a business; on a phone, with and without JavaScript. */
const vier = [
  ['n03', true],
  ['n14', false],
  ['n17', true],
  ['h12', false],
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
      const html = await seite.content()
      const wo = new URL(seite.url()).pathname.slice(PFAD.length + 1)
      if (wo === '') {
        if (/kern-btn--primary" href="[^"]+\/pruefen"/.test(html)) break
        await seite.locator('main a.kern-btn--primary').click()
      } else {
        if (!gesehen.has(wo)) assert.equal(await ragtHinaus(seite), false, wo)
        gesehen.add(wo)
        await tippe(seite, html, antworten, wo)
        const noch = html.includes('value="noch"') && hatWeiteren(antworten, wo)
        await seite.locator(`button[value=${noch ? 'noch' : 'weiter'}]`).click()
      }
      await seite.waitForLoadState()
    }
    assert.deepEqual([...gesehen].toSorted(), erwartet(hauptantrag, haushalt).toSorted())
    await seite.goto(`${PFAD}/pruefen`)
    if (javaScriptEnabled) assert.deepEqual(await axeBefunde(seite), [])
    assert.deepEqual(offen.klagen, [])
    await offen.fenster.close()
  })
}
