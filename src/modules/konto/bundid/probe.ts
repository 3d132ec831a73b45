import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { load } from 'cheerio'
import { bundidSimulator, simulatorMetadaten } from '../../../demo/bundid/index.ts'
import { type Bundperson, liesPersonen, type Mittel } from '../../../demo/bundid/personen.ts'
import { type Simulator, simulator, type Wahl } from '../../../demo/bundid/simulator.ts'
import { wurzel } from '../../../config.ts'
import { freierPort } from '../../../platform/database/eingebettet/start.ts'
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
export function bundidEinstellungen(
  url: string = SIM,
  xml: string = simulatorMetadaten(url, anbieter.zertifikat),
): { ordner: string; umgebung: Record<string, string> } {
  const ordner = mkdtempSync(join(tmpdir(), 'jc-bundid-'))
  after(() => rmSync(ordner, { recursive: true }))
  const schluessel = join(ordner, 'schluessel.json')
  const metadaten = join(ordner, 'anbieter.xml')
  writeFileSync(schluessel, JSON.stringify({ vorfuehrung: true, aktuell: 'a', paare: { a: wir } }))
  chmodSync(schluessel, 0o600)
  writeFileSync(metadaten, xml)
  return { ordner, umgebung: { BUNDID_METADATEN: metadaten, BUNDID_SCHLUESSEL: schluessel } }
}

/** Reads the form of our page between. */
const felderAus = (html: string): Record<string, string> =>
  Object.fromEntries(
    load(html)('form[data-weiterleitung] input')
      .toArray()
      .map(({ attribs }) => [String(attribs['name']), String(attribs['value'])]),
  )

/** Certificate that answers to us are encrypted for. */
export const unserZertifikat = wir.zertifikat

/** Posts an answer as the provider's page does: from another site, without our cookies. */
const sender =
  ({ web }: Pick<Awaited<ReturnType<typeof testPortal>>, 'web'>) =>
  (SAMLResponse: string, RelayState: string) =>
    web.inject({
      method: 'POST',
      url: '/konto/bundid/antwort',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' },
      payload: new URLSearchParams({ SAMLResponse, RelayState }).toString(),
    })

/** The module, with metadata of a provider that is not ours. */
export async function fremdeProbe(db: TestDatenbank, metadaten: string) {
  const { umgebung } = bundidEinstellungen(SIM, metadaten)
  const portal = await testPortal(db, [konto], new Date(), ({ rahmen }) => rahmen, umgebung)
  const hin = async (browser: FormularBrowser, felder: Readonly<Record<string, string>> = {}) =>
    felderAus((await browser.sende('/konto/bundid/beginnen', felder)).body)
  return { ...portal, hin, sendeAntwort: sender(portal) }
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
    const { SAMLRequest: anfrage = '', RelayState: begleiter = '' } = felderAus(antwort.body)
    return { antwort, anfrage, begleiter }
  }
  const sendeAntwort = sender(portal)

  /** The whole way there and back; the last answer of ours. */
  async function geht(browser: FormularBrowser, wahl: Wahl, felder: Readonly<Record<string, string>> = {}) {
    const { anfrage, begleiter } = await hin(browser, felder)
    const zurueck = await sendeAntwort(await sim.antworte(sim.lies(anfrage), wahl), begleiter)
    return browser.hole(String(zurueck.headers.location))
  }

  return { ...portal, ordner, sim, hin, sendeAntwort, geht, neuesKonto: (email: string) => neuesKonto(portal, email) }
}

/** The module and the simulator, each on its own address, for a real browser. */
export async function bundidBuehne(db: TestDatenbank) {
  const port = await freierPort()
  const basis = `http://127.0.0.1:${port}`
  const anwendung = {
    kennung: `${basis}/konto/bundid/metadaten`,
    antwortUrl: `${basis}/konto/bundid/antwort`,
    zertifikate: [wir.zertifikat],
  }
  const sim = await bundidSimulator(0, anbieter, anwendung, personen, () => JETZT)
  after(() => sim.ende())
  const { umgebung } = bundidEinstellungen(sim.url)
  const portal = await testPortal(db, [konto], JETZT, ({ rahmen }) => rahmen, { ...umgebung, BASIS_URL: basis })
  await portal.web.listen({ host: '127.0.0.1', port })
  return { ...portal, basis }
}
