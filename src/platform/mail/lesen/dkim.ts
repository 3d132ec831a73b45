import { dkimVerify } from 'mailauth/lib/dkim/verify.js'
import type { Instant } from '../../clock/index.ts'
import type { Beglaubigung } from './beglaubigung.ts'
import { type Kopf, kopfAusBytes, werte } from './kopf.ts'

/** Looks up a record of the DNS; rejects with a code as node:dns does. */
export type Aufloesen = (name: string, art: string) => Promise<string[][]>

const KUERZESTER_SCHLUESSEL = 1024
/** Fields that must be signed, and be there once: without them a mail could be sent again as another one, or to another address. */
const GESCHUETZT = ['to', 'message-id'] as const

/**
 * Checks the signatures of a mail (RFC 6376, 8301). One must be of exactly the domain of the visible sender, as DMARC asks with strict
 * alignment, and cover the whole body: what is appended behind `l=` would be read as the sender's. It must cover To and Message-ID.
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
  const kopf = kopfAusBytes(kopfBytes(bytes))
  if (GESCHUETZT.some((name) => werte(kopf, name).length > 1))
    return { bestanden: false, grund: 'mehrere Zeilen To oder Message-ID' }
  if (!unterschriften(kopf, domain).every((felder) => GESCHUETZT.every((name) => felder.includes(name))))
    return { bestanden: false, grund: 'Empfänger oder Message-ID sind nicht unterschrieben' }
  const gut = eigene.find(({ status, canonBodyLengthLimited, info }) => {
    const gekuerzt = canonBodyLengthLimited === true || /\bl=\d/.test(info ?? '')
    return status.result === 'pass' && !gekuerzt
  })
  if (gut !== undefined) return { bestanden: true, grund: 'DKIM selbst geprüft' }
  const stockt = eigene.some(({ status }) => status.result === 'temperror')
  return { bestanden: false, grund: stockt ? 'DNS antwortet nicht' : 'Unterschrift des Absenders ist ungültig' }
}

/** The head of a mail, up to the first empty line. */
function kopfBytes(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1')
  const ende = /\r?\n\r?\n/.exec(text)
  return bytes.subarray(0, ende === null ? bytes.length : ende.index)
}

/** Of each signature of a domain the fields it covers (h=), in lower case. */
const unterschriften = (kopf: Kopf, domain: string | undefined): string[][] =>
  werte(kopf, 'dkim-signature').flatMap((wert) => {
    const feld = (name: string): string | undefined =>
      new RegExp(`(?:^|;)\\s*${name}\\s*=([^;]*)`).exec(wert)?.[1]?.replaceAll(/\s/g, '').toLowerCase()
    return feld('d') === domain ? [(feld('h') ?? '').split(':')] : []
  })
