import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { buehne, keineKlagen, RECHNER, weg } from './buehne.ts'
import { erwarteTitel, jemand, linkIn, PASSWORT } from './handgriffe.ts'

const b = buehne()
const MEHR_ALS_GENUG = 60

/** Name of the element that has the focus, and whether one sees that it has it. */
const imFokus = (seite: Page): Promise<{ name: string; sichtbar: boolean; was: string }> =>
  seite.evaluate(() => {
    const element = document.activeElement as HTMLInputElement
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
    const { top, bottom, width, height } = element.getBoundingClientRect()
    const umrandet = (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
    const imFenster = bottom > 0 && top < innerHeight && width > 0 && height > 0
    const label = element.labels?.[0] ?? element
    return {
      name: (label.textContent ?? '').trim().replaceAll(/\s+/g, ' '),
      sichtbar: umrandet && imFenster,
      was: element.outerHTML.slice(0, 120),
    }
  })

/** Presses Tab until the element of this name has the focus; on the way the focus is always to be seen. */
async function tabBis(seite: Page, gesucht: RegExp): Promise<void> {
  const gesehen: string[] = []
  for (let mal = 0; mal < MEHR_ALS_GENUG; mal += 1) {
    await seite.keyboard.press('Tab')
    const { name, sichtbar, was } = await imFokus(seite)
    gesehen.push(name)
    assert.ok(sichtbar, `Man sieht den Fokus nicht: ${was}`)
    if (gesucht.test(name)) return
  }
  assert.fail(`Mit Tab nicht zu erreichen: ${String(gesucht)}. Erreicht: ${gesehen.join(' · ')}`)
}

async function tippe(seite: Page, feld: RegExp, text: string): Promise<void> {
  await tabBis(seite, feld)
  await seite.keyboard.insertText(text)
}

/** Enter on a link or button, and the page that follows. */
async function druecke(seite: Page, worauf: RegExp, titel: string): Promise<void> {
  await tabBis(seite, worauf)
  await seite.keyboard.press('Enter')
  await seite.locator('h1', { hasText: titel }).waitFor()
  await erwarteTitel(seite, titel)
}

weg('QU-01, HA-01: the whole way by Tab, Space and Enter alone, and the focus is always to be seen', async () => {
  const offen = await b.fenster(RECHNER)
  const { seite } = offen
  const wer = jemand()
  await seite.goto('/')
  await tabBis(seite, /^Zum Inhalt springen$/)
  await seite.keyboard.press('Enter')
  await druecke(seite, /^Antrag stellen$/, 'Stellen Sie jetzt Ihren Antrag')
  await druecke(seite, /^Antrag beginnen$/, 'Wer sind Sie?')
  // Sent empty, the summary has the focus, and its links lead to the fields.
  await tabBis(seite, /^Weiter$/)
  await seite.keyboard.press('Enter')
  await seite.locator('#fehlerliste:focus').waitFor()
  await tabBis(seite, /^Bitte geben Sie Ihren Vornamen ein/)
  await seite.keyboard.press('Enter')
  assert.match((await imFokus(seite)).name, /^Vorname/)
  await seite.keyboard.insertText(wer.vorname)
  await tippe(seite, /^Nachname/, wer.nachname)
  await tippe(seite, /^Tag$/, '3')
  await tippe(seite, /^Monat$/, '7')
  await tippe(seite, /^Jahr$/, '1990')
  await tabBis(seite, /^Ab sofort$/)
  await seite.keyboard.press('Space')
  await druecke(seite, /^Weiter$/, 'Wo wohnen Sie?')
  await tippe(seite, /^Straße/, 'Lindenweg')
  await tippe(seite, /^Hausnummer/, '4')
  await tippe(seite, /^Postleitzahl/, '24103')
  await tippe(seite, /^Ort/, 'Kiel')
  await druecke(seite, /^Weiter$/, 'Bitte prüfen Sie Ihre Angaben')
  await druecke(seite, /^Konto anlegen und Antrag stellen$/, 'Konto anlegen')
  await tippe(seite, /^E-Mail-Adresse/, wer.email)
  await tippe(seite, /^Passwort/, PASSWORT)
  await druecke(seite, /^Konto anlegen$/, 'Sehen Sie in Ihr E-Mail-Postfach')
  await seite.goto(linkIn((await b.mail(wer.email)).text))
  await druecke(seite, /^Konto bestätigen$/, 'Bitte prüfen Sie Ihre Angaben')
  await druecke(seite, /^Antrag jetzt stellen$/, 'Ihr Antrag ist eingegangen')
  await druecke(seite, /^Zu Ihrem Verlauf$/, 'Ihr Verlauf')
  keineKlagen(offen)
  await offen.fenster.close()
})
