import type { Readable } from 'node:stream'

/** What came of a stream: at most `hoechstens` bytes of it, how many there were in all, and whether it came to its end. */
export interface Eingelesen {
  readonly bytes: Buffer
  readonly groesse: number
  readonly ganz: boolean
}

/**
 * Reads a stream to its end and keeps at most so many bytes: the rest of a longer one is counted and dropped, so that the browser,
 * which reads no answer before it has sent all, gets one. A stream that breaks off leaves what came.
 */
export async function einlesen(strom: Readable, hoechstens: number): Promise<Eingelesen> {
  const stuecke: Buffer[] = []
  let groesse = 0
  try {
    for await (const stueck of strom as AsyncIterable<Buffer>) {
      groesse += stueck.length
      if (groesse <= hoechstens) stuecke.push(stueck)
    }
  } catch {
    return { bytes: Buffer.concat(stuecke), groesse, ganz: false }
  }
  return { bytes: Buffer.concat(stuecke), groesse, ganz: true }
}
