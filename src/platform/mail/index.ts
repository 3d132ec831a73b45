import { createTransport } from 'nodemailer'
import type { Config } from '../../config.ts'
import { richtung, type Sprache } from '../i18n/index.ts'
import { vonRechts } from './von-rechts.ts'
import { brauchtTls, tlsEinstellung } from './leitung.ts'

export { abgewiesen } from './abgewiesen.ts'
export { type Abruf, type Posteingang, posteingang } from './eingang/posteingang.ts'
export { type Beglaubigung, beglaubigung } from './lesen/beglaubigung.ts'
export { dkim } from './lesen/dkim.ts'
export { type GeleseneMail, liesMail } from './lesen/lesen.ts'
export { nurGesendetes } from './lesen/neues.ts'
export type { Unzustellbar } from './lesen/unzustellbar.ts'
export { vorblick } from './lesen/vorblick.ts'

/** A plain e-mail. To customers only confirming and resetting mails carry a link, and none carries content of a case. */
export interface Mail {
  /** Id of the hand-over: the Message-ID is derived from it, so that a second copy can be told. */
  readonly id: string
  readonly an: string
  readonly betreff: string
  readonly text: string
  /** Of the text. One that is written from right to left also goes as HTML: only there it can be said. */
  readonly sprache?: Sprache
  /** Where an answer goes, where one is wanted. */
  readonly antwortAn?: string
  /** Where a mail server reports that it did not arrive; else to the sender. */
  readonly berichtAn?: string | undefined
  /** Message-IDs without brackets of the mails before it in the same thread, oldest first. */
  readonly bezug?: readonly string[]
}

export interface Postausgang {
  /** Resolves when the mail server has taken it. @throws Error if not; the hand-over is then tried again */
  senden(mail: Mail): Promise<void>
  ende(): void
}

const SEKUNDE = 1000

/** What an Exchange server is asked not to answer. Not 'All': that names reports of failed deliveries too, and we need those. */
const OHNE_ANTWORT = 'OOF, AutoReply, DR, RN, NRN'

/**
 * Sends over SMTP as configured; connections are kept, and given up when the server is silent. To another machine only over TLS with a
 * certificate that holds; there is no way back to clear text.
 * @param stilleMs how long the server may be silent before the mail counts as not taken
 */
export function postausgang(
  config: Pick<Config, 'SMTP_URL' | 'MAIL_ABSENDER' | 'MAIL_CA' | 'basisUrl'>,
  stilleMs = 30 * SEKUNDE,
): Postausgang {
  const transport = createTransport({
    url: config.SMTP_URL,
    requireTLS: brauchtTls(config.SMTP_URL),
    tls: tlsEinstellung(config),
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
    async senden({ id, an, betreff, text, sprache = 'de', antwortAn, berichtAn, bezug = [] }) {
      await transport.sendMail({
        messageId: `<${id}@${domain}>`,
        from: config.MAIL_ABSENDER,
        // As an object: a comma in an address never becomes two recipients.
        to: { name: '', address: an },
        subject: betreff,
        text,
        ...(richtung(sprache) === 'rtl' && { html: vonRechts(text, sprache) }),
        ...(berichtAn !== undefined && { envelope: { from: berichtAn, to: { name: '', address: an } } }),
        ...(antwortAn !== undefined && { replyTo: { name: '', address: antwortAn } }),
        ...(bezug.length > 0 && { references: bezug.map((kennung) => `<${kennung}>`) }),
        headers: {
          'Content-Language': sprache,
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': OHNE_ANTWORT,
        },
      })
    },
    ende: () => transport.close(),
  }
}
