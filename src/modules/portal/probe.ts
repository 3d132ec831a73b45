import { module } from '../../app.ts'
import { liesConfig } from '../../config.ts'
import { rahmenbauer } from '../../rahmen/index.ts'
import { alsSystem, datenbank, type Datenbank } from '../../platform/database/index.ts'
import { server } from '../../platform/http/index.ts'
import { type FormularBrowser, type TestDatenbank, testHaus, testPortal } from '../../platform/testing/index.ts'
import { ladeDemo } from '../organisation/index.ts'
import { weisungenEinrichten } from '../weisung/index.ts'
import { portal, portaltexteEinrichten } from './index.ts'

const config = liesConfig({ DEMO: '1', LOG: 'silent' })

/** For tests: what script/start sets up, as far as public pages show it. */
export async function eingerichtet(db: TestDatenbank, jetzt: Date): Promise<void> {
  await alsSystem(db.worker, 'einrichtung', async (tx) => {
    await weisungenEinrichten(tx, jetzt)
    await portaltexteEinrichten(tx, config, jetzt)
  })
  await ladeDemo(db.worker)
}

/** For tests: this module alone with the real frame around each page, at a moment that stands still. */
export async function probe(db: Datenbank, iso: string) {
  const haus = testHaus(db, { config, jetzt: new Date(iso) })
  const mitRahmen = { ...haus, rahmen: rahmenbauer(config, db, haus.uhr) }
  return { haus: mitRahmen, web: await server(mitRahmen, [portal([])]) }
}

/** For tests: the whole portal as it runs, with its worker. */
export const ganzesPortal = (db: TestDatenbank, iso: string) =>
  testPortal(db, module, new Date(iso), (haus) => rahmenbauer(haus.config, haus.db, haus.uhr))

/** For tests: fills in the application up to its last page. */
export async function ausfuellen(browser: FormularBrowser, wohnort = { plz: '24103', ort: 'Kiel' }): Promise<void> {
  const weiter = { aktion: 'weiter', version: '0' }
  const geburtsdatum = { 'geburtsdatum.tag': '3', 'geburtsdatum.monat': '7', 'geburtsdatum.jahr': '1990' }
  const person = { vorname: 'Özlem', nachname: 'Kaya', ...geburtsdatum, ab: 'sofort' }
  await browser.sende('/antrag/tag/person', { ...person, ...weiter })
  const anschrift = { strasse: 'Lindenweg', hausnummer: '4', ...wohnort }
  await browser.sende('/antrag/tag/anschrift', { ...anschrift, ...weiter })
}

/** For tests: sends the application; its number. */
export async function absenden(browser: FormularBrowser): Promise<string> {
  const { body } = await browser.hole('/antrag/tag/pruefen')
  const schluessel = /name="schluessel" value="([^"]+)"/.exec(body)?.[1] ?? ''
  const { headers } = await browser.sende('/antrag/tag/pruefen', { schluessel })
  return /\/quittung\/([\w-]+)/.exec(String(headers.location))?.[1] ?? ''
}

/** For tests: a database that nobody answers for. */
export const ohneDatenbank = (): Datenbank => datenbank('postgres://niemand@127.0.0.1:1/keine', 1)
