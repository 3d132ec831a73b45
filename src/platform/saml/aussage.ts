import type { Element } from '@xmldom/xmldom'
import type { Instant } from '../clock/index.ts'
import { ablehnen } from './abgelehnt.ts'
import { FLUECHTIG, NS, TRAEGER } from './namen.ts'
import type { Dienst, Gegenstelle } from './parteien.ts'
import { alle, attribut, eins, heisst, hoechstensEins, kinder, text } from './xml.ts'
import { gleich, istId, moment, nochNicht, vorbei } from './zeit.ts'

/** One attribute with all its values, and the XML attributes that the sender hung on it, by `{namespace}name`. */
interface Merkmal {
  readonly name: string
  readonly werte: readonly string[]
  readonly zusatz: Readonly<Record<string, string>>
}

/** What a valid assertion says. */
export interface Aussage {
  /** Must not be seen twice until `bis`. */
  readonly id: string
  readonly bis: Instant
  /** Changes each time (transient); the lasting key is an attribute. */
  readonly nameId: string
  /** When the person signed in over there, the earliest if there are several. */
  readonly angemeldet: Instant
  /** AuthnContextClassRef of each AuthnStatement. */
  readonly kontexte: readonly string[]
  readonly merkmale: readonly Merkmal[]
}

interface Lage {
  readonly dienst: Dienst
  readonly von: Gegenstelle
  readonly jetzt: Instant
  readonly inResponseTo: string
}

const XMLNS = 'http://www.w3.org/2000/xmlns/'
const kopfteile = ['Issuer', 'Signature', 'Subject', 'Conditions', 'Advice']
const erklaerungen = new Set(['AuthnStatement', 'AttributeStatement'])

/** Reads a signed assertion and checks that it is meant for us, now, as the answer to this request. @throws SamlAbgelehnt */
export function liesAussage(aussage: Element, lage: Lage): Aussage {
  const { dienst, von, jetzt } = lage
  const id = istId(attribut(aussage, 'ID'))
  gleich(aussage.getAttribute('Version'), '2.0', 'version')
  gleich(text(eins(aussage, NS.aussage, 'Issuer')), von.kennung, 'aussteller')
  nochNicht(moment(attribut(aussage, 'IssueInstant')), jetzt)
  pruefeReihenfolge(aussage)
  const subjekt = eins(aussage, NS.aussage, 'Subject')
  const bis = bestaetigung(subjekt, lage)
  const ende = bedingungen(eins(aussage, NS.aussage, 'Conditions'), dienst, jetzt)
  const anmeldungen = alle(aussage, NS.aussage, 'AuthnStatement').map((a) => anmeldung(a, jetzt))
  if (anmeldungen.length === 0) ablehnen('ohne-anmeldung')
  return {
    id,
    bis: bis > ende ? bis : ende,
    nameId: nameId(eins(subjekt, NS.aussage, 'NameID')),
    angemeldet: new Date(Math.min(...anmeldungen.map(({ am }) => am.getTime()))),
    kontexte: anmeldungen.map(({ kontext }) => kontext),
    merkmale: merkmale(alle(aussage, NS.aussage, 'AttributeStatement')),
  }
}

/** Order of the schema: head, then statements, nothing else. */
function pruefeReihenfolge(aussage: Element): void {
  const raenge = kinder(aussage).map((kind) => {
    const { localName, namespaceURI } = kind
    if (namespaceURI !== (localName === 'Signature' ? NS.signatur : NS.aussage)) ablehnen('aufbau')
    if (erklaerungen.has(localName ?? '')) return kopfteile.length
    return kopfteile.indexOf(localName ?? '')
  })
  if (raenge.some((rang, i) => rang < 0 || rang < (raenge[i - 1] ?? 0))) ablehnen('aufbau')
}

function nameId(element: Element): string {
  const format = element.getAttribute('Format')
  if (format !== null && format !== FLUECHTIG && !format.endsWith(':unspecified')) ablehnen('nameid-form')
  return text(element) || ablehnen('fehlt-NameID')
}

/** One bearer confirmation, for our address, in answer to our request. @returns its end */
function bestaetigung(subjekt: Element, { dienst, jetzt, inResponseTo }: Lage): Instant {
  const eine = eins(subjekt, NS.aussage, 'SubjectConfirmation')
  gleich(eine.getAttribute('Method'), TRAEGER, 'bestaetigung')
  const daten = eins(eine, NS.aussage, 'SubjectConfirmationData')
  gleich(daten.getAttribute('Recipient'), dienst.antwortUrl, 'empfaenger')
  gleich(daten.getAttribute('InResponseTo'), inResponseTo, 'anfrage')
  if (daten.getAttribute('NotBefore') !== null) ablehnen('bestaetigung')
  const bis = moment(attribut(daten, 'NotOnOrAfter'))
  vorbei(bis, jetzt)
  return bis
}

const bedingungsarten = new Set(['AudienceRestriction', 'OneTimeUse', 'ProxyRestriction'])

/** Valid now, and for us; a condition we do not know is one we can't keep. @returns the end */
function bedingungen(element: Element, dienst: Dienst, jetzt: Instant): Instant {
  nochNicht(moment(attribut(element, 'NotBefore')), jetzt)
  const bis = moment(attribut(element, 'NotOnOrAfter'))
  vorbei(bis, jetzt)
  if (kinder(element).some((k) => k.namespaceURI !== NS.aussage || !bedingungsarten.has(k.localName ?? '')))
    ablehnen('bedingung')
  const kreise = alle(element, NS.aussage, 'AudienceRestriction')
  const fuerUns = (kreis: Element): boolean =>
    alle(kreis, NS.aussage, 'Audience').some((einer) => text(einer) === dienst.kennung)
  if (kreise.length === 0 || !kreise.every(fuerUns)) ablehnen('kreis')
  return bis
}

function anmeldung(element: Element, jetzt: Instant): { am: Instant; kontext: string } {
  const am = moment(attribut(element, 'AuthnInstant'))
  nochNicht(am, jetzt)
  const ende = element.getAttribute('SessionNotOnOrAfter')
  if (ende !== null) vorbei(moment(ende), jetzt)
  const kontext = eins(element, NS.aussage, 'AuthnContext')
  const klasse = hoechstensEins(kontext, NS.aussage, 'AuthnContextClassRef')
  return { am, kontext: klasse === undefined ? '' : text(klasse) }
}

/** An attribute that comes twice is refused: two readers could take different ones. */
function merkmale(listen: readonly Element[]): Merkmal[] {
  const gefunden = listen.flatMap((liste) => kinder(liste)).map(merkmal)
  if (new Set(gefunden.map(({ name }) => name)).size !== gefunden.length) ablehnen('merkmal-doppelt')
  return gefunden
}

function merkmal(element: Element): Merkmal {
  if (!heisst(element, NS.aussage, 'Attribute')) ablehnen('aufbau')
  const zusatz: Record<string, string> = {}
  for (const { namespaceURI, localName, value } of element.attributes)
    if (namespaceURI !== null && namespaceURI !== XMLNS && localName !== null)
      zusatz[`{${namespaceURI}}${localName}`] = value
  return {
    name: attribut(element, 'Name').trim(),
    werte: alle(element, NS.aussage, 'AttributeValue').map(text),
    zusatz,
  }
}
