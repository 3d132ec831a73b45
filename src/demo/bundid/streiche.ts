import { NS, type Signierer, signiere } from '../../platform/saml/index.ts'
import { alsFeld, antwortXml, aussageXml, ehrlicheAntwort, neueKennung, type Sendung } from './antwort.ts'
import { verschluessele } from './verschluesseln.ts'

/** What a forger has at hand: an answer that was made for him, his own key, and our public key. */
export interface Werkzeug {
  readonly sendung: Sendung
  /** The provider's key: for what it really signed, and for what it would sign wrongly. */
  readonly anbieter: Signierer
  readonly fremd: Signierer
  /** Certificate that the answer is encrypted for. */
  readonly fuer: string
  /** The key of another person, whom the forger would like to be. */
  readonly opfer: string
}

const BPK2 = 'urn:oid:1.3.6.1.4.1.25484.494450.3'
const SEKUNDE = 1000
const plus = (wann: Date, sekunden: number): Date => new Date(wann.getTime() + sekunden * SEKUNDE)

/** The honest answer with one thing wrong in it; really signed. */
const falsch =
  (was: (s: Sendung) => Partial<Sendung>) =>
  ({ sendung: s, anbieter, fuer }: Werkzeug): string =>
    ehrlicheAntwort({ ...s, ...was(s) }, anbieter, fuer)

/** The forged assertion: someone else's key, no signature. */
const gefaelscht = ({ sendung: s, opfer }: Werkzeug, id: string = neueKennung()): string =>
  aussageXml({
    ...s,
    aussageId: id,
    attribute: s.attribute.map((a) => (a.name === BPK2 ? { ...a, wert: opfer } : a)),
  })

const echt = ({ sendung: s, anbieter }: Werkzeug): string => signiere(aussageXml(s), anbieter)
const ohneSignatur = (xml: string): string => xml.replace(/<ds:Signature .*?<\/ds:Signature>/s, '')
const nurSignatur = (xml: string): string => /<ds:Signature .*?<\/ds:Signature>/s.exec(xml)?.[0] ?? ''
const nachAussteller = (xml: string, was: string): string => xml.replace('</saml2:Issuer>', `</saml2:Issuer>${was}`)
const amEnde = (xml: string, element: string, was: string): string =>
  xml.replace(`</${element}>`, `${was}</${element}>`)

/** Puts an assertion, however made, into an unsigned answer, encrypted for us as anybody can. */
const eingepackt = (w: Werkzeug, aussage: string): string =>
  alsFeld(antwortXml(w.sendung, verschluessele(aussage, w.fuer)))

const mitKommentar = (w: Werkzeug, wert: string): string => {
  const kommentiert = `${wert.slice(0, 4)}<!-- -->${wert.slice(4)}`
  return eingepackt(w, echt(w).replace(`>${wert}<`, `>${kommentiert}<`))
}

const bpk2 = ({ sendung: s }: Werkzeug): string => s.attribute.find(({ name }) => name === BPK2)?.wert ?? ''

/** Signature wrapping as in Somorovsky and others, 2012 (XSW 1 to 8). */
const umwickelt: Record<string, (w: Werkzeug) => string> = {
  'xsw-1': (w) => {
    const original = signiere(antwortXml(w.sendung, verschluessele(echt(w), w.fuer)), w.anbieter)
    const boese = antwortXml({ ...w.sendung, antwortId: neueKennung() }, verschluessele(gefaelscht(w), w.fuer))
    return alsFeld(nachAussteller(boese, amEnde(nurSignatur(original), 'ds:Signature', ohneSignatur(original))))
  },
  'xsw-2': (w) => {
    const original = signiere(antwortXml(w.sendung, verschluessele(echt(w), w.fuer)), w.anbieter)
    const boese = antwortXml({ ...w.sendung, antwortId: neueKennung() }, verschluessele(gefaelscht(w), w.fuer))
    return alsFeld(nachAussteller(boese, ohneSignatur(original) + nurSignatur(original)))
  },
  'xsw-3': (w) =>
    alsFeld(antwortXml(w.sendung, verschluessele(gefaelscht(w), w.fuer) + verschluessele(echt(w), w.fuer))),
  'xsw-4': (w) => eingepackt(w, amEnde(gefaelscht(w), 'saml2:Assertion', echt(w))),
  'xsw-5': (w) => {
    const original = echt(w)
    const boese = nachAussteller(gefaelscht(w), nurSignatur(original))
    return eingepackt(w, amEnde(boese, 'saml2:Assertion', ohneSignatur(original)))
  },
  'xsw-6': (w) => {
    const original = echt(w)
    return eingepackt(
      w,
      nachAussteller(gefaelscht(w), amEnde(nurSignatur(original), 'ds:Signature', ohneSignatur(original))),
    )
  },
  'xsw-7': (w) => {
    const boese = antwortXml(w.sendung, verschluessele(echt(w), w.fuer))
    const erweitert = `<saml2p:Extensions>${gefaelscht(w, w.sendung.aussageId)}</saml2p:Extensions>`
    return alsFeld(nachAussteller(boese, erweitert))
  },
  'xsw-8': (w) => {
    const original = echt(w)
    const objekt = `<ds:Object>${ohneSignatur(original)}</ds:Object>`
    return eingepackt(w, nachAussteller(gefaelscht(w), amEnde(nurSignatur(original), 'ds:Signature', objekt)))
  },
}

/** Every forgery that our side must refuse, by name. Those that need two browsers or two posts are not here. */
export const streiche: Readonly<Record<string, (w: Werkzeug) => string>> = {
  unsigniert: (w) => eingepackt(w, aussageXml(w.sendung)),
  unverschluesselt: ({ sendung: s, anbieter }) =>
    alsFeld(signiere(antwortXml(s, signiere(aussageXml(s), anbieter)), anbieter)),
  ...umwickelt,
  'fremder-schluessel': ({ sendung: s, fremd, fuer }) => ehrlicheAntwort(s, fremd, fuer),
  'schluessel-in-der-nachricht': ({ sendung: s, fremd, anbieter, fuer }) =>
    ehrlicheAntwort(s, { ...fremd, zertifikat: anbieter.zertifikat }, fuer),
  'falscher-kreis': falsch(() => ({ kreis: 'https://anderer-dienst.example/saml' })),
  'falscher-empfaenger': falsch(() => ({ empfaenger: 'https://anderer-dienst.example/antwort' })),
  'falsches-ziel': falsch(() => ({ ziel: 'https://anderer-dienst.example/antwort' })),
  'falscher-aussteller': falsch(() => ({ aussteller: 'https://anderer-anbieter.example/saml' })),
  abgelaufen: falsch(({ ausgestellt }) => ({ ab: plus(ausgestellt, -900), bis: plus(ausgestellt, -300) })),
  'alte-antwort': falsch(({ ausgestellt }) => ({ ausgestellt: plus(ausgestellt, -1800) })),
  'noch-nicht-gueltig': falsch(({ ausgestellt }) => ({ ab: plus(ausgestellt, 600), bis: plus(ausgestellt, 900) })),
  'alte-anmeldung': falsch(({ ausgestellt }) => ({ angemeldet: plus(ausgestellt, -7200) })),
  unaufgefordert: falsch(() => ({ inResponseTo: neueKennung() })),
  'zu-niedriges-niveau': falsch(() => ({ klasse: 'STORK-QAA-Level-1' })),
  'kommentar-im-namen': (w) => mitKommentar(w, w.sendung.nameId),
  'kommentar-im-schluessel': (w) => mitKommentar(w, bpk2(w)),
  'signatur-ueber-anderes': (w) => eingepackt(w, nachAussteller(gefaelscht(w), nurSignatur(echt(w)))),
  'veraendert-nach-signatur': (w) => eingepackt(w, echt(w).replace(`>${bpk2(w)}<`, `>${w.opfer}<`)),
  'rsa-sha1': ({ sendung: s, anbieter, fuer }) => {
    const sha1 = 'http://www.w3.org/2000/09/xmldsig#rsa-sha1'
    return alsFeld(
      signiere(antwortXml(s, verschluessele(signiere(aussageXml(s), anbieter, sha1), fuer)), anbieter, sha1),
    )
  },
  'rsa-1.5': ({ sendung: s, anbieter, fuer }) => ehrlicheAntwort(s, anbieter, fuer, { transport: 'pkcs1' }),
  // Under a signature around it CBC would be taken.
  cbc: (w) => alsFeld(antwortXml(w.sendung, verschluessele(echt(w), w.fuer, { chiffre: 'cbc' }))),
  dtd: (w) =>
    alsFeld(
      `<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>${antwortXml({ ...w.sendung, nameId: 'x' }, '&x;')}`,
    ),
  'dtd-innen': (w) => eingepackt(w, `<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>${echt(w)}`),
  'milliarden-lacher': (w) => {
    const zeilen = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
    return alsFeld(`<!DOCTYPE l [<!ENTITY l0 "lol">${zeilen}]>${antwortXml(w.sendung, '&l9;')}`)
  },
  'doppelte-id': (w) => {
    const erste = verschluessele(echt(w), w.fuer)
    return alsFeld(
      antwortXml(
        { ...w.sendung, antwortId: w.sendung.aussageId },
        `${erste}<saml2:Advice ID="${w.sendung.aussageId}"/>`,
      ),
    )
  },
  'sehr-tief': (w) => alsFeld(antwortXml(w.sendung, `${'<a>'.repeat(500)}${'</a>'.repeat(500)}`)),
  'sehr-gross': (w) => alsFeld(antwortXml(w.sendung, `<a>${'x'.repeat(140_000)}</a>`)),
  'veraenderte-chiffre': (w) => {
    const zu = verschluessele(echt(w), w.fuer)
    const verdreht = zu.replace(
      /(.{60})<\/xenc:CipherValue><\/xenc:CipherData><\/xenc:EncryptedData>/,
      (ganz, ende: string) => ganz.replace(ende, (ende[0] === 'A' ? 'B' : 'A') + ende.slice(1)),
    )
    return alsFeld(antwortXml(w.sendung, verdreht))
  },
  'kein-xml': () => alsFeld('Dies ist keine Antwort.'),
  'kein-base64': () => '%%%',
  'andere-wurzel': (w) => alsFeld(`<saml2:Assertion xmlns:saml2="${NS.aussage}" ID="${w.sendung.aussageId}"/>`),
}
