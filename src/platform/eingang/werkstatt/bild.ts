import sharp, { type Sharp } from 'sharp'
import { BILDPUNKTE } from '../grenzen.ts'
import type { Werkstueck } from './auftrag.ts'

/** Points of the longer side: a page of A4 at 200 dots an inch, small print stays readable. */
const SEITE = 2340
const GUETE = 80

// Only what we take is opened, whatever the bytes look like to the library.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer'] })
sharp.cache(false)
sharp.concurrency(1)

/** A photo, upright as its EXIF data say, reduced, on white; everything else in the file (place, device, preview) is left behind. */
export async function bild(bytes: Buffer): Promise<Werkstueck> {
  const quelle = sharp(bytes, { limitInputPixels: false, failOn: 'truncated', sequentialRead: true })
  try {
    const { width, height } = await quelle.metadata()
    if (width * height > BILDPUNKTE) return { grund: 'pixel' }
    return await verkleinert(quelle.autoOrient())
  } catch {
    return { grund: 'kaputt' }
  }
}

/** Reduced to one page's worth, as JPEG. */
export async function verkleinert(quelle: Sharp): Promise<Werkstueck> {
  const { data, info } = await quelle
    .resize({ width: SEITE, height: SEITE, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: GUETE })
    .toBuffer({ resolveWithObject: true })
  return { bild: data, breite: info.width, hoehe: info.height }
}
