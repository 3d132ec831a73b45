import { DOMParser, type Document, type Element, type Node } from '@xmldom/xmldom'
import { ablehnen } from './abgelehnt.ts'

/** An answer of BundID has about 15 kB; one with certificates and twenty attributes 30 kB. */
export const HOECHSTENS_ZEICHEN = 128 * 1024
const HOECHSTENS_TIEFE = 24
const HOECHSTENS_ELEMENTE = 600
const HOECHSTENS_ATTRIBUTE = 20

const ELEMENT = 1
const TEXT = 3

/**
 * Reads a message as XML: no DTD, no entities of its own, no comments, no processing instructions, no CDATA, limited in size,
 * depth and number of elements, no ID twice. Comments are refused and not skipped: parsers disagree on the text around them.
 * @throws SamlAbgelehnt
 */
export function liesXml(roh: string): Document {
  if (roh.length > HOECHSTENS_ZEICHEN) ablehnen('zu-gross')
  const ohneKopf = roh.replace(/^\uFEFF?<\?xml [^<>?]{0,100}\?>\s*/, '')
  if (ohneKopf.includes('<!--')) ablehnen('kommentar')
  if (/<!DOCTYPE/i.test(ohneKopf)) ablehnen('dtd')
  if (/<[!?]/.test(ohneKopf)) ablehnen('markup')
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)/.test(ohneKopf)) ablehnen('entitaet')
  // Whatever has more tags than elements are allowed is not worth the parser's time.
  if ((ohneKopf.match(/</g)?.length ?? 0) > 2 * HOECHSTENS_ELEMENTE) ablehnen('zu-viele-elemente')
  const dokument = zerlege(ohneKopf)
  pruefeBau(dokument)
  return dokument
}

function zerlege(xml: string): Document {
  try {
    return new DOMParser({
      locator: false,
      onError: (_stufe, meldung) => {
        throw new Error(meldung)
      },
    }).parseFromString(xml, 'text/xml')
  } catch {
    return ablehnen('kein-xml')
  }
}

/** Not recursive: a message made to be deep must not exhaust the stack. */
function pruefeBau(dokument: Document): void {
  const ids = new Set<string>()
  let elemente = 0
  const offen: { knoten: Node; tiefe: number }[] = [{ knoten: wurzelVon(dokument), tiefe: 1 }]
  for (let naechster = offen.pop(); naechster !== undefined; naechster = offen.pop()) {
    const { knoten, tiefe } = naechster
    if (knoten.nodeType === TEXT) continue
    if (knoten.nodeType !== ELEMENT) ablehnen('markup')
    if (tiefe > HOECHSTENS_TIEFE) ablehnen('zu-tief')
    if (++elemente > HOECHSTENS_ELEMENTE) ablehnen('zu-viele-elemente')
    merkeIds(knoten as Element, ids)
    for (const kind of knoten.childNodes) offen.push({ knoten: kind, tiefe: tiefe + 1 })
  }
}

function merkeIds(element: Element, ids: Set<string>): void {
  if (element.attributes.length > HOECHSTENS_ATTRIBUTE) ablehnen('zu-viele-attribute')
  for (const { name, value } of element.attributes) {
    if (!/^(xml:)?id$/i.test(name)) continue
    if (ids.has(value)) ablehnen('id-doppelt')
    ids.add(value)
  }
}

export function wurzelVon(dokument: Document): Element {
  return dokument.documentElement ?? ablehnen('kein-xml')
}

/** Child elements in their order; text between them must be white space only. */
export function kinder(element: Element): Element[] {
  const gefunden: Element[] = []
  for (const kind of element.childNodes) {
    if (kind.nodeType === ELEMENT) gefunden.push(kind as Element)
    else if ((kind.nodeValue ?? '').trim() !== '') ablehnen('text-zwischen-elementen')
  }
  return gefunden
}

export const heisst = (element: Element, ns: string, name: string): boolean =>
  element.namespaceURI === ns && element.localName === name

/** All children of this name. */
export const alle = (element: Element, ns: string, name: string): Element[] =>
  kinder(element).filter((kind) => heisst(kind, ns, name))

/** The child of this name, if there is one. @throws SamlAbgelehnt if there are several */
export function hoechstensEins(element: Element, ns: string, name: string): Element | undefined {
  const gefunden = alle(element, ns, name)
  if (gefunden.length > 1) ablehnen(`mehrfach-${name}`)
  return gefunden[0]
}

/** The one child of this name. @throws SamlAbgelehnt */
export const eins = (element: Element, ns: string, name: string): Element =>
  hoechstensEins(element, ns, name) ?? ablehnen(`fehlt-${name}`)

/** An attribute without a namespace. @throws SamlAbgelehnt if it is missing or empty */
export const attribut = (element: Element, name: string): string =>
  element.getAttribute(name) || ablehnen(`fehlt-${name}`)

/** The text of an element that holds nothing but text. */
export function text(element: Element): string {
  let ganz = ''
  for (const kind of element.childNodes) {
    if (kind.nodeType !== TEXT) ablehnen('element-im-text')
    ganz += kind.nodeValue ?? ''
  }
  return ganz.trim()
}

const entwertet: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text for element content or an attribute in double quotes. */
export const xmlText = (roh: string): string => roh.replaceAll(/[&<>"]/g, (zeichen) => entwertet[zeichen] ?? zeichen)
