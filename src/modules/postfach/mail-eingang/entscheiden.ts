import { type Beglaubigung, beglaubigung, type GeleseneMail, type Unzustellbar } from '../../../platform/mail/index.ts'

/** What the reader must know of its own house. */
export interface Umgebung {
  /** Domain of our addresses; a reply goes to `antwort+KENNZEICHEN@domain`. */
  readonly domain: string
  /** Name under which the own mail server writes its results (authserv-id). */
  readonly mailserver: string | undefined
  /** Domains from which offices write (PF-06). */
  readonly erlaubteDomains: readonly string[]
  /** Whose Message-IDs are ours, and from which addresses we write; without them whatever is of the domain. */
  readonly eigene?: { readonly host: string; readonly adressen: readonly string[] }
  /** What we found out ourselves about the sender's signature. */
  readonly unterschrift?: Beglaubigung
}

/** What becomes of a mail that came in. Only `antwort` may reach a customer, and only once its mark was looked up. */
export type Entscheidung =
  | { readonly art: 'antwort'; readonly kennzeichen: string; readonly grund: string }
  | { readonly art: 'unzustellbar' | 'automatisch' | 'eigene'; readonly grund: string }
  /** unbestaetigt: nothing else was wrong. behalten: also without a mark, from whomever. */
  | {
      readonly art: 'quarantaene'
      readonly grund: string
      readonly unbestaetigt?: boolean
      readonly behalten?: boolean
    }

/** The mark in an address: 128 random bits or more, as base64url. */
const kennzeichenmuster = /^[^+@\s]+\+([A-Za-z0-9_-]{22,64})@/

/**
 * Decides on a mail: own notices that come back and anything written by a program stop here, reports of non-delivery are read,
 * a reply needs our mark, an allowed and authenticated sender. All else is kept for a person to look at. Nothing is lost.
 */
export function entscheide(mail: GeleseneMail, umgebung: Umgebung): Entscheidung {
  const [absender] = mail.absender
  if (mail.unzustellbar !== undefined) return bericht(mail.unzustellbar, umgebung)
  if (istEigene(mail, umgebung)) return { art: 'eigene', grund: 'von uns selbst geschrieben' }
  if (mail.automatisch !== undefined) return { art: 'automatisch', grund: mail.automatisch }
  if (mail.vielleicht === 'unzustellbar')
    return { ...quarantaene('vielleicht ein Bericht eines Mailservers'), behalten: true }
  if (absender === undefined || !absender.adresse.includes('@')) return quarantaene('kein Absender')
  if (mail.absender.length > 1 || mail.kopf.filter(({ name }) => name === 'from').length > 1)
    return quarantaene('mehrere Absender')
  if (['to', 'message-id'].some((name) => mail.kopf.filter((feld) => feld.name === name).length > 1))
    return quarantaene('mehrere Zeilen To oder Message-ID')
  const kennzeichen = kennzeichenIn(mail, umgebung.domain)
  if (kennzeichen.length === 0) return quarantaene('kein Kennzeichen in der Adresse')
  if (kennzeichen.length > 1) return quarantaene('mehrere Kennzeichen')
  const domain = absender.adresse.toLowerCase().split('@').at(-1) ?? ''
  if (!umgebung.erlaubteDomains.includes(domain)) return quarantaene('Domain des Absenders ist nicht erlaubt')
  const vomServer = beglaubigung(mail.kopf, umgebung.mailserver, absender.adresse)
  const { bestanden, grund } = vomServer.bestanden ? vomServer : (umgebung.unterschrift ?? vomServer)
  if (!bestanden) return { ...quarantaene(grund), unbestaetigt: true }
  if (mail.vielleicht === 'automatisch') return quarantaene('Betreff wie von einer automatischen Antwort')
  return { art: 'antwort', kennzeichen: kennzeichen[0] ?? '', grund }
}

/** A report counts when it names a mail of ours; else someone must see what it is about, but for a delay of who knows what. */
function bericht({ art, status, nachrichten }: Unzustellbar, { domain, eigene }: Umgebung): Entscheidung {
  const unser = `@${eigene?.host ?? domain}`
  if (art === 'verzoegert' && nachrichten.length === 0)
    return { art: 'automatisch', grund: 'Bericht über eine Verzögerung' }
  if (!nachrichten.some((id) => id.toLowerCase().endsWith(unser)))
    return { ...quarantaene('Bericht nennt keine E-Mail von uns'), behalten: true }
  const wie = art === 'gescheitert' ? 'endgültig nicht zugestellt' : 'noch nicht zugestellt'
  return { art: 'unzustellbar', grund: status === undefined ? wie : `${wie} (${status})` }
}

const quarantaene = (grund: string) => ({ art: 'quarantaene', grund }) as const

/** Our own Message-ID, or our own address as sender: a notice fed back. */
function istEigene(mail: GeleseneMail, { domain, eigene }: Umgebung): boolean {
  const von = (adresse: string | undefined, wo: string): boolean => adresse?.toLowerCase().endsWith(`@${wo}`) === true
  const absender = mail.absender.map(({ adresse }) => adresse.toLowerCase().replace(/\+[^@]*/, ''))
  if (eigene === undefined) return von(mail.messageId, domain) || absender.some((adresse) => von(adresse, domain))
  return von(mail.messageId, eigene.host) || absender.some((adresse) => eigene.adressen.includes(adresse))
}

/** Our marks among the recipients. */
export const kennzeichenIn = (mail: GeleseneMail, domain: string): string[] => [
  ...new Set(
    mail.empfaenger
      .filter(({ adresse }) => adresse.toLowerCase().endsWith(`@${domain}`))
      .flatMap(({ adresse }) => kennzeichenmuster.exec(adresse)?.[1] ?? []),
  ),
]
