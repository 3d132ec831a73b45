import { beglaubigung, type GeleseneMail } from '../../../platform/mail/index.ts'

/** What the reader must know of its own house. */
interface Umgebung {
  /** Domain of our addresses; a reply goes to `antwort+KENNZEICHEN@domain`. */
  readonly domain: string
  /** Name under which the own mail server writes its results (authserv-id). */
  readonly mailserver: string | undefined
  /** Domains from which offices write (PF-06). */
  readonly erlaubteDomains: readonly string[]
}

/** What becomes of a mail that came in. Only `antwort` may reach a customer, and only once its mark was looked up. */
export type Entscheidung =
  | { readonly art: 'antwort'; readonly kennzeichen: string; readonly grund: string }
  | { readonly art: 'unzustellbar' | 'automatisch' | 'eigene' | 'quarantaene'; readonly grund: string }

/** The mark in an address: 128 random bits or more, as base64url. */
const kennzeichenmuster = /^[^+@\s]+\+([A-Za-z0-9_-]{22,64})@/

/**
 * Decides on a mail: own notices that come back and anything written by a program stop here, reports of non-delivery are read,
 * a reply needs our mark, an allowed and authenticated sender. All else is kept for a person to look at. Nothing is lost.
 */
export function entscheide(mail: GeleseneMail, umgebung: Umgebung): Entscheidung {
  const [absender] = mail.absender
  if (mail.unzustellbar !== undefined) {
    const { art, status } = mail.unzustellbar
    const wie = art === 'gescheitert' ? 'endgültig nicht zugestellt' : 'noch nicht zugestellt'
    return { art: 'unzustellbar', grund: status === undefined ? wie : `${wie} (${status})` }
  }
  if (istEigene(mail, umgebung.domain)) return { art: 'eigene', grund: 'von uns selbst geschrieben' }
  if (mail.automatisch !== undefined) return { art: 'automatisch', grund: mail.automatisch }
  if (absender === undefined || !absender.adresse.includes('@')) return quarantaene('kein Absender')
  if (mail.absender.length > 1) return quarantaene('mehrere Absender')
  const kennzeichen = kennzeichenIn(mail, umgebung.domain)
  if (kennzeichen.length === 0) return quarantaene('kein Kennzeichen in der Adresse')
  if (kennzeichen.length > 1) return quarantaene('mehrere Kennzeichen')
  const domain = absender.adresse.split('@').at(-1) ?? ''
  if (!umgebung.erlaubteDomains.includes(domain)) return quarantaene('Domain des Absenders ist nicht erlaubt')
  const { bestanden, grund } = beglaubigung(mail.kopf, umgebung.mailserver, absender.adresse)
  if (!bestanden) return quarantaene(grund)
  return { art: 'antwort', kennzeichen: kennzeichen[0] ?? '', grund }
}

const quarantaene = (grund: string): Entscheidung => ({ art: 'quarantaene', grund })

/** Our own Message-ID, or our own address as sender: a notice fed back. */
function istEigene(mail: GeleseneMail, domain: string): boolean {
  const unsere = (adresse: string | undefined): boolean => adresse?.toLowerCase().endsWith(`@${domain}`) === true
  return unsere(mail.messageId) || mail.absender.some(({ adresse }) => unsere(adresse))
}

const kennzeichenIn = (mail: GeleseneMail, domain: string): string[] => [
  ...new Set(
    mail.empfaenger
      .filter(({ adresse }) => adresse.endsWith(`@${domain}`))
      .flatMap(({ adresse }) => kennzeichenmuster.exec(adresse)?.[1] ?? []),
  ),
]
