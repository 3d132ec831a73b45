import { isUtf8 } from 'node:buffer'

const CR = 13
const LF = 10
const MARKE = Buffer.from([0xef, 0xbb, 0xbf])

/** The bytes of a mail as a parser wants them: no byte order mark in front, lines that end at all. */
export function geordnet(bytes: Uint8Array): Buffer {
  const roh = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const ohne = roh.subarray(0, 3).equals(MARKE) ? roh.subarray(3) : roh
  return ohne.includes(LF) || !ohne.includes(CR) ? ohne : Buffer.from(ohne.map((byte) => (byte === CR ? LF : byte)))
}

/**
 * The same mail with the lines that are no UTF-8 read as Windows-1252: programs of the West write so and say nothing of it. Undefined
 * where all of it is UTF-8.
 */
export function ausWestlich(roh: Buffer): Buffer | undefined {
  if (isUtf8(roh)) return undefined
  const westlich = new TextDecoder('windows-1252')
  const zeilen: Buffer[] = []
  for (let anfang = 0; anfang < roh.length;) {
    const ende = roh.indexOf(LF, anfang)
    const zeile = roh.subarray(anfang, ende < 0 ? roh.length : ende + 1)
    zeilen.push(isUtf8(zeile) ? zeile : Buffer.from(westlich.decode(zeile)))
    anfang += zeile.length
  }
  return Buffer.concat(zeilen)
}
