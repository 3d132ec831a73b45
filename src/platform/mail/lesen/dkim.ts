import { dkimVerify } from 'mailauth/lib/dkim/verify.js'
import type { Instant } from '../../clock/index.ts'
import type { Beglaubigung } from './beglaubigung.ts'

/** Looks up a record of the DNS; rejects with a code as node:dns does. */
export type Aufloesen = (name: string, art: string) => Promise<string[][]>

const KUERZESTER_SCHLUESSEL = 1024

/**
 * Checks the signatures of a mail (RFC 6376, 8301). One must be of exactly the domain of the visible sender, as DMARC asks with strict
 * alignment, and cover the whole body: what is appended behind `l=` would be read as the sender's.
 */
export async function dkim(
  bytes: Uint8Array,
  absender: string,
  aufloesen: Aufloesen,
  jetzt: Instant,
): Promise<Beglaubigung> {
  const domain = absender.toLowerCase().split('@').at(-1)
  const { fromFields, results } = await dkimVerify(Buffer.from(bytes), {
    resolver: async (name: string, art: string) => (await aufloesen(name, art)).map((teile) => teile),
    minBitLength: KUERZESTER_SCHLUESSEL,
    strict: true,
    curTime: jetzt,
  })
  if (fromFields !== 1) return { bestanden: false, grund: 'mehrere Absenderzeilen' }
  const eigene = results.filter(({ signingDomain }) => signingDomain?.toLowerCase() === domain)
  if (eigene.length === 0) return { bestanden: false, grund: 'ohne Unterschrift der Domain des Absenders' }
  const gut = eigene.find(({ status, canonBodyLengthLimited, info }) => {
    const gekuerzt = canonBodyLengthLimited === true || /\bl=\d/.test(info ?? '')
    return status.result === 'pass' && !gekuerzt
  })
  if (gut !== undefined) return { bestanden: true, grund: 'DKIM selbst geprüft' }
  const stockt = eigene.some(({ status }) => status.result === 'temperror')
  return { bestanden: false, grund: stockt ? 'DNS antwortet nicht' : 'Unterschrift des Absenders ist ungültig' }
}
