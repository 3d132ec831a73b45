import assert from 'node:assert/strict'
import { createPrivateKey } from 'node:crypto'
import { after, before, test } from 'node:test'
import { type Simplesaml, simplesamlFehlt, starteSimplesaml } from '../testing/simplesaml.ts'
import {
  type Antwort,
  authnRequest,
  gueltigeSchluessel,
  liesAnbieter,
  pruefeAntwort,
  SamlAbgelehnt,
  selbstSigniert,
} from './index.ts'

const skip = simplesamlFehlt()
const jetzt = (): Date => new Date()
const [wir, anbieter] = await Promise.all([
  selbstSigniert('Wir', jetzt(), 2),
  selbstSigniert('SimpleSAMLphp', jetzt(), 2),
])
const kennung = 'https://portal.example/metadaten'
const antwortUrl = 'https://portal.example/antwort'
const BPK2 = 'urn:oid:1.3.6.1.4.1.25484.494450.3'
const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256'
const dienst = { kennung, antwortUrl, oeffner: [createPrivateKey(wir.schluessel)] }
let peer: Simplesaml

before(async () => {
  if (skip) return
  peer = await starteSimplesaml({
    dienst: { kennung, antwortUrl, zertifikat: wir.zertifikat },
    anbieter,
    klasse: 'STORK-QAA-Level-3',
    prueftAnfragen: true,
    attribute: {
      [BPK2]: ['DE:abcdefgh'],
      'urn:oid:2.5.4.42': ['Özlem & Ayşe'],
      'urn:oid:2.5.4.4': ["O'Kaya <Müller>"],
    },
  })
})
after(() => peer?.ende())

let zaehler = 0
/** Signs in at SimpleSAMLphp with a request of ours. */
async function hole(schluessel = wir) {
  const id = `_anfrage-nummer-${(zaehler += 1)}-von-${process.pid}`
  const { anmeldeUrl, zertifikate, kennung: wer } = liesAnbieter(await peer.metadaten())
  const anfrage = {
    id,
    ausgestellt: jetzt(),
    ziel: anmeldeUrl,
    kennung,
    antwortUrl,
    mindestens: 'STORK-QAA-Level-3',
    erweiterung: '<akdb:AuthenticationRequest xmlns:akdb="https://www.akdb.de/request/2018/09" Version="2"/>',
  }
  // SimpleSAMLphp 1.19 knows no RSA-PSS.
  const SAMLRequest = authnRequest(anfrage, schluessel, RSA_SHA256)
  const felder = await peer.anmelden({ SAMLRequest, RelayState: 'begleiter' })
  const gegenstelle = { kennung: wer, pruefer: gueltigeSchluessel(zertifikate, jetzt()) }
  return { id, felder, gegenstelle, feld: felder['SAMLResponse'] ?? '' }
}

test(
  'KO-03: SimpleSAMLphp takes our signed request, and we read its signed and encrypted answer',
  { skip },
  async () => {
    const { id, felder, gegenstelle, feld } = await hole()
    assert.equal(felder['RelayState'], 'begleiter')
    const xml = Buffer.from(feld, 'base64').toString()
    assert.match(xml, /EncryptedAssertion/)
    // SimpleSAMLphp 1.19 encrypts with CBC, under its signature.
    assert.match(xml, /xmlenc#aes128-cbc/)
    assert.doesNotMatch(xml, /Özlem/)
    const antwort: Antwort = pruefeAntwort(feld, dienst, gegenstelle, jetzt())
    assert.ok(antwort.art === 'aussage')
    assert.equal(antwort.inResponseTo, id)
    assert.deepEqual(antwort.aussage.kontexte, ['STORK-QAA-Level-3'])
    assert.deepEqual(Object.fromEntries(antwort.aussage.merkmale.map(({ name, werte }) => [name, werte])), {
      [BPK2]: ['DE:abcdefgh'],
      'urn:oid:2.5.4.42': ['Özlem & Ayşe'],
      'urn:oid:2.5.4.4': ["O'Kaya <Müller>"],
    })
  },
)

test('KO-03: SimpleSAMLphp refuses a request that someone else signed', { skip }, async () => {
  await assert.rejects(hole(anbieter), /nahm die Anfrage nicht an/)
})

test(
  'KO-03: its answer, changed anywhere, is refused; also for another service, and with another key',
  { skip },
  async () => {
    const { feld, gegenstelle } = await hole()
    const xml = Buffer.from(feld, 'base64').toString()
    const verdreht: [string | RegExp, string][] = [
      ['status:Success', 'status:Requester'],
      [/InResponseTo="_/, 'InResponseTo="_a'],
      [/(<xenc:CipherValue>)(.)/, '$1$2$2'],
      [/(IssueInstant="\d{4})/, '$1'.replace('$1', 'IssueInstant="2030')],
      ['Destination="https://portal', 'Destination="https://anderes'],
      [/<ds:SignatureValue>./, '<ds:SignatureValue>A'],
      [/<saml:Issuer>http/, '<saml:Issuer><!-- -->http'],
    ]
    for (const [was, womit] of verdreht) {
      const neu = xml.replace(was, womit)
      assert.notEqual(neu, xml, String(was))
      const anders = Buffer.from(neu).toString('base64')
      assert.throws(() => pruefeAntwort(anders, dienst, gegenstelle, jetzt()), SamlAbgelehnt, String(was))
    }
    assert.throws(
      () => pruefeAntwort(feld, { ...dienst, kennung: 'https://anderer.example' }, gegenstelle, jetzt()),
      SamlAbgelehnt,
    )
    const fremd = { ...dienst, oeffner: [createPrivateKey(anbieter.schluessel)] }
    assert.throws(() => pruefeAntwort(feld, fremd, gegenstelle, jetzt()), SamlAbgelehnt)
    const spaeter = new Date(jetzt().getTime() + 900_000)
    assert.throws(() => pruefeAntwort(feld, dienst, gegenstelle, spaeter), SamlAbgelehnt)
  },
)
