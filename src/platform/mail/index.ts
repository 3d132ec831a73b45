import { createTransport } from 'nodemailer'
import type { Config } from '../../config.ts'
import { richtung, type Sprache } from '../i18n/index.ts'
import { vonRechts } from './von-rechts.ts'

export { beglaubigung } from './lesen/beglaubigung.ts'
export { type GeleseneMail, liesMail } from './lesen/lesen.ts'

/** A plain e-mail. Only confirming and resetting mails carry a link; none carries content of a case. */
export interface Mail {
  /** Id of the hand-over: the Message-ID is derived from it, so that a second copy can be told. */
  readonly id: string
  readonly an: string
  readonly betreff: string
  readonly text: string
  /** Of the text. One that is written from right to left also goes as HTML: only there it can be said. */
  readonly sprache?: Sprache
}

export interface Postausgang {
  /** Resolves when the mail server has taken it. @throws Error if not; the hand-over is then tried again */
  senden(mail: Mail): Promise<void>
  ende(): void
}

const SEKUNDE = 1000

/**
 * Sends over SMTP as configured; connections are kept, and given up when the server is silent.
 * @param stilleMs how long the server may be silent before the mail counts as not taken
 */
export function postausgang(
  config: Pick<Config, 'SMTP_URL' | 'MAIL_ABSENDER' | 'basisUrl'>,
  stilleMs = 30 * SEKUNDE,
): Postausgang {
  const transport = createTransport({
    url: config.SMTP_URL,
    pool: true,
    maxConnections: 3,
    connectionTimeout: Math.min(10 * SEKUNDE, stilleMs),
    greetingTimeout: Math.min(10 * SEKUNDE, stilleMs),
    socketTimeout: stilleMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = new URL(config.basisUrl).hostname
  return {
    async senden({ id, an, betreff, text, sprache = 'de' }) {
      await transport.sendMail({
        messageId: `<${id}@${domain}>`,
        from: config.MAIL_ABSENDER,
        // As an object: a comma in an address never becomes two recipients.
        to: { name: '', address: an },
        subject: betreff,
        text,
        ...(richtung(sprache) === 'rtl' && { html: vonRechts(text, sprache) }),
        headers: { 'Content-Language': sprache, 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      })
    },
    ende: () => transport.close(),
  }
}
