import assert from 'node:assert/strict'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { load } from 'cheerio'
import { simulatorMetadaten } from '../../../demo/bundid/index.ts'
import { liesConfig } from '../../../config.ts'
import {
  altePaareEntfernen,
  paarUmstellen,
  paarVorbereiten,
  schluesselpaareLesen,
  selbstSigniert,
  signierer,
} from '../../../platform/saml/index.ts'
import { testDatenbank, testHaus } from '../../../platform/testing/index.ts'
import { JETZT } from '../probe.ts'
import { bundid } from './einrichtung.ts'
import { als, bundidEinstellungen, bundidProbe } from './probe.ts'

const db = await testDatenbank()
const p = await bundidProbe(db)
const schluessel = join(p.ordner, 'schluessel.json')
const zahl = (xml: string, was: RegExp): number => [...xml.matchAll(was)].length
const metadaten = async (): Promise<string> => (await p.browser().hole('/konto/bundid/metadaten')).body

test('KO-03: our keys are changed in three steps while people sign in, without a restart', async () => {
  assert.equal(zahl(await metadaten(), /use="signing"/g), 1)
  const neu = await paarVorbereiten(schluessel, 'Portal', JETZT)
  assert.equal(zahl(await metadaten(), /use="signing"/g), 2)
  const vorher = signierer(schluesselpaareLesen(schluessel)).zertifikat
  assert.equal(paarUmstellen(schluessel), neu)
  const nachher = signierer(schluesselpaareLesen(schluessel)).zertifikat
  assert.notEqual(nachher, vorher)
  const { anfrage, begleiter } = await p.hin(p.browser())
  assert.throws(() => p.sim.lies(anfrage), /signatur/, 'the simulator knows the old certificate only')
  // An answer encrypted for the old key still opens.
  paarAlt()
  const alt = await p.hin(p.browser())
  paarUmstellen(schluessel)
  const feld = await p.sim.antworte(p.sim.lies(alt.anfrage), als('kaya', 'eID'))
  assert.match(String((await p.sendeAntwort(feld, alt.begleiter)).headers.location), /fertig/)
  assert.notEqual(begleiter, alt.begleiter)
  altePaareEntfernen(schluessel)
  assert.equal(zahl(await metadaten(), /use="signing"/g), 1)
})

/** The first pair signs again, for a moment. */
function paarAlt(): void {
  const datei = JSON.parse(readFileSync(schluessel, 'utf8')) as { aktuell: string }
  writeFileSync(schluessel, JSON.stringify({ ...datei, aktuell: 'a' }))
  chmodSync(schluessel, 0o600)
}

test('KO-03: a new metadata file of the other side counts at once; a broken one leaves what was read', async () => {
  const { umgebung } = bundidEinstellungen()
  const haus = testHaus(db.app, { jetzt: JETZT, config: liesConfig({ DEMO: '1', LOG: 'silent', ...umgebung }) })
  const datei = String(umgebung['BUNDID_METADATEN'])
  const vorher = bundid(haus)
  const neuer = await selbstSigniert('Neu', JETZT, 30)
  writeFileSync(datei, simulatorMetadaten('https://neu.example', neuer.zertifikat))
  assert.equal(bundid(haus)?.anmeldeUrl, 'https://neu.example/anmelden')
  assert.notEqual(vorher?.anmeldeUrl, 'https://neu.example/anmelden')
  writeFileSync(datei, '<kaputt')
  assert.equal(bundid(haus)?.anmeldeUrl, 'https://neu.example/anmelden')
  haus.uhr.stelle(new Date('2027-01-01T00:00:00Z'))
  assert.deepEqual(bundid(haus)?.gegenstelle().pruefer, [], 'a certificate that ran out checks nothing')
})

test('KO-03: outside the demo its keys and an address without https stop the start; so does an open key file', async () => {
  const { umgebung } = bundidEinstellungen()
  const mit = (mehr: Record<string, string>) =>
    testHaus(db.app, { jetzt: JETZT, config: liesConfig({ LOG: 'silent', ...umgebung, ...mehr }) })
  assert.throws(() => bundid(mit({})), /Vorführung/)
  const datei = JSON.parse(readFileSync(String(umgebung['BUNDID_SCHLUESSEL']), 'utf8')) as object
  writeFileSync(String(umgebung['BUNDID_SCHLUESSEL']), JSON.stringify({ ...datei, vorfuehrung: false }))
  assert.throws(() => bundid(mit({})), /https/)
  chmodSync(String(umgebung['BUNDID_SCHLUESSEL']), 0o644)
  assert.throws(() => bundid(mit({ DEMO: '1' })), /chmod 600/)
  assert.throws(() => bundid(mit({ BUNDID_SCHLUESSEL: '' })), /BUNDID_SCHLUESSEL/)
  assert.equal(bundid(mit({ BUNDID_METADATEN: '' })), undefined)
})

test('KO-03: the page before BundID offers other ways, and says what one needs', async () => {
  const html = load((await p.browser().hole('/anmelden/bundid?weiter=%2Fkonto')).body)
  assert.equal(html('form[action="/konto/bundid/beginnen"] input[name=weiter]').attr('value'), '/konto')
  assert.match(html('main').text(), /Sie brauchen keine BundID/)
})
