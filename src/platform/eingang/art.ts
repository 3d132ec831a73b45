/** What we take. */
export type Dateiart = 'pdf' | 'jpeg' | 'png' | 'heic'

const beginnt = (bytes: Buffer, hex: string): boolean =>
  bytes.subarray(0, hex.length / 2).equals(Buffer.from(hex, 'hex'))

const PNG = '89504e470d0a1a0a'
/** ZIP (docx, xlsx, odt), the older Office container, RTF. */
const office = ['504b0304', '504b0506', 'd0cf11e0a1b11ae1', '7b5c727466']
/** Brands of pictures in ISO base media files (ISO/IEC 23008-12, 10.2). */
const heifMarken = new Set(['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1'])

const istHeif = (bytes: Buffer): boolean =>
  bytes.toString('latin1', 4, 8) === 'ftyp' && heifMarken.has(bytes.toString('latin1', 8, 12))

/**
 * What a file is by its first bytes; its name and what the browser calls it do not count. A PDF begins with its mark at the very
 * first byte: something in front of it is how one file pretends to be two.
 */
export function dateiart(bytes: Buffer): Dateiart | 'office' | undefined {
  if (bytes.toString('latin1', 0, 5) === '%PDF-') return 'pdf'
  if (beginnt(bytes, 'ffd8ff')) return 'jpeg'
  if (beginnt(bytes, PNG)) return 'png'
  if (istHeif(bytes)) return 'heic'
  return office.some((hex) => beginnt(bytes, hex)) ? 'office' : undefined
}
