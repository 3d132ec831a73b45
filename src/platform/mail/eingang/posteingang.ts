import { resolve } from 'node:dns/promises'
import { ImapFlow } from 'imapflow'
import type { Config } from '../../../config.ts'
import type { Uhr } from '../../clock/index.ts'
import type { Beglaubigung } from '../lesen/beglaubigung.ts'
import { type Aufloesen, dkim } from '../lesen/dkim.ts'
import { tlsEinstellung } from '../leitung.ts'
import { type Abruf, abruf } from './abruf.ts'

export type { Abruf } from './abruf.ts'

/** The mailbox to which offices answer. Nothing in it is touched before its reader says so. */
export interface Posteingang {
  /** Name of the mailbox, without secret; undefined: none is configured. */
  readonly name: string | undefined
  /** Whether a look is worth it: the server announced a mail, or the last look is a minute ago. */
  faellig(): boolean
  /**
   * Opens the mailbox, or takes the connection that is open, and works on it; then waits for announcements (IDLE).
   * @throws Error if the server is not there or the connection breaks; the next call makes a new one
   */
  oeffnen<T>(arbeit: (abruf: Abruf) => Promise<T>): Promise<T>
  /** Whether the visible sender's domain signed the mail. */
  dkim(bytes: Uint8Array, absender: string): Promise<Beglaubigung>
  ende(): void
}

/** Milliseconds between two looks when the server announces nothing. */
const ABSTAND_MS = 60_000
const STILLE_MS = 30_000

/** @param aufloesen for tests: answers of the DNS */
export function posteingang(
  config: Pick<Config, 'POSTEINGANG_URL' | 'MAIL_CA'>,
  uhr: Uhr,
  aufloesen: Aufloesen = (name, art) => resolve(name, art) as Promise<string[][]>,
): Posteingang {
  const url = config.POSTEINGANG_URL === undefined ? undefined : new URL(config.POSTEINGANG_URL)
  let offen: ImapFlow | undefined
  let angekuendigt = true
  let zuletzt = 0

  async function verbindung(ziel: URL): Promise<ImapFlow> {
    if (offen?.usable === true) return offen
    const neu = new ImapFlow({
      host: ziel.hostname,
      port: Number(ziel.port === '' ? 993 : ziel.port),
      secure: true,
      tls: tlsEinstellung(config),
      auth: { user: decodeURIComponent(ziel.username), pass: decodeURIComponent(ziel.password) },
      logger: false,
      connectionTimeout: STILLE_MS,
      greetingTimeout: STILLE_MS,
      socketTimeout: 10 * ABSTAND_MS,
      disableAutoIdle: true,
    })
    neu.on('exists', () => (angekuendigt = true))
    // A broken connection is noticed at the next look; without a listener it would end the process.
    neu.on('error', () => undefined)
    await neu.connect()
    await neu.mailboxOpen('INBOX')
    return (offen = neu)
  }

  return {
    name: url && `${decodeURIComponent(url.username)}@${url.host}`,
    faellig: () =>
      url !== undefined && (angekuendigt || offen?.usable !== true || uhr.jetzt().getTime() - zuletzt >= ABSTAND_MS),
    async oeffnen(arbeit) {
      if (url === undefined) throw new Error('POSTEINGANG_URL fehlt')
      zuletzt = uhr.jetzt().getTime()
      angekuendigt = false
      try {
        const leitung = await verbindung(url)
        const ergebnis = await arbeit(abruf(leitung))
        // Resolves when the next command ends it.
        void leitung.idle().catch(() => undefined)
        return ergebnis
      } catch (fehler) {
        offen?.close()
        offen = undefined
        throw fehler
      }
    },
    dkim: (bytes, absender) => dkim(bytes, absender, aufloesen, uhr.jetzt()),
    ende: () => offen?.close(),
  }
}
