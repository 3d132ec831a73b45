import { crc32, deflateRawSync } from 'node:zlib'

interface Teil {
  readonly name: string
  readonly inhalt: Buffer
}

const TAG_NULL = 0x21
const GEPACKT = 8
const MEGABYTE = 1024 * 1024

/** What local header and directory share (APPNOTE 6.3): version, flags, method, time, date, sum, sizes, lengths. */
function kopf({ name, inhalt }: Teil, gepackt: Buffer): Buffer {
  const b = Buffer.alloc(26)
  b.writeUInt16LE(20, 0)
  b.writeUInt16LE(GEPACKT, 4)
  b.writeUInt16LE(TAG_NULL, 8)
  b.writeUInt32LE(crc32(inhalt), 10)
  b.writeUInt32LE(gepackt.length, 14)
  b.writeUInt32LE(inhalt.length, 18)
  b.writeUInt16LE(name.length, 22)
  return b
}

/** A ZIP package whose parts are packed, as Office writes it. */
function paket(teile: readonly Teil[]): Buffer {
  const stuecke: Buffer[] = []
  const verzeichnis: Buffer[] = []
  let stelle = 0
  for (const teil of teile) {
    const gepackt = deflateRawSync(teil.inhalt, { level: 9 })
    const [gemeinsam, name] = [kopf(teil, gepackt), Buffer.from(teil.name, 'ascii')]
    const ort = Buffer.alloc(14)
    ort.writeUInt32LE(stelle, 10)
    verzeichnis.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), gemeinsam, ort, name)
    const lokal = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), gemeinsam, name, gepackt])
    stuecke.push(lokal)
    stelle += lokal.length
  }
  const zentral = Buffer.concat(verzeichnis)
  const ende = Buffer.alloc(22)
  ende.write('PK\u0005\u0006', 'latin1')
  ende.writeUInt16LE(teile.length, 8)
  ende.writeUInt16LE(teile.length, 10)
  ende.writeUInt32LE(zentral.length, 12)
  ende.writeUInt32LE(stelle, 16)
  return Buffer.concat([...stuecke, zentral, ende])
}

const INNEN = 20
const AUSSEN = 50

/** Bytes that come out of `docxBombe` when everything in it is unpacked. */
export const ENTPACKT = INNEN * AUSSEN * MEGABYTE

/** A text of Word of a few thousand bytes with packages in it, each of which unpacks to twenty megabytes of one letter. */
export function docxBombe(): Buffer {
  const text = { name: 'word/document.xml', inhalt: Buffer.from('<w:document/>') }
  const arten = { name: '[Content_Types].xml', inhalt: Buffer.from('<Types/>') }
  const innen = paket([arten, { ...text, inhalt: Buffer.alloc(INNEN * MEGABYTE, 'a') }])
  const eingebettet = Array.from({ length: AUSSEN }, (_, i) => ({ name: `word/embeddings/${i}.docx`, inhalt: innen }))
  return paket([arten, text, ...eingebettet])
}
