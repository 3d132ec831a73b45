const ZEILENENDE = 10

/** UTF-8 or UTF-16 in either order, with or without BOM. Lines that are not valid UTF-8 are read as Windows-1252, line by line. */
export function dekodiert(bytes: Uint8Array): string {
  const utf16 = utf16Art(bytes)
  if (utf16 !== undefined) return new TextDecoder(utf16).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return zeilenweise(bytes)
  }
}

/** By its BOM, or because every second byte at the beginning is 0. */
function utf16Art(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  const anfang = bytes.subarray(0, 200)
  const nullen = (rest: number): number => anfang.filter((byte, i) => i % 2 === rest && byte === 0).length
  const viele = anfang.length / 2 - 2
  if (anfang.length < 8) return undefined
  return nullen(1) > viele * 0.8 ? 'utf-16le' : nullen(0) > viele * 0.8 ? 'utf-16be' : undefined
}

/** Files that two programs wrote into: each line is what it can be. */
function zeilenweise(bytes: Uint8Array): string {
  const streng = new TextDecoder('utf-8', { fatal: true })
  const nachsichtig = new TextDecoder('windows-1252')
  const zeilen: string[] = []
  for (let von = 0; von < bytes.length;) {
    const ende = bytes.indexOf(ZEILENENDE, von)
    const bis = ende === -1 ? bytes.length : ende + 1
    const zeile = bytes.subarray(von, bis)
    try {
      zeilen.push(streng.decode(zeile))
    } catch {
      zeilen.push(nachsichtig.decode(zeile))
    }
    von = bis
  }
  return zeilen.join('')
}
