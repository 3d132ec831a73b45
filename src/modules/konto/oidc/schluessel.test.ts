import assert from 'node:assert/strict'
import { createPrivateKey, createPublicKey, type JsonWebKey, sign, verify } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import {
  krypto,
  schluesselbundOeffnen,
  schluesseldateiAnlegen,
  versionUmstellen,
  versionVorbereiten,
} from '../../../platform/crypto/index.ts'
import { testDatenbank, testHaus } from '../../../platform/testing/index.ts'
import { diensteLesen } from './dienste.ts'
import { keksschluessel, signierschluessel } from './schluessel.ts'
import { acr, alleAcr, gefordert } from './stufen.ts'

const ordner = mkdtempSync(join(tmpdir(), 'oidc-'))
after(() => rmSync(ordner, { recursive: true }))
const grund = testHaus((await testDatenbank()).app)
const pfad = join(ordner, 'schluessel.json')
schluesseldateiAnlegen(pfad, true)
/** A house as another process would build it from the same file. */
const haus = () => ({ ...grund, krypto: krypto(schluesselbundOeffnen(pfad, true), grund.uhr) })

test('KO-12: every process has the same signing keys out of the key file; a new version is published first, then signs', () => {
  const [eins] = signierschluessel(haus())
  assert.ok(eins)
  assert.deepEqual(signierschluessel(haus()), [eins])
  assert.equal(eins.kid, 'v1')
  const privat = createPrivateKey({ key: eins as JsonWebKey, format: 'jwk' })
  const unterschrift = sign('sha256', Buffer.from('Probe'), privat)
  assert.ok(verify('sha256', Buffer.from('Probe'), createPublicKey(privat), unterschrift))
  versionVorbereiten(pfad)
  assert.deepEqual(
    signierschluessel(haus()).map(({ kid }) => kid),
    ['v1', 'v2'],
  )
  versionUmstellen(pfad)
  const danach = signierschluessel(haus())
  assert.deepEqual(
    danach.map(({ kid }) => kid),
    ['v2', 'v1'],
  )
  assert.deepEqual(danach[1], eins, 'tokens of before stay checkable')
  assert.equal(new Set([...keksschluessel(haus()), ...danach.map(({ d }) => d)]).size, 4)
})

test('KO-12: both axes go into one acr; the more of what the service needs and asks for counts', () => {
  assert.equal(acr('pin_brief', 3), 'urn:jobcenter-digital:acr:pin_brief:3')
  assert.equal(new Set(alleAcr).size, 12)
  const eigenes = { bindung: 'email', anmeldung: 3 } as const
  for (const [werte, soll] of [
    [undefined, eigenes],
    ['', eigenes],
    ['unsinn urn:jobcenter-digital:acr:x:9', eigenes],
    [acr('keine', 1), eigenes],
    [acr('ausweis', 1), { bindung: 'ausweis', anmeldung: 3 }],
    [`${acr('email', 4)} ${acr('ausweis', 1)}`, { bindung: 'email', anmeldung: 4 }],
  ] as const)
    assert.deepEqual(gefordert(eigenes, werte), soll, String(werte))
})

test('KO-12: a file of services that is wrong stops the start with a sentence', () => {
  const datei = join(ordner, 'dienste.json')
  const lies = (inhalt: unknown) => {
    writeFileSync(datei, JSON.stringify(inhalt))
    return diensteLesen(datei)
  }
  const gut = { kennung: 'app', name: 'App', zweck: 'Zur Probe.', art: 'app', rueckwege: ['de.beispiel.app:/zurueck'] }
  assert.deepEqual(lies([gut])[0]?.mindestens, { bindung: 'email', anmeldung: 1 })
  for (const falsch of [
    { ...gut, art: 'web' },
    { ...gut, geheimnis: 'x'.repeat(32) },
    { ...gut, rueckwege: [] },
    { ...gut, rueckwege: ['kein Weg'] },
    { ...gut, bereiche: ['postfach'] },
    { ...gut, mindestens: { anmeldung: 2 } },
    { ...gut, tippfehler: 1 },
  ])
    assert.throws(() => lies([falsch]), /Dienst/)
})
