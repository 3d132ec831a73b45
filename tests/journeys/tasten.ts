import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { erwarteTitel } from './handgriffe.ts'

const MEHR_ALS_GENUG = 60

/** Name of the element that has the focus, and whether one sees that it has it. */
export const imFokus = (seite: Page): Promise<{ name: string; sichtbar: boolean; was: string }> =>
  seite.evaluate(() => {
    const element = document.activeElement as HTMLInputElement
    // A link that stretches over its row is outlined there.
    const umrandet = [null, '::before', '::after'].some((teil) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element, teil)
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
    })
    const { top, bottom, width, height } = element.getBoundingClientRect()
    const imFenster = bottom > 0 && top < innerHeight && width > 0 && height > 0
    const label = element.labels?.[0] ?? element
    return {
      name: (label.textContent ?? '').trim().replaceAll(/\s+/g, ' '),
      sichtbar: umrandet && imFenster,
      was: element.outerHTML.slice(0, 120),
    }
  })

/**
 * Presses Tab until the element of this name has the focus; on the way the focus is always to be seen.
 * @param hoechstens steps, where a page has more links than most
 */
export async function tabBis(seite: Page, gesucht: RegExp | string, hoechstens = MEHR_ALS_GENUG): Promise<void> {
  const gesehen: string[] = []
  for (let mal = 0; mal < hoechstens; mal += 1) {
    await seite.keyboard.press('Tab')
    const { name, sichtbar, was } = await imFokus(seite)
    gesehen.push(name)
    assert.ok(sichtbar, `Man sieht den Fokus nicht: ${was}`)
    if (typeof gesucht === 'string' ? gesucht === name : gesucht.test(name)) return
  }
  assert.fail(`Mit Tab nicht zu erreichen: ${String(gesucht)}. Erreicht: ${gesehen.join(' · ')}`)
}

/** Finds the field by Tab and types into it. */
export async function tippe(seite: Page, feld: RegExp, text: string): Promise<void> {
  await tabBis(seite, feld)
  await seite.keyboard.insertText(text)
}

/** Enter on a link or button, and the page that follows. */
export async function druecke(
  seite: Page,
  worauf: RegExp | string,
  titel: string,
  hoechstens = MEHR_ALS_GENUG,
): Promise<void> {
  await tabBis(seite, worauf, hoechstens)
  await seite.keyboard.press('Enter')
  await seite.locator('h1', { hasText: titel }).waitFor()
  await erwarteTitel(seite, titel)
}

/** Presses Tab until this element has the focus; for fields whose names stand more than once on a page. */
export async function tabZu(seite: Page, was: string): Promise<void> {
  for (let mal = 0; mal < MEHR_ALS_GENUG; mal += 1) {
    await seite.keyboard.press('Tab')
    if (await seite.evaluate((gesucht) => document.activeElement?.matches(gesucht) === true, was)) return
  }
  assert.fail(`Mit Tab nicht zu erreichen: ${was}`)
}
