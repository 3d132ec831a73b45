import assert from 'node:assert/strict'
import { after } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { eakte } from '../../src/modules/eakte/index.ts'
import { angaben } from '../../src/modules/konto/druck/probe.ts'
import { konto } from '../../src/modules/konto/index.ts'
import { konfigurationstool } from '../../src/modules/konfigurationstool/index.ts'
import { postfach } from '../../src/modules/postfach/index.ts'
import { buehne as postfachbuehne, jetzt } from '../../src/modules/postfach/pruefstand/buehne.ts'
import { type Instant, plusSekunden } from '../../src/platform/clock/index.ts'
import { testBrowser, testDatenbank, testFenster, testPortal } from '../../src/platform/testing/index.ts'
import { personalAnmelden, tuer } from '../desk.ts'
import { neuesKonto } from '../konto.ts'
import { keineKlagen, RECHNER, TELEFON, weg } from './buehne.ts'
import { knopf } from './handgriffe.ts'

const db = await testDatenbank()
const { stelle } = await postfachbuehne(db)
const portal = await testPortal(db, [konto, eakte, postfach, konfigurationstool, tuer], jetzt)
const basis = await portal.web.listen({ host: '127.0.0.1', port: 0 })
let browser: Promise<Browser> | undefined
after(async () => (await browser)?.close())

/** The Sunday after: 5 July 2026, 00:00 in Berlin. */
const SONNTAG: Instant = new Date('2026-07-04T22:00:00Z')
const INFORMATION = 'Kopien schicken wir in 2 Tagen.'

async function fenster(kekse: Iterable<readonly [string, string]>, wahl: typeof RECHNER = RECHNER) {
  const offen = await testFenster(await (browser ??= testBrowser()), basis, wahl)
  await offen.fenster.addCookies([...kekse].map(([name, value]) => ({ name, value, url: basis })))
  offen.seite.setDefaultTimeout(15_000)
  return offen
}

const personal = async (rolle: string, name: string) =>
  fenster([['jc_dienst', await personalAnmelden(portal.web, db, { rolle, stelle: stelle('musterstadt'), name })]])

let kundinnen = 0
/** What a customer reads when they choose "Kopien" at this moment, and the way their message would take. */
async function sieht(am: Instant): Promise<string> {
  portal.stelle(am)
  kundinnen += 1
  const { kekse } = await neuesKonto(portal, `kim.${kundinnen}@beispiel.de`)
  const [zeile] = await db.sql('select person_id from konto.konto order by id desc limit 1')
  await angaben(db, String(zeile?.['person_id']))
  await db.sql('insert into step.zustaendigkeit (person_id, dienststelle_id, ab) values ($1, $2, now())', [
    zeile?.['person_id'],
    stelle('musterstadt'),
  ])
  await db.sql(`update konto.konto set registrierungsstufe = 'pin_brief' where person_id = $1`, [zeile?.['person_id']])
  const { fenster: offen, seite } = await fenster(kekse, TELEFON)
  await seite.goto('/postfach/schreiben')
  await seite.getByLabel('Kopien, zum Beispiel von Bescheiden').check()
  await knopf(seite, 'Weiter').click()
  await seite.getByLabel('Was möchten Sie uns sagen?').fill('Bitte eine Kopie.')
  const gelesen = await seite.locator('main').innerText()
  await knopf(seite, 'Weiter').click()
  await knopf(seite, 'Weiter').click()
  await knopf(seite, 'Nachricht senden').click()
  await seite.getByRole('heading', { level: 1, name: 'Ihre Nachricht ist gesendet' }).waitFor()
  await offen.close()
  const [nachricht] = await db.sql('select kanal from postfach.nachricht order by id desc limit 1')
  return `${gelesen.includes(INFORMATION) ? 'mit' : 'ohne'} Information, ${String(nachricht?.['kanal'])}`
}

const KONFIGURATION = '/arbeitsplatz/konfiguration'

async function schreibeEntwurf(seite: Page): Promise<void> {
  await seite.goto(KONFIGURATION)
  await knopf(seite, 'Entwurf beginnen').click()
  await seite.goto(`${KONFIGURATION}/anliegen/kopien`)
  await seite.getByLabel('Information, wenn es gewählt wird').fill(INFORMATION)
  await seite.getByLabel('Outlook-Postfach', { exact: true }).check()
  await seite.getByLabel('Adresse des Outlook-Postfachs').fill('team3')
  await knopf(seite, 'Speichern').click()
  await seite.getByText('„team3“ ist keine E-Mail-Adresse').first().waitFor()
  await seite.getByLabel('Adresse des Outlook-Postfachs').fill('team3@jobcenter-ge.de')
  await knopf(seite, 'Speichern').click()
  await seite.waitForURL((adresse) => !adresse.pathname.endsWith('/kopien'))
  await seite.goto(`${KONFIGURATION}/allgemein`)
  await seite.getByLabel('Wer ist verantwortlich?').selectOption({ label: 'Selma Wagner' })
  await knopf(seite, 'Speichern').click()
  await seite.getByText('Im Entwurf gespeichert.').waitFor()
  await seite.goto(`${KONFIGURATION}/freigabe`)
  await seite.getByLabel('Was ändert sich und warum?').fill('Kopien macht jetzt Team 3')
  await knopf(seite, 'Zur Prüfung geben').click()
  await seite.getByText('Das muss eine andere Person prüfen').waitFor()
}

weg(
  'KT-02 to KT-05: a route and a text are changed and handed in, a second person approves, and customers meet both from Sunday on',
  async () => {
    const autorin = await personal('konfiguration', 'Selma Wagner')
    await schreibeEntwurf(autorin.seite)
    assert.equal(await knopf(autorin.seite, 'Freigeben').count(), 0)
    const zweiter = await personal('konfiguration', 'Oskar Reiter')
    await zweiter.seite.goto(`${KONFIGURATION}/freigabe`)
    await zweiter.seite.getByText('team3@jobcenter-ge.de').first().waitFor()
    await zweiter.seite.getByLabel(/^Ab Sonntag, 5\. Juli 2026/).check()
    await knopf(zweiter.seite, 'Freigeben').click()
    await zweiter.seite.waitForURL(/versionen\?frei=1/)
    await autorin.seite.goto(KONFIGURATION)
    assert.match(await autorin.seite.locator('main').innerText(), /Kommt\s+Version 2, ab 5\. Juli 2026, 00:00 Uhr/)
    for (const eine of [autorin, zweiter]) keineKlagen(eine)
    assert.equal(await sieht(plusSekunden(SONNTAG, -60)), 'ohne Information, eakte')
    assert.equal(await sieht(SONNTAG), 'mit Information, outlook')
    portal.stelle(jetzt)
    await Promise.all([autorin.fenster.close(), zweiter.fenster.close()])
  },
)
