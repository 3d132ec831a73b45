import type { Readable } from 'node:stream'
import { DATEI_BYTES } from './grenzen.ts'
import type { Dateimeldung } from './meldung.ts'

/**
 * Reads a stream to its end and keeps at most one file's worth: the rest of a longer one is counted and dropped, so that the
 * browser, which reads no answer before it has sent all, gets one.
 */
export async function einlesen(
  strom: Readable,
  hoechstens = DATEI_BYTES,
): Promise<{ bytes: Buffer } | { fehler: Dateimeldung }> {
  const stuecke: Buffer[] = []
  let groesse = 0
  try {
    for await (const stueck of strom as AsyncIterable<Buffer>) {
      groesse += stueck.length
      if (groesse <= hoechstens) stuecke.push(stueck)
      else stuecke.length = 0
    }
  } catch {
    return { fehler: { grund: 'abgebrochen' } }
  }
  return groesse > hoechstens ? { fehler: { grund: 'gross', groesse } } : { bytes: Buffer.concat(stuecke) }
}
