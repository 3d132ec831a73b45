import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject } from '@cantoo/pdf-lib'

/** What makes a reader do something: gone wherever it stands. */
const schluessel = ['AA', 'JS', 'JavaScript', 'XFA', 'OpenAction', 'EF', 'EmbeddedFiles', 'AF', 'RichMediaContent']
/** Actions that stay: jumps within the document, and addresses. */
const harmlos = new Set(['/GoTo', '/URI'])

/**
 * The pages of a document in a new one: no scripts, no programs, no files inside, nothing behind the end. What was typed into a form
 * is drawn on its page first. Undefined if its pages can't be copied.
 */
export async function gesaeubert(alt: PDFDocument): Promise<Buffer | undefined> {
  try {
    zeichneFelder(alt)
    const neu = await PDFDocument.create({ updateMetadata: false })
    for (const seite of await neu.copyPages(alt, alt.getPageIndices())) neu.addPage(seite)
    for (const [, objekt] of neu.context.enumerateIndirectObjects()) entschaerfe(objekt)
    return Buffer.from(await neu.save({ useObjectStreams: false }))
  } catch {
    return undefined
  }
}

/** A form whose fields can't be drawn keeps what its own pages show. */
function zeichneFelder(dokument: PDFDocument): void {
  try {
    dokument.getForm().flatten()
  } catch {
    return
  }
}

function entschaerfe(objekt: PDFObject): void {
  if (objekt instanceof PDFArray) objekt.asArray().forEach(entschaerfe)
  const woerter = objekt instanceof PDFDict ? objekt : dictVon(objekt)
  if (woerter === undefined) return
  for (const name of schluessel) woerter.delete(PDFName.of(name))
  for (const [name, wert] of woerter.entries()) {
    if (gefaehrlich(woerter.context.lookup(wert))) woerter.delete(name)
    else entschaerfe(wert)
  }
}

/** Streams carry a dictionary too. */
const dictVon = (objekt: PDFObject): PDFDict | undefined =>
  'dict' in objekt && objekt.dict instanceof PDFDict ? objekt.dict : undefined

/** An action that is none of the harmless ones; actions are dictionaries with a name under S (ISO 32000-1, 12.6). */
function gefaehrlich(wert: PDFObject | undefined): boolean {
  if (!(wert instanceof PDFDict)) return false
  const art = wert.get(PDFName.of('S'))
  const aktion =
    wert.get(PDFName.of('Type'))?.toString() === '/Action' ||
    /^\/(?:JavaScript|Launch|SubmitForm|ImportData|GoToE|GoToR|Rendition|Movie|Sound|RichMedia|Hide|Named|ResetForm|Thread|Trans)/.test(
      String(art),
    )
  return aktion && !harmlos.has(String(art))
}
