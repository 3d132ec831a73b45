import { PDFDocument } from '@cantoo/pdf-lib'
import sharp from 'sharp'

/** Noise packs badly, as the grain of a photo does. */
const aufnahme = (breite: number, hoehe: number): Promise<Buffer> =>
  sharp({
    create: {
      width: breite,
      height: hoehe,
      channels: 3,
      background: '#fff',
      noise: { type: 'gaussian', mean: 190, sigma: 12 },
    },
  })
    .jpeg({ quality: 80 })
    .toBuffer()

/** Two documents, 1.2 MB together: a photo as a phone takes it, and a scanned PDF of two pages. */
export async function nachweisdateien(): Promise<File[]> {
  const scan = await PDFDocument.create()
  for (let nr = 0; nr < 2; nr++) {
    const bild = await scan.embedJpg(await aufnahme(1190, 1683))
    scan.addPage([595, 842]).drawImage(bild, { x: 0, y: 0, width: 595, height: 842 })
  }
  return [
    new File([new Uint8Array(await aufnahme(1900, 1425))], 'Mietvertrag.jpg'),
    new File([new Uint8Array(await scan.save())], 'Kontoauszug.pdf'),
  ]
}
