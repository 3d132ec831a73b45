import { XMLParser, XMLValidator } from 'fast-xml-parser'

/** An element without its namespace prefix. */
export interface Knoten {
  readonly name: string
  readonly attribute: ReadonlyMap<string, string>
  readonly kinder: readonly Knoten[]
  /** Its own text, entities and CDATA resolved. */
  readonly text: string
}

/** Characters of a file; 5,000 rows of ten columns stay below. */
const groesse = 8_000_000
const tiefe = 50

/** Reads XML from strangers; a text is the refusal in German. No DOCTYPE, no entities beyond the five of XML. */
export function liesXml(xml: string): Knoten | string {
  if (xml.length > groesse) return 'Die Datei ist zu groß. Möglich sind 8 MB.'
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml))
    return 'Die Datei enthält eine DOCTYPE-Angabe. Das ist aus Sicherheitsgründen nicht erlaubt.'
  const gueltig = XMLValidator.validate(xml)
  if (gueltig !== true) return `Die Datei ist kein gültiges XML (Zeile ${gueltig.err.line}).`
  try {
    const wurzeln = ausRoh(leser.parse(xml)).kinder
    return wurzeln.length === 1 && wurzeln[0] ? wurzeln[0] : kaputt
  } catch {
    return kaputt
  }
}

const kaputt = 'Die Datei ist kein gültiges XML.'

/** Entities are resolved here and not by the parser: once, and never inside CDATA. */
const leser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  parseTagValue: false,
  trimValues: false,
  processEntities: false,
  preserveOrder: true,
  cdataPropName: '#cdata',
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: tiefe,
})

type Roh = Readonly<Record<string, unknown>>

function ausRoh(inhalt: unknown, name = '', attribute: unknown = {}): Knoten {
  const teile = (Array.isArray(inhalt) ? inhalt : []) as readonly Roh[]
  const kinder: Knoten[] = []
  let text = ''
  for (const teil of teile) {
    const marke = Object.keys(teil).find((k) => k !== ':@') ?? ''
    if (marke === '#text') text += aufgeloest(String(teil[marke]))
    else if (marke === '#cdata') text += cdata(teil[marke])
    else kinder.push(ausRoh(teil[marke], marke, teil[':@']))
  }
  const paare = Object.entries((attribute ?? {}) as Roh).map(([k, v]) => [k, aufgeloest(String(v))] as const)
  return { name, attribute: new Map(paare), kinder, text }
}

const cdata = (inhalt: unknown): string =>
  (Array.isArray(inhalt) ? inhalt : []).map((teil: Readonly<Record<'#text', string>>) => teil['#text']).join('')

const namen: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

/** Throws on a bare ampersand and on entities that XML itself does not know. */
function aufgeloest(text: string): string {
  const verweise = /&(?:#x([0-9a-fA-F]{1,6});|#([0-9]{1,7});|([a-z]+);|)/g
  return text.replaceAll(verweise, (_, hex?: string, dez?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
    if (dez !== undefined) return String.fromCodePoint(Number(dez))
    const zeichen = namen.get(name ?? '')
    if (zeichen === undefined) throw new Error('unknown entity')
    return zeichen
  })
}

/** Text for XML, in elements and in attributes. */
export const maskiert = (text: string): string =>
  text
    .replaceAll(/[<>&"\t\n\r]/g, (z) => `&#${z.codePointAt(0)};`)
    .replaceAll(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')

/** First child of that name. */
export const kind = (knoten: Knoten | undefined, name: string): Knoten | undefined =>
  knoten?.kinder.find((k) => k.name === name)

/** All children of that name. */
export const kinder = (knoten: Knoten | undefined, name: string): Knoten[] =>
  (knoten?.kinder ?? []).filter((k) => k.name === name)

/** Trimmed content of the `text` child, as DMN writes expressions. */
export const ausdruck = (knoten: Knoten | undefined): string => (kind(knoten, 'text')?.text ?? '').trim()
