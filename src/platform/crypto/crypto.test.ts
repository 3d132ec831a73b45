import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { alsGast, alsKunde, alsSystem } from '../database/index.ts'
import { neueId } from '../ids.ts'
import { testDatenbank, testHaus } from '../testing/index.ts'
import { fluechtigerBund, krypto, schluesselbundOeffnen, schluesseldateiAnlegen } from './index.ts'

const db = await testDatenbank()
const { uhr } = testHaus(db.app)
const bund = fluechtigerBund()
const k = krypto(bund, uhr)
const kunde = { kontoId: neueId(), personIds: [] }
const ort = { tabelle: 'antrag.entwurf', spalte: 'inhalt', zeile: neueId() }
const eigentum = { besitzer: kunde.kontoId, bestand: 'antrag' } as const

const schliesse = (text: string, wo = ort) => alsKunde(db.app, kunde, (tx) => k.verschluesseln(tx, eigentum, wo, text))
const oeffne = (bytes: Buffer, wo = ort, mit = k) =>
  alsKunde(db.app, kunde, async (tx) => (await mit.entschluesseln(tx, wo, bytes)).toString())

test('QU-03: what was closed opens again, in another process too, and never twice alike', async () => {
  const eins = await schliesse('Özlem')
  const zwei = await schliesse('Özlem')
  assert.notDeepEqual(eins, zwei)
  assert.equal(await oeffne(eins), 'Özlem')
  assert.equal(await oeffne(zwei, ort, krypto(bund, uhr)), 'Özlem')
  assert.ok(!eins.includes('zlem'))
})

test('QU-03: moved to another row, changed by a bit, or under another key it does not open', async () => {
  const bytes = await schliesse('geheim')
  await assert.rejects(oeffne(bytes, { ...ort, zeile: neueId() }))
  const verbogen = Buffer.from(bytes)
  verbogen[verbogen.length - 1] = (verbogen.at(-1) ?? 0) ^ 1
  await assert.rejects(oeffne(verbogen))
  await assert.rejects(oeffne(bytes, ort, krypto(fluechtigerBund(), uhr)))
  await assert.rejects(oeffne(Buffer.from('kein Geheimtext')), /keine verschlüsselten Daten/)
})

test("QU-03: erasing an owner's keys erases the content", async () => {
  const bytes = await schliesse('weg damit')
  const worker = krypto(bund, uhr)
  await assert.rejects(
    alsSystem(db.app, 'aufbewahrung', (tx) => k.vernichten(tx, kunde.kontoId)),
    /permission denied/,
  )
  await alsSystem(db.worker, 'aufbewahrung', (tx) => worker.vernichten(tx, kunde.kontoId))
  await assert.rejects(oeffne(bytes, ort, krypto(bund, uhr)), /gelöscht/)
})

test('QU-03: nobody lists keys', async () => {
  await assert.rejects(
    alsGast(db.app, (tx) => tx.selectFrom('crypto.schluessel').selectAll().execute()),
    /permission denied/,
  )
})

test('QU-03: a key made in a transaction that failed is not used again', async () => {
  const anderer = { besitzer: neueId(), bestand: 'konto' } as const
  const abgebrochen = alsGast(db.app, async (tx) => {
    await k.verschluesseln(tx, anderer, ort, 'x')
    throw new Error('abgebrochen')
  })
  await assert.rejects(abgebrochen, /abgebrochen/)
  const bytes = await alsGast(db.app, (tx) => k.verschluesseln(tx, anderer, ort, 'y'))
  assert.equal(await oeffne(bytes, ort, krypto(bund, uhr)), 'y')
})

test('QU-03: nor when the failed transaction used it twice', async () => {
  const anderer = { besitzer: neueId(), bestand: 'konto' } as const
  const abgebrochen = alsGast(db.app, async (tx) => {
    const eins = await k.verschluesseln(tx, anderer, ort, 'x')
    await k.verschluesseln(tx, anderer, ort, 'y')
    assert.equal((await k.entschluesseln(tx, ort, eins)).toString(), 'x')
    throw new Error('abgebrochen')
  })
  await assert.rejects(abgebrochen, /abgebrochen/)
  const bytes = await alsGast(db.app, (tx) => k.verschluesseln(tx, anderer, ort, 'z'))
  assert.equal(await oeffne(bytes, ort, krypto(bund, uhr)), 'z')
})

test("QU-03: the key file is refused when others can read it, and the demo's outside the demo", () => {
  const ordner = mkdtempSync(join(tmpdir(), 'schluessel-'))
  after(() => rmSync(ordner, { recursive: true }))
  const datei = join(ordner, 'schluessel.json')
  schluesseldateiAnlegen(datei, true)
  assert.throws(() => schluesseldateiAnlegen(datei, true), /EEXIST/)
  assert.throws(() => schluesselbundOeffnen(datei, false), /Schlüsseldatei der Vorführung/)
  assert.equal(schluesselbundOeffnen(datei, true).suchhash('a', 'b').length, 32)
  chmodSync(datei, 0o644)
  assert.throws(() => schluesselbundOeffnen(datei, true), /nur für ihren Besitzer/)
})
