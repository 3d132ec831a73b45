import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { load } from 'cheerio'
import { simulatorMetadaten } from '../../../demo/bundid/index.ts'
import { type Bundperson, liesPersonen, type Mittel } from '../../../demo/bundid/personen.ts'
import { type Simulator, simulator, type Wahl } from '../../../demo/bundid/simulator.ts'
import { wurzel } from '../../../config.ts'
import { selbstSigniert } from '../../../platform/saml/index.ts'
import { type FormularBrowser, type TestDatenbank, testPortal } from '../../../platform/testing/index.ts'
import { konto } from '../index.ts'
import { JETZT, neuesKonto } from '../probe.ts'

const SIM = 'http://127.0.0.1:9'
const [anbieter, wir] = await Promise.all([selbstSigniert('BundID', JETZT, 30), selbstSigniert('Portal', JETZT, 30)])
const personen = await liesPersonen(join(wurzel, 'inhalte/demo/bundid.json'))

/** An invented person of the simulator. */
const person = (kennung: string): Bundperson => {
  const gefunden = personen.find((einer) => einer.kennung === kennung)
  if (gefunden === undefined) throw new Error(kennung)
  return gefunden
}

/** A choice at the simulator. */
export const als = (kennung: string, womit: Mittel, streich?: string): Wahl => ({
  art: 'person',
  wer: person(kennung),
  womit,
  streich,
})

/** Key files and metadata of both sides, as an operator sets them up; the settings that name them. */
export function bundidEinstellungen(): { ordner: string; umgebung: Record<string, string> } {
  const ordner = mkdtempSync(join(tmpdir(), 'jc-bundid-'))
  after(() => rmSync(ordner, { recursive: true }))
  const schluessel = join(ordner, 'schluessel.json')
  const metadaten = join(ordner, 'anbieter.xml')
  writeFileSync(schluessel, JSON.stringify({ vorfuehrung: true, aktuell: 'a', paare: { a: wir } }))
  chmodSync(schluessel, 0o600)
  writeFileSync(metadaten, simulatorMetadaten(SIM, anbieter.zertifikat))
  return { ordner, umgebung: { BUNDID_METADATEN: metadaten, BUNDID_SCHLUESSEL: schluessel } }
}

/** The module with BundID set up, and the simulator as its other side. */
export async function bundidProbe(db: TestDatenbank, weitere: Readonly<Record<string, string>> = {}) {
  const { ordner, umgebung } = bundidEinstellungen()
  const portal = await testPortal(db, [konto], JETZT, ({ rahmen }) => rahmen, { ...umgebung, ...weitere })
  const anwendung = {
    kennung: 'http://localhost:8080/konto/bundid/metadaten',
    antwortUrl: 'http://localhost:8080/konto/bundid/antwort',
    zertifikate: [wir.zertifikat],
  }
  const sim: Simulator = simulator(`${SIM}/metadaten`, anbieter, anwendung, () => portal.haus.uhr.jetzt())

  /** Presses our button and reads the form of the page between. */
  async function hin(browser: FormularBrowser, felder: Readonly<Record<string, string>> = {}) {
    const antwort = await browser.sende('/konto/bundid/beginnen', felder)
    const html = load(antwort.body)
    const feld = (name: string): string => String(html(`form[data-weiterleitung] input[name=${name}]`).attr('value'))
    return { antwort, anfrage: feld('SAMLRequest'), begleiter: feld('RelayState') }
  }

  /** Posts an answer as the provider's page does: from another site, without our cookies. */
  const sendeAntwort = (SAMLResponse: string, RelayState: string) =>
    portal.web.inject({
      method: 'POST',
      url: '/konto/bundid/antwort',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' },
      payload: new URLSearchParams({ SAMLResponse, RelayState }).toString(),
    })

  /** The whole way there and back; the last answer of ours. */
  async function geht(browser: FormularBrowser, wahl: Wahl, felder: Readonly<Record<string, string>> = {}) {
    const { anfrage, begleiter } = await hin(browser, felder)
    const zurueck = await sendeAntwort(await sim.antworte(sim.lies(anfrage), wahl), begleiter)
    return browser.hole(String(zurueck.headers.location))
  }

  return { ...portal, ordner, sim, hin, sendeAntwort, geht, neuesKonto: (email: string) => neuesKonto(portal, email) }
}
