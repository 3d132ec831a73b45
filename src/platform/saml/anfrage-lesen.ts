import type { KeyObject } from 'node:crypto'
import { XMLSerializer } from '@xmldom/xmldom'
import { ablehnen } from './abgelehnt.ts'
import { NS } from './namen.ts'
import { geprueft } from './signatur.ts'
import { attribut, eins, heisst, hoechstensEins, liesXml, text, wurzelVon } from './xml.ts'

/** What a provider needs of a request to answer it. */
export interface GeleseneAnfrage {
  readonly id: string
  readonly kennung: string
  readonly antwortUrl: string
  readonly mindestens: string
  readonly neuAnmelden: boolean
  /** The Extensions with all in them, as XML. */
  readonly erweiterung: string
}

/** Reads a signed AuthnRequest, for those who play the provider. @throws SamlAbgelehnt */
export function liesAuthnRequest(samlRequest: string, pruefer: readonly KeyObject[]): GeleseneAnfrage {
  const xml = Buffer.from(samlRequest, 'base64').toString('utf8')
  const roh = wurzelVon(liesXml(xml))
  if (!heisst(roh, NS.protokoll, 'AuthnRequest')) ablehnen('keine-anfrage')
  const anfrage = geprueft(xml, roh, pruefer)
  const kontext = hoechstensEins(anfrage, NS.protokoll, 'RequestedAuthnContext')
  const erweiterung = hoechstensEins(anfrage, NS.protokoll, 'Extensions')
  return {
    id: attribut(anfrage, 'ID'),
    kennung: text(eins(anfrage, NS.aussage, 'Issuer')),
    antwortUrl: attribut(anfrage, 'AssertionConsumerServiceURL'),
    mindestens: kontext === undefined ? '' : text(eins(kontext, NS.aussage, 'AuthnContextClassRef')),
    neuAnmelden: anfrage.getAttribute('ForceAuthn') === 'true',
    erweiterung: erweiterung === undefined ? '' : new XMLSerializer().serializeToString(erweiterung),
  }
}
