import { inflateSync } from 'node:zlib'

/** What can be seen in a PDF without opening it as one. */
export interface Befund {
  readonly verschluesselt: boolean
  /** Scripts, programs to start, files inside, forms that compute. */
  readonly aktiv: boolean
  /** Something behind its end. */
  readonly anhang: boolean
}

/** Bytes that all object streams together may unpack to. */
const ENTPACKT = 100 * 1024 * 1024
const verdaechtig =
  /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|GoToE|GoToR|Rendition|Movie)(?![A-Za-z0-9])/
const REST = 16

/** Names may be written with codes: `/J#61vaScript`. */
const ohneCodes = (text: string): string =>
  text.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/**
 * Looks through all objects of the file, also those that its own directory does not name and those in packed object streams; what
 * is drawn on the pages is left out. Undefined if it has no end, or unpacks to more than any document needs.
 */
export function pdfBefund(bytes: Buffer): Befund | undefined {
  const text = bytes.toString('latin1')
  const ende = text.lastIndexOf('%%EOF')
  if (ende < 0 || !text.includes('startxref')) return undefined
  const objekte = alleObjekte(text, bytes)
  if (objekte === undefined) return undefined
  return {
    verschluesselt: objekte.some((teil) => /\/Encrypt(?![A-Za-z0-9])/.test(teil)),
    aktiv: objekte.some((teil) => verdaechtig.test(teil)),
    anhang: text.slice(ende + '%%EOF'.length).trim().length > REST,
  }
}

/** The text of all dictionaries: what stands outside of streams, and in object streams. */
function alleObjekte(text: string, bytes: Buffer): string[] | undefined {
  const teile: string[] = []
  let ab = 0
  let rest = ENTPACKT
  for (const [fund] of [...text.matchAll(/>>\s*stream\r?\n?/g)].map((treffer) => [treffer] as const)) {
    if (fund.index < ab) continue
    const kopf = ohneCodes(text.slice(ab, fund.index))
    teile.push(kopf)
    const beginn = fund.index + fund[0].length
    const schluss = text.indexOf('endstream', beginn)
    ab = schluss < 0 ? text.length : schluss
    if (!/\/ObjStm(?![A-Za-z0-9])/.test(kopf.slice(-2000))) continue
    const inhalt = entpackt(bytes.subarray(beginn, ab), kopf, rest)
    if (inhalt === undefined) return undefined
    rest -= inhalt.length
    teile.push(ohneCodes(inhalt))
  }
  teile.push(ohneCodes(text.slice(ab)))
  return teile
}

/** Undefined if it is not packed in the one usual way, or too large. */
function entpackt(packen: Buffer, kopf: string, hoechstens: number): string | undefined {
  const filter = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(kopf.slice(kopf.lastIndexOf(' obj')))?.[1]
  if (filter === undefined) return packen.toString('latin1')
  if (filter.replaceAll(/[[\]\s]/g, '') !== '/FlateDecode') return undefined
  try {
    return inflateSync(packen, { maxOutputLength: hoechstens }).toString('latin1')
  } catch {
    return undefined
  }
}
