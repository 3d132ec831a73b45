import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import type { Buehne } from './buehne.ts'

/** What people do, in the words of the pages. Each acts on the page that is open. */

export const PASSWORT = 'Kranich Teekanne Umlauf'

/** Somebody who applies. */
export interface Mensch {
  readonly vorname: string
  readonly nachname: string
  readonly email: string
}

export interface Wohnort {
  readonly strasse?: string
  readonly hausnummer?: string
  readonly plz?: string
  readonly ort?: string
  readonly telefon?: string
}

export const MUSTERSTADT: Wohnort = { strasse: 'Lindenweg', hausnummer: '4', plz: '24103', ort: 'Kiel' }

let zaehler = 0
/** Somebody new, with letters that a typewriter lacks. */
export function jemand(vorname = 'Željka Zoë', nachname = 'Đorđević-Öztürk'): Mensch {
  zaehler += 1
  return { vorname, nachname, email: `kim.${zaehler}@beispiel.example` }
}

export const knopf = (seite: Page, name: string | RegExp): Locator =>
  seite.getByRole('button', { name, exact: typeof name === 'string' })

export const verweis = (seite: Page, name: string | RegExp): Locator =>
  seite.getByRole('link', { name, exact: typeof name === 'string' })

/** The one h1 of the page. */
const titel = (seite: Page): Promise<string> => seite.locator('h1').innerText()

export async function erwarteTitel(seite: Page, erwartet: string | RegExp): Promise<void> {
  await seite.waitForLoadState()
  const ist = await titel(seite)
  if (typeof erwartet === 'string') assert.equal(ist, erwartet)
  else assert.match(ist, erwartet)
}

/** Person page up to "Weiter". */
export async function sagePerson(seite: Page, wer: Mensch, ab?: string): Promise<void> {
  await seite.getByLabel('Vorname').fill(wer.vorname)
  await seite.getByLabel('Nachname').fill(wer.nachname)
  await seite.getByLabel('Tag', { exact: true }).fill('3')
  await seite.getByLabel('Monat', { exact: true }).fill('7')
  await seite.getByLabel('Jahr', { exact: true }).fill('1990')
  if (ab === undefined) await seite.getByLabel('Ab sofort').check()
  else {
    await seite.getByLabel('Ab einem späteren Monat').check()
    await seite.getByLabel('Ab welchem Monat?').selectOption({ label: ab })
  }
  await knopf(seite, 'Weiter').click()
}

/** Address page up to "Weiter". */
export async function sageAnschrift(seite: Page, wohnort: Wohnort): Promise<void> {
  const felder = [
    ['Straße', wohnort.strasse],
    ['Hausnummer', wohnort.hausnummer],
    ['Postleitzahl', wohnort.plz],
    ['Ort', wohnort.ort],
  ] as const
  for (const [name, wert] of felder) await seite.getByLabel(name, { exact: true }).fill(wert ?? '')
  if (wohnort.telefon !== undefined) await seite.getByLabel('Telefon').fill(wohnort.telefon)
  await knopf(seite, 'Weiter').click()
}

/** From anywhere to the check page, signed in or as guest. */
export async function fuelleAus(seite: Page, wer: Mensch, wohnort: Wohnort = MUSTERSTADT): Promise<void> {
  await seite.goto('/antrag/tag/person')
  await sagePerson(seite, wer)
  await sageAnschrift(seite, wohnort)
  await erwarteTitel(seite, 'Bitte prüfen Sie Ihre Angaben')
}

/** Registration page up to "Sehen Sie in Ihr E-Mail-Postfach". */
export async function legeKontoAn(seite: Page, wer: Mensch): Promise<void> {
  await seite.getByLabel('E-Mail-Adresse').fill(wer.email)
  await seite.getByLabel('Passwort', { exact: true }).fill(PASSWORT)
  await knopf(seite, 'Konto anlegen').click()
  await erwarteTitel(seite, 'Sehen Sie in Ihr E-Mail-Postfach')
}

export function linkIn(text: string): string {
  return /https?:\/\/\S+/.exec(text)?.[0] ?? assert.fail(text)
}

/** Presses the button on the page that the mail's link opens. */
export async function bestaetigeKonto(seite: Page): Promise<void> {
  await knopf(seite, 'Konto bestätigen').click()
  await seite.waitForURL((adresse) => adresse.pathname !== '/registrieren/bestaetigen')
}

/** A customer with a confirmed account, signed in. */
export async function meldeAn(buehne: Buehne, seite: Page, wer: Mensch): Promise<void> {
  await seite.goto('/registrieren')
  await legeKontoAn(seite, wer)
  await seite.goto(linkIn((await buehne.mail(wer.email)).text))
  await bestaetigeKonto(seite)
}

/** Presses "Antrag jetzt stellen". @returns the reference on the receipt */
export async function stelleAntrag(seite: Page): Promise<string> {
  await knopf(seite, 'Antrag jetzt stellen').click()
  await erwarteTitel(seite, 'Ihr Antrag ist eingegangen')
  return (await angaben(seite))['Nummer'] ?? assert.fail('Die Quittung hat keine Nummer')
}

/** The pairs of all description lists of the page. */
export async function angaben(seite: Page): Promise<Record<string, string>> {
  const [namen, werte] = await Promise.all([
    seite.locator('main dt').allInnerTexts(),
    seite.locator('main dd').allInnerTexts(),
  ])
  return Object.fromEntries(namen.map((name, i) => [name.trim(), (werte[i] ?? '').trim()]))
}

/** Reloads the receipt until the document is there, at most 20 times. */
export async function warteAufDokument(seite: Page): Promise<Locator> {
  const laden = verweis(seite, /^PDF herunterladen/)
  for (let mal = 0; mal < 20 && !(await laden.isVisible()); mal++) {
    await seite.waitForTimeout(500)
    await verweis(seite, 'Seite neu laden').click()
    await seite.waitForLoadState()
  }
  return laden
}
