import { imKind } from '../../kind/index.ts'
import type { Auftrag, Werkstueck } from './auftrag.ts'
import { bild } from './bild.ts'
import { heic } from './heic.ts'
import { pdf } from './pdf.ts'

const wege: Readonly<Record<Auftrag['art'], (bytes: Buffer) => Promise<Werkstueck>>> = {
  jpeg: bild,
  png: bild,
  heic,
  pdf,
}

imKind(({ art, bytes }: Auftrag): Promise<Werkstueck> =>
  wege[art](Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
)
