import { type Kopf, werte } from './kopf.ts'

/** What the own mail server found out about the sender. */
export interface Beglaubigung {
  /** DMARC passed: the domain of the visible sender vouches for the mail. */
  readonly bestanden: boolean
  readonly grund: string
}

const kein: Beglaubigung = { bestanden: false, grund: 'keine Prüfung durch den eigenen Mailserver' }

/**
 * Reads the result of the own mail server (RFC 8601). Only the topmost field counts, and only when it bears the server's name:
 * anyone can write the others. DMARC must pass, or DKIM or SPF for exactly the domain of the visible sender.
 * @param server authserv-id of the own mail server; undefined when none is configured
 * @param absender address of the visible sender
 */
export function beglaubigung(kopf: Kopf, server: string | undefined, absender: string): Beglaubigung {
  const [oberstes] = werte(kopf, 'authentication-results')
  if (server === undefined || oberstes === undefined) return kein
  const ohneKommentar = oberstes.replaceAll(/\([^()]*\)/g, ' ')
  const [id = '', ...ergebnisse] = ohneKommentar.split(';').map((teil) => teil.trim())
  if (id.split(/\s+/)[0]?.toLowerCase() !== server.toLowerCase()) return kein
  const domain = absender.split('@').at(-1) ?? ''
  const bestanden = (verfahren: string): string | undefined =>
    ergebnisse.find((e) => new RegExp(`^${verfahren}\\s*=\\s*pass\\b`, 'i').test(e))
  const fuer = (ergebnis: string | undefined, feld: RegExp): boolean =>
    ergebnis !== undefined && domain !== '' && feld.exec(ergebnis)?.[1]?.toLowerCase().split('@').at(-1) === domain
  const dmarc = bestanden('dmarc')
  if (dmarc !== undefined && fuer(dmarc, /header\.from\s*=\s*"?([^\s;"]+)/i))
    return { bestanden: true, grund: 'DMARC bestanden' }
  if (fuer(bestanden('dkim'), /header\.(?:d|i)\s*=\s*"?([^\s;"]+)/i))
    return { bestanden: true, grund: 'DKIM bestanden' }
  if (fuer(bestanden('spf'), /smtp\.mailfrom\s*=\s*"?([^\s;"]+)/i)) return { bestanden: true, grund: 'SPF bestanden' }
  return { bestanden: false, grund: 'der Absender ist nicht bestätigt' }
}
