import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import sharp from 'sharp'

/** A PDF of so many pages; `mache` may add to it. */
export async function pdfDatei(
  seiten = 1,
  mache: (dokument: PDFDocument) => void = () => undefined,
  gepackt = false,
): Promise<Buffer> {
  const dokument = await PDFDocument.create()
  for (let nr = 1; nr <= seiten; nr++) dokument.addPage([300, 400]).drawText(`Seite ${nr}`)
  mache(dokument)
  return Buffer.from(await dokument.save({ useObjectStreams: gepackt }))
}

/** Scripts at the places where PDFs carry them. */
export function mitSkript(dokument: PDFDocument): void {
  dokument.addJavaScript('gruss', 'app.alert("Hallo")')
  const aktion = dokument.context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') })
  dokument.catalog.set(PDFName.of('OpenAction'), aktion)
  dokument.getPage(0).node.set(PDFName.of('AA'), dokument.context.obj({ O: aktion }))
}

const farbe = (breite: number, hoehe: number) =>
  sharp({ create: { width: breite, height: hoehe, channels: 3, background: '#c02020' } })

/** A photo taken with the phone held across, at a place that nobody needs to know. */
export const foto = (breite = 400, hoehe = 300): Promise<Buffer> =>
  farbe(breite, hoehe)
    .withExif({ IFD0: { Orientation: '6', Make: 'Probephon' }, IFD3: { GPSLatitude: '54/1 19/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

export const png = (breite = 40, hoehe = 30): Promise<Buffer> => farbe(breite, hoehe).png().toBuffer()
