import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { axeBefunde, ragtHinaus, testBrowser, testDatenbank, testFenster } from '../../../platform/testing/index.ts'
import { PASSWORT, tokenFuer } from '../probe.ts'
import { bundidBuehne } from './probe.ts'

const db = await testDatenbank()
const p = await bundidBuehne(db)
const browser = await testBrowser()
after(() => browser.close())

const ansichten: { name: string; womit: string; wahl: BrowserContextOptions }[] = [
  { name: 'Telefon', womit: 'Online-Ausweis (eID)', wahl: { viewport: { width: 320, height: 640 } } },
  {
    name: 'Telefon ohne JavaScript',
    womit: 'Online-Ausweis (eID)',
    wahl: { viewport: { width: 320, height: 640 }, javaScriptEnabled: false },
  },
  {
    name: 'Schreibtisch, dunkel',
    womit: 'ELSTER-Zertifikat',
    wahl: { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
  },
]
const personen = ['Thị Mai Nguyễn', 'Muḥammad al-Ḥasan', 'Jörg Weiß']
const BILDER = process.env['BILDER']
let bild = 0

for (const [stelle, { name, womit, wahl }] of ansichten.entries())
  test(`KO-03: there and back with BundID: register, connect, step up, cancel, refused (${name})`, async () => {
    const ohneSkript = wahl.javaScriptEnabled === false
    const person = personen[stelle] ?? ''
    const email = `bundid.${stelle}@beispiel.de`
    const { fenster, seite, klagen } = await testFenster(browser, p.basis, wahl)
    const schau = async (titel: RegExp): Promise<void> => {
      await seite.waitForLoadState()
      assert.match(await seite.title(), titel)
      assert.equal(await seite.locator('h1').count(), 1)
      if (BILDER) await seite.screenshot({ path: `${BILDER}/${stelle}-${(bild += 1)}.png`, fullPage: true })
      if (ohneSkript) return
      assert.deepEqual(await axeBefunde(seite), [], await seite.title())
      assert.equal(await ragtHinaus(seite), false, await seite.title())
    }
    const druecke = async (welche: Page, knopf: string | RegExp): Promise<void> => {
      const antwort = welche.waitForEvent('domcontentloaded')
      await welche.locator('main').getByRole('button', { name: knopf }).first().click()
      await antwort
      await welche.waitForLoadState()
    }
    /** From a page with our button to the simulator. */
    const hin = async (knopf: string | RegExp): Promise<void> => {
      await druecke(seite, knopf)
      if (ohneSkript) {
        await schau(/^Weiter zu BundID/)
        await druecke(seite, 'Weiter zu BundID')
      }
      await seite.waitForURL(/\/anmelden$/)
    }
    const zurueck = async (wer: string | RegExp): Promise<void> => {
      await druecke(seite, wer)
      await druecke(seite, /^Weiter zu Jobcenter online/)
    }
    const alsPerson = new RegExp(`^${womit.replaceAll(/[()]/g, String.raw`\$&`)} als ${person}`)

    await seite.goto('/anmelden/bundid?weiter=/konto')
    await schau(/^Mit BundID anmelden/)
    await hin('Weiter zu BundID')
    await schau(/^BundID \(Simulator\)/)
    await zurueck('Abbrechen')
    await schau(/^Mit BundID anmelden/)
    assert.match(await seite.locator('#stand').innerText(), /Sie haben bei BundID abgebrochen/)

    await hin('Weiter zu BundID')
    await seite.getByLabel('Antwort').selectOption('fremder-schluessel')
    await druecke(seite, alsPerson)
    await schau(/^Zurück zum Portal/)
    await druecke(seite, /^Weiter zu Jobcenter online/)
    await schau(/^Die Anmeldung hat nicht geklappt/)

    await seite.goto('/anmelden/bundid?weiter=/konto')
    await hin('Weiter zu BundID')
    await zurueck(alsPerson)
    await schau(/^Konto anlegen/)
    await seite.getByLabel('Ihre E-Mail-Adresse').fill('')
    await druecke(seite, 'Konto anlegen')
    await schau(/^Fehler: Konto anlegen/)
    await seite.getByLabel('Ihre E-Mail-Adresse').fill(email)
    await druecke(seite, 'Konto anlegen')
    await schau(/^Sehen Sie in Ihr E-Mail-Postfach/)
    const token = tokenFuer(await p.arbeite(), email)
    await seite.goto('/registrieren/nachweis/bestaetigen?token=kaputt')
    await schau(/^Dieser Link gilt nicht mehr/)
    await seite.goto(`/registrieren/nachweis/bestaetigen?token=${token}`)
    await schau(/^E-Mail-Adresse bestätigen/)
    await druecke(seite, 'Konto bestätigen')
    await schau(/^Ihr Konto/)
    await seite.goto('/konto/nachweis')
    await schau(/^BundID und Ausweis/)

    await db.sql(
      `update step.person set vorname = 'Anders', nachname = 'Geschrieben' where id in
      (select person_id from konto.konto k where k.email_hash = $1)`,
      [p.haus.krypto.suchhash('konto.email', email)],
    )
    await seite.goto('/konto/nachweis')
    await schau(/^BundID und Ausweis/)
    await druecke(seite, 'Angaben von BundID übernehmen')
    assert.match(await seite.locator('#stand').innerText(), /übernommen/)

    await seite.goto('/konto/nachweis/stufe?art=bundid&stufe=3&weiter=/konto')
    await schau(/^Mit BundID bestätigen/)
    await hin('Weiter zu BundID')
    await zurueck(alsPerson)
    await schau(/^Ihr Konto/)
    await fenster.clearCookies()

    // Another account, whose data say something else.
    const zweites = `bundid.zweit.${stelle}@beispiel.de`
    await seite.goto('/registrieren?weiter=/konto/nachweis')
    await seite.getByLabel('E-Mail-Adresse').fill(zweites)
    await seite.getByLabel('Passwort', { exact: true }).fill(PASSWORT)
    await druecke(seite, 'Konto anlegen')
    const link = tokenFuer(await p.arbeite(), zweites)
    await seite.goto(`/registrieren/bestaetigen?token=${link}`)
    await druecke(seite, 'Konto bestätigen')
    await schau(/^BundID und Ausweis/)
    await db.sql(
      `update step.person set vorname = 'Ganz', nachname = 'Anders' where id in
      (select person_id from konto.konto k where k.email_hash = $1)`,
      [p.haus.krypto.suchhash('konto.email', zweites)],
    )
    await hin('BundID verbinden')
    await zurueck(alsPerson)
    await schau(/^BundID und Ausweis/)
    assert.match(await seite.locator('#stand').innerText(), /gehört schon zu einem anderen Konto/)
    await hin('BundID verbinden')
    await zurueck(
      stelle === 2
        ? /als Zuzana Nováková/
        : stelle === 1
          ? /^ELSTER-Zertifikat als Heinz Groß/
          : /^Online-Ausweis \(eID\) als Oleksandra/,
    )
    await schau(/^Passt das zu Ihrem Konto/)
    await druecke(seite, 'Nicht verbinden')
    await schau(/^BundID und Ausweis/)

    assert.deepEqual(
      klagen.filter((klage) => !/responded with a status of 4/.test(klage)),
      [],
    )
    await fenster.close()
  })
