import assert from 'node:assert/strict'
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { deflateRawSync, gzipSync } from 'node:zlib'
import { test } from 'node:test'
import {
  abgebrocheneAntwort,
  alsFeld,
  antwortXml,
  aussageXml,
  ehrlicheAntwort,
  gestoerteAntwort,
  neueKennung,
  type Sendung,
  sendung,
} from '../../demo/bundid/antwort.ts'
import { streiche, type Werkzeug } from '../../demo/bundid/streiche.ts'
import { verschluessele } from '../../demo/bundid/verschluesseln.ts'
import {
  authnRequest,
  dienstMetadaten,
  gueltigeSchluessel,
  liesAnbieter,
  pruefeAntwort,
  SamlAbgelehnt,
  selbstSigniert,
  signiere,
} from './index.ts'
import { liesXml, wurzelVon } from './xml.ts'

const jetzt = new Date('2026-07-03T12:00:00Z')
const [anbieter, fremd, wir] = await Promise.all(
  ['Anbieter', 'Fremd', 'Wir'].map((name) => selbstSigniert(name, jetzt, 30)),
)
assert.ok(anbieter && fremd && wir)
const antwortUrl = 'https://portal.example/konto/bundid/antwort'
const kennung = 'https://portal.example/konto/bundid/metadaten'
const aussteller = 'https://bundid.example/idp'
const dienst = { kennung, antwortUrl, oeffner: [createPrivateKey(wir.schluessel)] }
const gegenstelle = { kennung: aussteller, pruefer: [new X509Certificate(anbieter.zertifikat).publicKey] }

const BPK2 = 'urn:oid:1.3.6.1.4.1.25484.494450.3'
const attribute = [
  { name: BPK2, freundlich: 'bPK2', wert: 'DE:EIGEN:abcdefgh', niveau: 'HOCH' },
  { name: 'urn:oid:2.5.4.42', freundlich: 'givenName', wert: 'Özlem & <Ayşe>', niveau: 'HOCH' },
]
const inResponseTo = neueKennung()
const neu = (): Sendung =>
  sendung({ inResponseTo, antwortUrl, kennung }, aussteller, 'STORK-QAA-Level-4', attribute, jetzt)
const werkzeug = (): Werkzeug => ({ sendung: neu(), anbieter, fremd, fuer: wir.zertifikat, opfer: 'DE:OPFER:abcdefgh' })
const pruefe = (feld: string, wann = jetzt) => pruefeAntwort(feld, dienst, gegenstelle, wann)
const grundVon = (feld: string): string => {
  try {
    pruefe(feld)
  } catch (fehler) {
    assert.ok(fehler instanceof SamlAbgelehnt, String(fehler))
    return fehler.grund
  }
  return 'angenommen'
}

test('KO-03: an honest answer is read: signed, encrypted, with the level of each attribute', () => {
  const antwort = pruefe(ehrlicheAntwort(neu(), anbieter, wir.zertifikat))
  assert.ok(antwort.art === 'aussage')
  assert.equal(antwort.inResponseTo, inResponseTo)
  assert.deepEqual(antwort.aussage.kontexte, ['STORK-QAA-Level-4'])
  assert.deepEqual(antwort.aussage.merkmale[1], {
    name: 'urn:oid:2.5.4.42',
    werte: ['Özlem & <Ayşe>'],
    zusatz: { '{https://www.akdb.de/request/2018/09}TrustLevel': 'HOCH' },
  })
  assert.equal(antwort.aussage.bis.toISOString(), '2026-07-03T12:05:00.000Z')
})

test('KO-03: it is enough that the answer or the assertion is signed, OAEP with SHA-256 opens as well, and CBC where a signature covers it', () => {
  const s = neu()
  const nurAussage = alsFeld(antwortXml(s, verschluessele(signiere(aussageXml(s), anbieter), wir.zertifikat)))
  const nurAntwort = alsFeld(
    signiere(antwortXml(s, verschluessele(aussageXml(s), wir.zertifikat, { transport: 'oaep-sha256' })), anbieter),
  )
  const sha256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256'
  const pkcs1 = alsFeld(signiere(antwortXml(s, verschluessele(aussageXml(s), wir.zertifikat)), anbieter, sha256))
  const cbc = ehrlicheAntwort(s, anbieter, wir.zertifikat, { chiffre: 'cbc' })
  for (const feld of [nurAussage, nurAntwort, pkcs1, cbc]) assert.equal(pruefe(feld).art, 'aussage')
})

test('KO-03: cancel and technical fault are told apart, and both must be signed', () => {
  const ab = pruefe(abgebrocheneAntwort(neu(), anbieter))
  assert.ok(ab.art === 'status')
  assert.deepEqual(
    ab.codes.map((code) => code.split(':').at(-1)),
    ['Requester', 'AuthnFailed'],
  )
  assert.equal(ab.meldung, 'canceled by the user')
  const gestoert = pruefe(gestoerteAntwort(neu(), anbieter))
  assert.equal(gestoert.art === 'status' && gestoert.codes[1]?.endsWith('NoAuthnContext'), true)
  assert.equal(grundVon(abgebrocheneAntwort(neu(), fremd)), 'signatur')
  const unsigniert = '<saml2p:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Responder"/>'
  assert.equal(grundVon(alsFeld(antwortXml(neu(), '', unsigniert))), 'ohne-signatur')
})

/** What only the caller can know: which request was open, how old it was, which level it asked for. */
const weissNurDerAufrufer = new Set(['unaufgefordert', 'zu-niedriges-niveau', 'alte-anmeldung'])

for (const [name, streich] of Object.entries(streiche)) {
  if (weissNurDerAufrufer.has(name)) continue
  test(`KO-03: refused: ${name}`, () => {
    assert.notEqual(grundVon(streich(werkzeug())), 'angenommen')
  })
}

test('KO-03: the reason of a refusal is the one that was meant', () => {
  const gruende = Object.fromEntries(
    Object.entries(streiche).map(([name, streich]) => [name, grundVon(streich(werkzeug()))]),
  )
  assert.deepEqual(gruende, {
    unsigniert: 'ohne-signatur',
    unverschluesselt: 'mehrfach-Signature',
    'xsw-1': 'signaturform',
    'xsw-2': 'signatur-ueber-anderes',
    'xsw-3': 'aufbau',
    'xsw-4': 'ohne-signatur',
    'xsw-5': 'signatur-ueber-anderes',
    'xsw-6': 'signaturform',
    'xsw-7': 'aufbau',
    'xsw-8': 'signaturform',
    'fremder-schluessel': 'signatur',
    'schluessel-in-der-nachricht': 'signatur',
    'falscher-kreis': 'kreis',
    'falscher-empfaenger': 'empfaenger',
    'falsches-ziel': 'ziel',
    'falscher-aussteller': 'aussteller',
    abgelaufen: 'abgelaufen',
    'alte-antwort': 'abgelaufen',
    'noch-nicht-gueltig': 'noch-nicht-gueltig',
    'alte-anmeldung': 'angenommen',
    unaufgefordert: 'angenommen',
    'zu-niedriges-niveau': 'angenommen',
    'kommentar-im-namen': 'kommentar',
    'kommentar-im-schluessel': 'kommentar',
    'signatur-ueber-anderes': 'signatur-ueber-anderes',
    'veraendert-nach-signatur': 'signatur',
    'rsa-sha1': 'verfahren',
    'rsa-1.5': 'schluesseltransport',
    cbc: 'chiffre',
    dtd: 'dtd',
    'dtd-innen': 'dtd',
    'milliarden-lacher': 'dtd',
    'doppelte-id': 'id-doppelt',
    'sehr-tief': 'zu-tief',
    'sehr-gross': 'zu-gross',
    'veraenderte-chiffre': 'entschluesseln',
    'kein-xml': 'kein-xml',
    'kein-base64': 'kein-base64',
    'andere-wurzel': 'keine-antwort',
  })
})

test('KO-03: a packed message is not unpacked', () => {
  const klar = Buffer.from(antwortXml(neu(), ''))
  for (const bytes of [deflateRawSync(klar), gzipSync(Buffer.alloc(50_000_000))])
    assert.match(grundVon(bytes.toString('base64')), /^kein-/)
})

test('KO-03: an assertion for another request inside a well signed answer is refused', () => {
  const s = neu()
  const andere = signiere(aussageXml({ ...s, inResponseTo: neueKennung() }), anbieter)
  assert.equal(grundVon(alsFeld(signiere(antwortXml(s, verschluessele(andere, wir.zertifikat)), anbieter))), 'anfrage')
})

test('KO-03: an attribute that comes twice, or with markup in its value, is refused', () => {
  const doppelt = { ...neu(), attribute: [...attribute, { ...(attribute[0] ?? never()), wert: 'DE:ANDERER:abcdefgh' }] }
  assert.equal(grundVon(ehrlicheAntwort(doppelt, anbieter, wir.zertifikat)), 'merkmal-doppelt')
  const s = neu()
  const verschachtelt = aussageXml(s).replace('>DE:EIGEN', '><x>DE:OPFER</x>DE:EIGEN')
  const feld = alsFeld(signiere(antwortXml(s, verschluessele(verschachtelt, wir.zertifikat)), anbieter))
  assert.equal(grundVon(feld), 'element-im-text')
})

test('KO-03: a small difference between the clocks is allowed, a larger one is not', () => {
  const feld = ehrlicheAntwort(neu(), anbieter, wir.zertifikat)
  const um = (sekunden: number) => new Date(jetzt.getTime() + sekunden * 1000)
  for (const sekunden of [-60, 0, 359]) assert.equal(pruefe(feld, um(sekunden)).art, 'aussage')
  for (const sekunden of [-70, 361]) assert.throws(() => pruefe(feld, um(sekunden)), SamlAbgelehnt)
})

test('KO-03: two keys of either side at once, while they are changed', async () => {
  const neuer = await selbstSigniert('Neu', jetzt, 30)
  const beide = { ...gegenstelle, pruefer: [new X509Certificate(neuer.zertifikat).publicKey, ...gegenstelle.pruefer] }
  const oeffner = [createPrivateKey(neuer.schluessel), ...dienst.oeffner]
  const alt = ehrlicheAntwort(neu(), anbieter, wir.zertifikat)
  const spaeter = ehrlicheAntwort(neu(), neuer, neuer.zertifikat)
  for (const feld of [alt, spaeter])
    assert.equal(pruefeAntwort(feld, { ...dienst, oeffner }, beide, jetzt).art, 'aussage')
  assert.throws(() => pruefe(spaeter), SamlAbgelehnt)
})

test('KO-03: a certificate that ran out, or a weak key, signs nothing any more', async () => {
  const zertifikat = new X509Certificate(anbieter.zertifikat)
  assert.equal(zertifikat.checkPrivateKey(createPrivateKey(anbieter.schluessel)), true)
  assert.equal(zertifikat.verify(zertifikat.publicKey), true)
  assert.equal(gueltigeSchluessel([zertifikat], jetzt).length, 1)
  assert.equal(gueltigeSchluessel([zertifikat], new Date('2026-08-03T12:00:00Z')).length, 0)
  assert.equal(gueltigeSchluessel([zertifikat], new Date('2026-07-02T12:00:00Z')).length, 0)
})

test('KO-03: the request is signed with RSA-PSS over what it says, and asks anew, for a level', () => {
  const feld = authnRequest(
    {
      id: inResponseTo,
      ausgestellt: jetzt,
      ziel: 'https://bundid.example/sso',
      kennung,
      antwortUrl,
      mindestens: 'STORK-QAA-Level-3',
      erweiterung: '<a:Extra xmlns:a="urn:a"/>',
    },
    wir,
  )
  const xml = Buffer.from(feld, 'base64').toString()
  assert.match(xml, /2007\/05\/xmldsig-more#sha256-rsa-MGF1/)
  assert.match(xml, /ForceAuthn="true"/)
  assert.match(xml, /Comparison="minimum"><saml2:AuthnContextClassRef>STORK-QAA-Level-3</)
  assert.match(xml, /nameid-format:transient/)
  const kinder = wurzelVon(liesXml(xml)).childNodes
  assert.deepEqual(
    Array.from(kinder, ({ nodeName }) => nodeName),
    ['saml2:Issuer', 'ds:Signature', 'saml2p:Extensions', 'saml2p:NameIDPolicy', 'saml2p:RequestedAuthnContext'],
  )
})

test('KO-03: metadata go out with every certificate, and a provider is read from its own', () => {
  const unsere = dienstMetadaten({ kennung, antwortUrl, zertifikate: [wir.zertifikat, fremd.zertifikat] })
  assert.equal(unsere.match(/use="signing"/g)?.length, 2)
  assert.equal(unsere.match(/use="encryption"/g)?.length, 2)
  assert.match(unsere, /AssertionConsumerService[^>]*Location="https:\/\/portal\.example\/konto\/bundid\/antwort"/)
  const der = (pem: string) => new X509Certificate(pem).raw.toString('base64')
  const ihre = `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${aussteller}">
    <md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
    ${[anbieter, fremd].map(({ zertifikat }) => `<md:KeyDescriptor use="signing"><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data><ds:X509Certificate>${der(zertifikat)}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>`).join('')}
    <md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://falsch.example/"/>
    <md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="https://bundid.example/sso"/>
    </md:IDPSSODescriptor></md:EntityDescriptor>`
  const gelesen = liesAnbieter(ihre)
  assert.equal(gelesen.kennung, aussteller)
  assert.equal(gelesen.anmeldeUrl, 'https://bundid.example/sso')
  assert.equal(gelesen.zertifikate.length, 2)
  assert.throws(() => liesAnbieter(ihre.replaceAll('HTTP-POST', 'SOAP')), SamlAbgelehnt)
})

test('KO-03: the worst message of the allowed size is refused within a second', () => {
  const boeses = [
    `<a ${Array.from({ length: 5000 }, (_, i) => `a${i}="1"`).join(' ')}/>`,
    '<a xmlns="u">'.repeat(1100) + '</a>'.repeat(1100),
    '<a>&amp;</a>'.repeat(10_000),
    `<a>${'&#65;'.repeat(20_000)}</a>`,
    `<a b="${'&quot;'.repeat(20_000)}"/>`,
    '<'.repeat(100_000),
    `<a>${']]>'.repeat(30_000)}</a>`,
    `<${'a:'.repeat(50_000)}>`,
  ]
  for (const innen of boeses) {
    const beginn = performance.now()
    assert.notEqual(grundVon(alsFeld(antwortXml(neu(), innen))), 'angenommen')
    assert.ok(performance.now() - beginn < 1000, innen.slice(0, 30))
  }
})

function never(): never {
  throw new Error('unerreichbar')
}
