import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { alsGast } from '../database/index.ts'
import { neueId } from '../ids.ts'
import { testDatenbank, testHaus } from '../testing/index.ts'
import {
  alteVersionenEntfernen,
  krypto,
  schluesselbundOeffnen,
  schluesseldateiAnlegen,
  umschliessen,
  versionUmstellen,
  versionVorbereiten,
  wennKeineAlten,
} from './index.ts'

const db = await testDatenbank()
const { uhr } = testHaus(db.app)
const ordner = mkdtempSync(join(tmpdir(), 'wechsel-'))
after(() => rmSync(ordner, { recursive: true }))

function neueDatei(): string {
  const datei = join(ordner, neueId())
  schluesseldateiAnlegen(datei, true)
  return datei
}
const ort = { tabelle: 'probe', spalte: 'text', zeile: neueId() }
const schliesse = (k: ReturnType<typeof krypto>) =>
  alsGast(db.app, (tx) => k.verschluesseln(tx, { besitzer: neueId(), bestand: 'gast' }, ort, 'geheim'))
const oeffne = (k: ReturnType<typeof krypto>, bytes: Buffer) =>
  alsGast(db.app, async (tx) => (await k.entschluesseln(tx, ort, bytes)).toString())
const frisch = (datei: string) => krypto(schluesselbundOeffnen(datei, true), uhr)
const versionen = async (): Promise<unknown[]> =>
  (await db.sql('select distinct version from crypto.schluessel order by 1')).map((zeile) => zeile['version'])

test('QU-03: the key is changed while processes run; old and new content opens, also without the old version', async () => {
  const datei = neueDatei()
  const laufend = frisch(datei)
  const alt = await schliesse(laufend)
  for (let nr = 0; nr < 3; nr++) await schliesse(laufend)

  assert.equal(versionVorbereiten(datei), 2)
  await schliesse(laufend)
  assert.deepEqual(await versionen(), [1], 'a version that is only prepared closes nothing')

  assert.equal(versionUmstellen(datei), 2)
  const neu = await schliesse(laufend)
  assert.deepEqual(await versionen(), [1, 2], 'the running process uses the new version without a restart')

  assert.equal(await wennKeineAlten(db.worker, schluesselbundOeffnen(datei, true), assert.fail), 5)
  assert.equal(await umschliessen(db.worker, schluesselbundOeffnen(datei, true)), 5)
  assert.deepEqual(await versionen(), [2])
  assert.equal(await umschliessen(db.worker, schluesselbundOeffnen(datei, true)), 0)
  assert.equal(
    await wennKeineAlten(db.worker, schluesselbundOeffnen(datei, true), () => alteVersionenEntfernen(datei)),
    0,
  )

  assert.deepEqual(Object.keys((JSON.parse(readFileSync(datei, 'utf8')) as { versionen: object }).versionen), ['2'])
  for (const k of [laufend, frisch(datei)])
    for (const bytes of [alt, neu]) assert.equal(await oeffne(k, bytes), 'geheim')
})

test('QU-03: a process that has not seen a new version learns it when it meets one', async () => {
  const datei = neueDatei()
  const spaet = frisch(datei)
  versionVorbereiten(datei)
  versionUmstellen(datei)
  const bytes = await schliesse(frisch(datei))
  assert.equal(await oeffne(spaet, bytes), 'geheim')
})

test('QU-03: look-up hashes stay the same through a change', () => {
  const datei = neueDatei()
  const vorher = schluesselbundOeffnen(datei, true).suchhash('mail', 'a@b.de')
  versionVorbereiten(datei)
  versionUmstellen(datei)
  alteVersionenEntfernen(datei)
  assert.deepEqual(schluesselbundOeffnen(datei, true).suchhash('mail', 'a@b.de'), vorher)
})

test('QU-03: the changed file is still only for its owner, and nothing else is left beside it', () => {
  const datei = neueDatei()
  versionVorbereiten(datei)
  assert.equal(statSync(datei).mode & 0o777, 0o600)
  assert.deepEqual(
    readdirSync(ordner).filter((name) => name.endsWith('.neu')),
    [],
  )
  chmodSync(datei, 0o640)
  assert.throws(() => versionVorbereiten(datei), /nur für ihren Besitzer/)
})

test('HA-04: a file that is damaged or missing while we run does not stop what runs', async () => {
  const datei = neueDatei()
  const laufend = frisch(datei)
  writeFileSync(datei, 'kaputt')
  const bytes = await schliesse(laufend)
  rmSync(datei)
  assert.equal(await oeffne(laufend, bytes), 'geheim')
  assert.equal(await oeffne(laufend, await schliesse(laufend)), 'geheim')
})

test('QU-03: script/schluessel-wechseln says what it did, and refuses to remove what is in use', async () => {
  await db.sql('delete from crypto.schluessel')
  const datei = join(ordner, neueId())
  const skript = new URL('../../../script/schluessel-wechseln.js', import.meta.url).pathname
  const env = { SCHLUESSEL_DATEI: datei, DATABASE_URL_WORKER: db.url('jc_worker'), DEMO: '1' }
  const rufe = (...schritt: string[]) =>
    execFileSync(process.execPath, [skript, ...schritt], { env, encoding: 'utf8', stdio: 'pipe' })
  assert.match(rufe('anlegen'), /angelegt/)
  assert.throws(() => rufe('anlegen'), /Command failed/)
  const bytes = await schliesse(frisch(datei))
  assert.match(rufe(), /Version 2 ist jetzt in Gebrauch[^]*1 Datenschlüssel sind neu verpackt/)
  assert.match(rufe('vorbereiten'), /Version 3 .* noch nicht in Gebrauch/)
  versionUmstellen(datei)
  assert.throws(() => rufe('aufraeumen'), /Command failed/)
  assert.match(rufe('umstellen'), /1 Datenschlüssel/)
  assert.match(rufe('aufraeumen'), /entfernt/)
  assert.equal(await oeffne(frisch(datei), bytes), 'geheim')
})
