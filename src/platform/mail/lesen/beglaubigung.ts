import { type Kopf, LAENGSTE, werte } from './kopf.ts'
import { type Pruefergebnis, pruefergebnisse } from './pruefergebnisse.ts'

/** What the own mail server found out about the sender. */
export interface Beglaubigung {
  /** DMARC passed: the domain of the visible sender vouches for the mail. */
  readonly bestanden: boolean
  readonly grund: string
}

const kein: Beglaubigung = { bestanden: false, grund: 'keine Prüfung durch den eigenen Mailserver' }

/** In this order, with the property that names the domain. */
const verfahren = [
  ['dmarc', ['header.from'], 'DMARC bestanden'],
  ['dkim', ['header.d', 'header.i'], 'DKIM bestanden'],
  ['spf', ['smtp.mailfrom'], 'SPF bestanden'],
] as const

/**
 * Reads the result of the own mail server (RFC 8601). Only the topmost field counts, and only when it bears the server's name:
 * anyone can write the others. DMARC must pass, or DKIM or SPF for exactly the domain of the visible sender; where DMARC failed nothing
 * else counts.
 * @param server authserv-id of the own mail server; undefined when none is configured
 * @param absender address of the visible sender
 */
export function beglaubigung(kopf: Kopf, server: string | undefined, absender: string): Beglaubigung {
  const [oberstes] = werte(kopf, 'authentication-results')
  if (server === undefined || oberstes === undefined) return kein
  // What was cut off might say the opposite.
  const gelesen = oberstes.length < LAENGSTE ? pruefergebnisse(oberstes) : undefined
  if (gelesen === undefined) return { bestanden: false, grund: 'die Prüfung des Mailservers ist nicht lesbar' }
  if (gelesen.server !== server.toLowerCase()) return kein
  const { ergebnisse } = gelesen
  if (ergebnisse.some((e) => e.verfahren === 'dmarc' && e.ergebnis === 'fail'))
    return { bestanden: false, grund: 'DMARC nicht bestanden' }
  const domain = absender.toLowerCase().split('@').at(-1) ?? ''
  const gut = verfahren.find(([name, felder]) => ergebnisse.some((e) => giltFuer(e, name, felder, domain)))
  return gut === undefined
    ? { bestanden: false, grund: 'der Absender ist nicht bestätigt' }
    : { bestanden: true, grund: gut[2] }
}

/** All that names a domain in it must name this one. */
function giltFuer(e: Pruefergebnis, name: string, felder: readonly string[], domain: string): boolean {
  const genannt = felder.flatMap((feld) => e.eigenschaften.get(feld)?.split('@').at(-1) ?? [])
  return e.verfahren === name && e.ergebnis === 'pass' && genannt.length > 0 && genannt.every((d) => d === domain)
}
