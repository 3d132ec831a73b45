import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { axeBefunde, ragtHinaus, testBrowser, testDatenbank, testFenster } from '../../platform/testing/index.ts'
import { ANDERES, PASSWORT, probe, tokenFuer } from './probe.ts'

const db = await testDatenbank()
const p = await probe(db)
const basis = await p.web.listen({ host: '127.0.0.1', port: 0 })
const browser = await testBrowser()
after(() => browser.close())

const ansichten: { name: string; wahl: BrowserContextOptions }[] = [
  { name: 'Telefon', wahl: { viewport: { width: 320, height: 640 } } },
  { name: 'Telefon ohne JavaScript', wahl: { viewport: { width: 320, height: 640 }, javaScriptEnabled: false } },
  { name: 'Schreibtisch, dunkel', wahl: { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' } },
]

/** Presses and waits for the page that follows. */
async function druecke(seite: Page, knopf: string): Promise<void> {
  const antwort = seite.waitForEvent('domcontentloaded')
  await seite.locator('main').getByRole('button', { name: knopf, exact: true }).first().click()
  await antwort
}

for (const { name, wahl } of ansichten)
  test(`KO-01: register, confirm on another device, sign in, devices, new password (${name})`, async () => {
    const ohneSkript = wahl.javaScriptEnabled === false
    const email = `kim.${name.length}@beispiel.de`
    const { fenster, seite, klagen } = await testFenster(browser, basis, wahl)
    const handy = await testFenster(browser, basis, wahl)
    const schau = async (welche: Page, titel: RegExp): Promise<void> => {
      assert.match(await welche.title(), titel)
      assert.equal(await welche.locator('h1').count(), 1)
      if (ohneSkript) return
      assert.deepEqual(await axeBefunde(welche), [], await welche.title())
      assert.equal(await ragtHinaus(welche), false, await welche.title())
    }
    const link = async (): Promise<string> => tokenFuer(await p.arbeite(), email)

    await seite.goto('/registrieren?weiter=/konto')
    await schau(seite, /^Konto anlegen/)
    await seite.getByText('Ich habe keine E-Mail-Adresse').click()
    await druecke(seite, 'Konto anlegen')
    await schau(seite, /^Fehler: Konto anlegen/)
    await seite.getByLabel('E-Mail-Adresse').fill(email)
    await seite.getByLabel('Passwort', { exact: true }).fill(PASSWORT)
    await druecke(seite, 'Konto anlegen')
    await schau(seite, /^Sehen Sie in Ihr E-Mail-Postfach/)
    await druecke(seite, 'E-Mail noch einmal schicken')
    assert.match(await seite.locator('#stand').innerText(), /noch einmal geschickt/)

    const token = await link()
    await handy.seite.goto('/registrieren/bestaetigen?token=kaputt')
    await schau(handy.seite, /^Dieser Link gilt nicht mehr/)
    await handy.seite.goto(`/registrieren/bestaetigen?token=${token}`)
    await schau(handy.seite, /^E-Mail-Adresse bestätigen/)
    await handy.seite.getByLabel('Passwort', { exact: true }).fill(ANDERES)
    await druecke(handy.seite, 'Konto bestätigen')
    await schau(handy.seite, /^Fehler: E-Mail-Adresse bestätigen/)
    await handy.seite.getByLabel('Passwort', { exact: true }).fill(PASSWORT)
    await druecke(handy.seite, 'Konto bestätigen')
    await schau(handy.seite, /^Ihr Konto/)
    await seite.goto(`/registrieren/bestaetigen?token=${token}`)
    await schau(seite, /^Ihr Konto ist schon bestätigt/)

    await seite.goto('/konto/sitzungen')
    await schau(seite, /^Anmelden/)
    await seite.getByLabel('E-Mail-Adresse').fill(email)
    await seite.getByLabel('Passwort', { exact: true }).fill(ANDERES)
    await druecke(seite, 'Anmelden')
    await schau(seite, /^Fehler: Anmelden/)
    assert.equal(await seite.getByLabel('E-Mail-Adresse').inputValue(), email)
    await seite.getByLabel('Passwort', { exact: true }).fill(PASSWORT)
    await druecke(seite, 'Anmelden')
    await schau(seite, /^Angemeldete Geräte/)
    await druecke(seite, 'Gerät abmelden')
    await schau(seite, /^Angemeldete Geräte/)
    await druecke(seite, 'Überall abmelden')
    await schau(seite, /^Sie sind abgemeldet/)

    await seite.goto('/passwort-vergessen')
    await schau(seite, /^Passwort vergessen/)
    await druecke(seite, 'Link anfordern')
    await schau(seite, /^Fehler: Passwort vergessen/)
    await seite.getByLabel('E-Mail-Adresse').fill(email)
    await druecke(seite, 'Link anfordern')
    await schau(seite, /^Sehen Sie in Ihr E-Mail-Postfach/)
    const neu = await link()
    await seite.goto(`/passwort-neu?token=${neu}`)
    await schau(seite, /^Neues Passwort/)
    await druecke(seite, 'Passwort speichern')
    await schau(seite, /^Fehler: Neues Passwort/)
    await seite.getByLabel('Neues Passwort', { exact: true }).fill(ANDERES)
    await druecke(seite, 'Passwort speichern')
    assert.match(await seite.locator('#stand').innerText(), /Ihr Passwort ist geändert/)
    await schau(seite, /^Anmelden/)
    await seite.goto(`/passwort-neu?token=${neu}`)
    await schau(seite, /^Dieser Link gilt nicht mehr/)

    await seite.goto('/anmelden')
    for (let i = 0; i < 6; i += 1) {
      await seite.getByLabel('E-Mail-Adresse').fill(`andere.${name.length}@beispiel.de`)
      await seite.getByLabel('Passwort', { exact: true }).fill('falsch')
      await druecke(seite, 'Anmelden')
    }
    assert.match(await seite.locator('main').innerText(), /Zu viele Versuche/)
    await schau(seite, /^Anmelden/)
    // Chromium tells of every answer that is not 2xx; those are the pages with errors.
    assert.deepEqual(
      [...klagen, ...handy.klagen].filter((k) => !/status of (410|422|429)/.test(k)),
      [],
    )
    await fenster.close()
    await handy.fenster.close()
  })

test('KO-02: registering and signing in by keyboard alone', async () => {
  const { fenster, seite } = await testFenster(browser, basis)
  const tippe = async (text: string): Promise<void> => {
    await seite.keyboard.press('Tab')
    await seite.keyboard.type(text)
  }
  await seite.goto('/registrieren')
  await seite.getByRole('link', { name: 'Zurück' }).focus()
  await tippe('tastatur@beispiel.de')
  await tippe(PASSWORT)
  const weiter = seite.waitForURL('**/registrieren/gesendet')
  await seite.keyboard.press('Enter')
  await weiter
  const token = tokenFuer(await p.arbeite(), 'tastatur@beispiel.de')
  await seite.goto(`/registrieren/bestaetigen?token=${token}`)
  await seite.locator('h1').click()
  await seite.keyboard.press('Tab')
  assert.equal(await seite.locator(':focus').innerText(), 'Konto bestätigen')
  await seite.keyboard.press('Enter')
  await seite.waitForURL('**/uebersicht')
  await fenster.close()
})
