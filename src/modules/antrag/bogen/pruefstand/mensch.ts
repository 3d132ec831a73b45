import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { pdfDatei } from '../../../../platform/eingang/pruefstand/dateien.ts'
import type { Antworten } from '../../../strecke/index.ts'
import { felderIn } from '../../hauptantrag/probe.ts'
import { ausgefuellt, hatWeiteren, ortDer } from './gang.ts'

type Felder = readonly (readonly [name: string, werte: readonly string[]])[]

/** What is still to be typed on a page: fields that do not hold it yet. */
function zuTippen(html: string, antworten: Antworten, wo: string): Felder {
  const vorher = felderIn(html)
  return Object.entries(ausgefuellt(html, antworten, ortDer(wo).instanz))
    .filter(([name, soll]) => JSON.stringify(vorher[name]) !== JSON.stringify(soll))
    .map(([name, soll]) => [name, [soll].flat()] as const)
}

/** Field after field, as a person would. */
async function tippe(seite: Page, html: string, felder: Felder): Promise<void> {
  for (const [name, werte] of felder) {
    const feld = seite.locator(`main [name="${name}"]`)
    const art = new RegExp(`<(select|textarea|input)[^>]* name="${name}"[^>]*`).exec(html)?.[0] ?? assert.fail(name)
    for (const wert of werte) {
      if (/type="(?:radio|checkbox)"/.test(art)) await seite.locator(`main [name="${name}"][value="${wert}"]`).check()
      else if (art.startsWith('<select')) await feld.selectOption(wert)
      else await feld.fill(wert)
    }
  }
}

/** All fields of a page at once, as a browser fills in what it knows; many times quicker. */
const trageEin = (seite: Page, felder: Felder): Promise<void> =>
  seite.evaluate((alle) => {
    for (const [name, werte] of alle) {
      const gleiche = document.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
        `main [name="${name}"]`,
      )
      for (const feld of gleiche) {
        if (feld instanceof HTMLInputElement && ['radio', 'checkbox'].includes(feld.type))
          feld.checked = werte.includes(feld.value)
        else feld.value = werte[0] ?? ''
        feld.dispatchEvent(new Event('change', { bubbles: true }))
      }
    }
  }, felder)

interface Gang {
  /** Address of the form. */
  readonly pfad: string
  readonly antworten: Antworten
  /** Pages that are filled in by hand. */
  readonly vonHand: ReadonlySet<string>
  /** The others are filled in already: who comes to one of them goes back to the task list. */
  readonly nurDiese: boolean
  /** Looks at each page when it is there for the first time. */
  readonly schaue: (wo: string) => Promise<void>
}

/** From the task list page after page, as they lead, until the list leads to the check page. @returns pages that were filled in */
export async function gehe(seite: Page, { pfad, antworten, vonHand, nurDiese, schaue }: Gang): Promise<Set<string>> {
  const gesehen = new Set<string>()
  await seite.goto(pfad)
  for (let schritt = 0; schritt < 300; schritt += 1) {
    const html = await seite.content()
    const wo = new URL(seite.url()).pathname.slice(pfad.length + 1)
    if (wo === '') {
      if (/kern-btn--primary" href="[^"]+\/pruefen"/.test(html)) return gesehen
      await seite.locator('main a.kern-btn--primary').click()
    } else if (nurDiese && !vonHand.has(wo)) await seite.goto(pfad)
    else {
      if (!gesehen.has(wo)) await schaue(wo)
      gesehen.add(wo)
      const felder = zuTippen(html, antworten, wo)
      await (vonHand.has(wo) ? tippe(seite, html, felder) : trageEin(seite, felder))
      const noch = html.includes('value="noch"') && hatWeiteren(antworten, wo)
      await seite.locator(`main button[value=${noch ? 'noch' : 'weiter'}]`).click()
    }
    await seite.waitForLoadState()
  }
  return assert.fail('no end')
}

/** One file for the first evidence, the check page, the declaration, the receipt. @param schaue looks at the check page */
export async function reicheEin(
  seite: Page,
  pfad: string,
  mitSkript: boolean,
  schaue: () => Promise<void>,
): Promise<void> {
  await seite.goto(`${pfad}/nachweise`)
  await seite.locator('.kern-task-list__item a').first().click()
  const datei = { name: 'Ausweis.pdf', mimeType: 'application/pdf', buffer: await pdfDatei() }
  await seite.setInputFiles('input[type=file]', datei)
  // With JavaScript it goes up by itself; without it goes with the form.
  if (mitSkript) await seite.locator('.jc-dateien li').getByText('wird geprüft', { exact: true }).waitFor()
  await seite.getByLabel('Als Datei oder Foto').check()
  await seite.locator('main button[value=weiter]').click()
  await seite.locator('#stand', { hasText: 'Gespeichert.' }).waitFor()
  await seite.locator('main').getByRole('link', { name: 'Angaben prüfen', exact: true }).click()
  await seite.locator('h1', { hasText: 'prüfen' }).waitFor()
  await schaue()
  await seite.locator('main').getByRole('link', { name: 'Absenden', exact: true }).click()
  await seite.locator('main input[name=wahrheit]').check()
  await seite.getByRole('button', { name: 'Jetzt absenden' }).click()
  await seite.waitForURL(/\/quittung\/JC-/)
}
