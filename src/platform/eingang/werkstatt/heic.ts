import libheif from 'libheif-js/wasm-bundle.js'
import sharp from 'sharp'
import type { Werkstueck } from './auftrag.ts'
import { verkleinert } from './bild.ts'

/** Phones take up to 48 million points; four bytes each lie in memory at once here. */
const PUNKTE = 60_000_000

/** A photo as iPhones store it, decoded in WebAssembly, turned as the file says. What can't be decoded is refused with help. */
export async function heic(bytes: Buffer): Promise<Werkstueck> {
  try {
    const [foto, ...weitere] = new libheif.HeifDecoder().decode(bytes)
    if (foto === undefined) return { grund: 'heic' }
    for (const bild of weitere) bild.free()
    const breite = foto.get_width()
    const hoehe = foto.get_height()
    if (breite * hoehe > PUNKTE) return { grund: 'pixel' }
    const punkte = new Uint8ClampedArray(breite * hoehe * 4)
    const da = await new Promise<boolean>((fertig) =>
      foto.display({ data: punkte, width: breite, height: hoehe }, (ergebnis) => fertig(ergebnis !== null)),
    )
    foto.free()
    if (!da) return { grund: 'heic' }
    return await verkleinert(sharp(punkte, { raw: { width: breite, height: hoehe, channels: 4 } }))
  } catch {
    return { grund: 'heic' }
  }
}
