import { crc32 } from 'node:zlib'

/** One file of a package. Its name is ASCII without folders. */
export interface Zipteil {
  readonly name: string
  readonly inhalt: Buffer
}

// No compression: what goes into packages is PDF and pictures, which are compressed already. 1 January 1980, the zero of ZIP,
// in place of a time: the same parts make the same package.
const DATUM = 0x21
const VERSION = 20

/** A ZIP package (APPNOTE 6.3, stored) of at most 65,535 files and 4 GB, made in memory. */
export function zip(teile: readonly Zipteil[]): Buffer {
  const stuecke: Buffer[] = []
  const verzeichnis: Buffer[] = []
  let stelle = 0
  for (const { name, inhalt } of teile) {
    const kopf = eintrag(inhalt, name)
    const lokal = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), kopf, Buffer.from(name, 'ascii')])
    verzeichnis.push(zentral(kopf, name, stelle))
    stuecke.push(lokal, inhalt)
    stelle += lokal.length + inhalt.length
  }
  const zentrales = Buffer.concat(verzeichnis)
  return Buffer.concat([...stuecke, zentrales, ende(teile.length, zentrales.length, stelle)])
}

/** The part that local header and directory share: version, flags, method, time, date, sum, sizes, lengths. */
function eintrag(inhalt: Buffer, name: string): Buffer {
  const b = Buffer.alloc(26)
  b.writeUInt16LE(VERSION, 0)
  b.writeUInt16LE(DATUM, 8)
  b.writeUInt32LE(crc32(inhalt), 10)
  b.writeUInt32LE(inhalt.length, 14)
  b.writeUInt32LE(inhalt.length, 18)
  b.writeUInt16LE(name.length, 22)
  return b
}

function zentral(kopf: Buffer, name: string, stelle: number): Buffer {
  const vorn = Buffer.from('PK\u0001\u0002\u0000\u0000', 'latin1')
  vorn.writeUInt16LE(VERSION, 4)
  const hinten = Buffer.alloc(14)
  hinten.writeUInt32LE(stelle, 10)
  return Buffer.concat([vorn, kopf, hinten, Buffer.from(name, 'ascii')])
}

function ende(zahl: number, groesse: number, stelle: number): Buffer {
  const b = Buffer.alloc(22)
  b.write('PK\u0005\u0006', 'latin1')
  b.writeUInt16LE(zahl, 8)
  b.writeUInt16LE(zahl, 10)
  b.writeUInt32LE(groesse, 12)
  b.writeUInt32LE(stelle, 16)
  return b
}
