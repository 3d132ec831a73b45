import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { versiegeln } from '../../src/platform/protokoll/index.ts'
import { basis, da, knopf, PASSWORT } from './buehne.ts'

/** As without JavaScript, where the button stands on the page. */
export const ohneDatei = async (seite: Page): Promise<void> => {
  const formular = seite.locator('main form').first()
  await Promise.all([seite.waitForEvent('load'), formular.evaluate((f: HTMLFormElement) => f.submit())])
}
const person = async (seite: Page): Promise<void> => {
  await seite.getByLabel('Vorname').fill('Kim')
  await seite.getByLabel('Nachname').fill('Weiterbewilligungsantrag-Bedarfsgemeinschaftsangehörige')
  for (const [feld, wert] of Object.entries({ Tag: '3', Monat: '7', Jahr: '1990' }))
    await seite.getByLabel(feld, { exact: true }).fill(wert)
  await seite.getByLabel('Ab sofort').check()
  await knopf(seite, 'Weiter').click()
}
export const anschrift = async (seite: Page): Promise<void> => {
  await person(seite)
  const felder = { Straße: 'Neue Gasse', Hausnummer: '5', Postleitzahl: '24113', Ort: 'Kiel' }
  for (const [feld, wert] of Object.entries(felder)) await seite.getByLabel(feld, { exact: true }).fill(wert)
  await knopf(seite, 'Weiter').click()
}
const zugang = async (seite: Page, email: string, passwort: string): Promise<void> => {
  await seite.getByLabel('E-Mail-Adresse').fill(email)
  await seite.getByLabel('Passwort', { exact: true }).fill(passwort)
}
let neue = 0
export const registrieren = async (seite: Page): Promise<string> => {
  const email = `neu${(neue += 1)}@beispiel.de`
  await zugang(seite, email, PASSWORT)
  await knopf(seite, 'Konto anlegen').click()
  await seite.waitForURL(/gesendet/)
  return email
}
export const link = async (seite: Page): Promise<void> => {
  await registrieren(seite)
  const mails = await da.portal.arbeite()
  const pfad = /\/registrieren\/bestaetigen\?token=[\w-]+/.exec(mails.at(-1)?.text ?? '')?.[0]
  await seite.goto(pfad ?? assert.fail('Es kam keine E-Mail.'))
}
export const zweiFenster = async (seite: Page): Promise<void> => {
  await person(seite)
  await seite.goto('/antrag/tag/person')
  const anderes = await seite.context().newPage()
  await anderes.goto(new URL('/antrag/tag/person', basis).href)
  for (const [eines, wert] of [
    [anderes, 'Alex'],
    [seite, 'Robin'],
  ] as const) {
    await eines.getByLabel('Vorname').fill(wert)
    await knopf(eines, 'Weiter').click()
    await eines.waitForLoadState()
  }
  await anderes.close()
}
export const zuOft = async (seite: Page): Promise<void> => {
  for (let mal = 0; mal < 7; mal += 1) {
    await zugang(seite, 'zu.oft@beispiel.de', 'das stimmt nicht so')
    await knopf(seite, 'Anmelden').click()
    await seite.waitForLoadState()
  }
}
export const protokoll = async (seite: Page): Promise<void> => {
  while ((await versiegeln(da.db.siegel)) > 0);
  await seite.getByLabel('Ohne Dienststelle').check()
  await seite.getByLabel('Erster Tag').fill('1.1.2026')
  await seite.getByLabel('Letzter Tag').fill('31.12.2026')
  await seite.getByLabel('Grund').fill('Zur Probe')
  await knopf(seite, 'Protokoll zeigen').click()
  await seite.getByText('Als Datei ausgeben').waitFor()
}
/** The page of a bug: for a moment the database lacks what the page needs. */
export const fehler500 = async (seite: Page): Promise<void> => {
  await da.db.sql('alter table antrag.antrag rename to verlegt')
  await seite.goto('/uebersicht')
  await da.db.sql('alter table antrag.verlegt rename to antrag')
}

/** A page of the Hauptantrag on which something wrong was typed. */
export const falscheSteuerId = async (seite: Page): Promise<void> => {
  await seite.getByLabel('Steuer-Identifikationsnummer').fill('123')
  await knopf(seite, 'Weiter').click()
}
