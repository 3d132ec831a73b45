import type { Element } from '@xmldom/xmldom'
import type { Instant } from '../clock/index.ts'
import { ablehnen } from './abgelehnt.ts'
import { type Aussage, liesAussage } from './aussage.ts'
import { entschluesseln } from './entschluesseln.ts'
import { ERFOLG, NS } from './namen.ts'
import type { Dienst, Gegenstelle } from './parteien.ts'
import { geprueft, istSigniert } from './signatur.ts'
import { attribut, eins, heisst, HOECHSTENS_ZEICHEN, kinder, liesXml, text, wurzelVon } from './xml.ts'
import { gleich, istId, moment, nochNicht, vorbei } from './zeit.ts'

/** A checked answer: someone was recognised, or the provider says why not. */
export type Antwort = { readonly inResponseTo: string } & (
  | { readonly art: 'aussage'; readonly aussage: Aussage }
  | { readonly art: 'status'; readonly codes: readonly string[]; readonly meldung: string }
)

/** Seconds for which an answer may be under way. */
const UNTERWEGS = 300

/**
 * Checks a SAML response of the HTTP-POST binding and returns what it says. Read only is what the sender signed; the assertion
 * must be encrypted for us. Whether we asked, and whether it came before, the caller must know (InResponseTo, Aussage.id).
 * @param samlResponse the form field, base64
 * @throws SamlAbgelehnt for anything that is not exactly as it should be
 */
export function pruefeAntwort(samlResponse: string, dienst: Dienst, von: Gegenstelle, jetzt: Instant): Antwort {
  const xml = ausBase64(samlResponse)
  const roh = wurzelVon(liesXml(xml))
  if (!heisst(roh, NS.protokoll, 'Response')) ablehnen('keine-antwort')
  const signiert = istSigniert(roh)
  const antwort = signiert ? geprueft(xml, roh, von.pruefer) : roh
  pruefeKopf(antwort, dienst, von, jetzt)
  const inResponseTo = attribut(antwort, 'InResponseTo')
  const { status, verschluesselt } = teile(antwort)
  const { codes, meldung } = liesStatus(status)
  if (codes[0] !== ERFOLG) {
    if (!signiert) ablehnen('ohne-signatur')
    if (verschluesselt !== undefined) ablehnen('aussage-bei-fehler')
    return { art: 'status', inResponseTo, codes, meldung }
  }
  if (verschluesselt === undefined) ablehnen('unverschluesselt')
  const aussage = liesAussage(innen(verschluesselt, signiert, dienst, von), { dienst, von, jetzt, inResponseTo })
  return { art: 'aussage', inResponseTo, aussage }
}

function ausBase64(feld: string): string {
  const dicht = feld.replaceAll(/\s/g, '')
  if (dicht.length > (HOECHSTENS_ZEICHEN * 4) / 3) ablehnen('zu-gross')
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(dicht)) ablehnen('kein-base64')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(dicht, 'base64'))
  } catch {
    return ablehnen('kein-utf8')
  }
}

function pruefeKopf(antwort: Element, dienst: Dienst, von: Gegenstelle, jetzt: Instant): void {
  istId(attribut(antwort, 'ID'))
  gleich(antwort.getAttribute('Version'), '2.0', 'version')
  gleich(antwort.getAttribute('Destination'), dienst.antwortUrl, 'ziel')
  gleich(text(eins(antwort, NS.aussage, 'Issuer')), von.kennung, 'aussteller')
  const ausgestellt = moment(attribut(antwort, 'IssueInstant'))
  nochNicht(ausgestellt, jetzt)
  vorbei(new Date(ausgestellt.getTime() + UNTERWEGS * 1000), jetzt)
}

/** The children in the order of the schema, and no others: an assertion anywhere else is not an assertion. */
function teile(antwort: Element): { status: Element; verschluesselt: Element | undefined } {
  const alle = kinder(antwort)
  const namen = alle.map(({ namespaceURI, localName }) => `${namespaceURI}|${localName}`)
  const muster = [
    `${NS.aussage}|Issuer`,
    ...(namen.includes(`${NS.signatur}|Signature`) ? [`${NS.signatur}|Signature`] : []),
    `${NS.protokoll}|Status`,
    ...(namen.includes(`${NS.aussage}|EncryptedAssertion`) ? [`${NS.aussage}|EncryptedAssertion`] : []),
  ]
  if (namen.includes(`${NS.aussage}|Assertion`)) ablehnen('unverschluesselt')
  if (namen.join(' ') !== muster.join(' ')) ablehnen('aufbau')
  const verschluesselt = alle.find((kind) => heisst(kind, NS.aussage, 'EncryptedAssertion'))
  return { status: eins(antwort, NS.protokoll, 'Status'), verschluesselt }
}

function liesStatus(status: Element): { codes: string[]; meldung: string } {
  const codes: string[] = []
  let stelle: Element | undefined = eins(status, NS.protokoll, 'StatusCode')
  while (stelle !== undefined && codes.length < 4) {
    codes.push(attribut(stelle, 'Value'))
    stelle = kinder(stelle).find((kind) => heisst(kind, NS.protokoll, 'StatusCode'))
  }
  const meldung = kinder(status).find((kind) => heisst(kind, NS.protokoll, 'StatusMessage'))
  return { codes, meldung: meldung === undefined ? '' : text(meldung).slice(0, 200) }
}

/** The assertion inside, by its own signature if it bears one; without one the answer around it must have been signed. */
function innen(verschluesselt: Element, antwortSigniert: boolean, dienst: Dienst, von: Gegenstelle): Element {
  const xml = entschluesseln(verschluesselt, dienst.oeffner, antwortSigniert)
  const aussage = wurzelVon(liesXml(xml))
  if (!heisst(aussage, NS.aussage, 'Assertion')) ablehnen('keine-aussage')
  if (istSigniert(aussage)) return geprueft(xml, aussage, von.pruefer)
  return antwortSigniert ? aussage : ablehnen('ohne-signatur')
}
