import { generateKeyPairSync } from 'node:crypto'
import { dkimSign } from 'mailauth/lib/dkim/sign.js'
import { liesConfig } from '../../../../config.ts'
import { beginnDesTages, type Tag } from '../../../../platform/clock/index.ts'
import { alsSystem } from '../../../../platform/database/index.ts'
import { hinterlegen } from '../../../../platform/fassung/index.ts'
import { type GeleseneMail, liesMail, postausgang, posteingang } from '../../../../platform/mail/index.ts'
import { KENNUNG, type Mailserver } from '../../../../platform/testing/mailserver/index.ts'
import { type TestDatenbank, testHaus } from '../../../../platform/testing/index.ts'
import { konfigurationsart, vorgabe, type Weg } from '../../../konfiguration/index.ts'
import { jetzt } from '../../pruefstand/buehne.ts'

export const TEAM = 'team3@jobcenter-ge.de'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const oeffentlich = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
/** The name server knows one key, of the offices' own domain. */
const dns = (name: string): Promise<string[][]> =>
  name === 's1._domainkey.jobcenter-ge.de'
    ? Promise.resolve([[`v=DKIM1; k=rsa; p=${oeffentlich}`]])
    : Promise.reject(Object.assign(new Error('nichts'), { code: 'ENOTFOUND' }))

/** A house whose worker sends and reads through real servers. */
export function outlookHaus(db: TestDatenbank, server: Mailserver) {
  const config = {
    ...liesConfig({
      DEMO: '1',
      LOG: 'silent',
      BASIS_URL: 'https://portal.example',
      SMTP_URL: server.smtpUrl,
      MAIL_CA: server.ca,
      MAIL_ABSENDER: 'Jobcenter online <post@portal.example>',
      ANTWORT_ADRESSE: 'antwort@portal.example',
      POSTEINGANG_URL: server.imapUrl('antwort'),
      MAILSERVER_KENNUNG: KENNUNG,
    }),
  }
  const uhr = { jetzt: () => jetzt }
  return testHaus(db.worker, {
    jetzt,
    config,
    mail: postausgang(config),
    posteingang: posteingang(config, uhr, dns),
  })
}

/** The office takes messages about a subject into its mailbox. */
export const nachOutlook = (
  db: Pick<TestDatenbank, 'worker'>,
  dienststelle: string,
  adresse = TEAM,
): Promise<unknown> => stelleEin(db, dienststelle, { kanal: 'outlook', adresse }, '2026-07-02')

/** The way of messages about a subject from a day on. */
export const stelleEin = (
  db: Pick<TestDatenbank, 'worker'>,
  dienststelle: string,
  weg: Weg,
  ab: Tag,
): Promise<unknown> =>
  alsSystem(db.worker, 'einrichtung', (tx) => {
    const kopien = { angeboten: true, weg }
    const inhalt = { ...vorgabe, anliegen: { ...vorgabe.anliegen, kopien } }
    const fassung = { art: konfigurationsart, schluessel: dienststelle, dienststelle, inhalt, grund: 'Probe' }
    return hinterlegen(tx, fassung, { ab: beginnDesTages(ab) }, jetzt)
  })

interface Schreiben {
  readonly an: string
  readonly von?: string
  readonly text?: string
  readonly id?: string
  readonly kopf?: readonly string[]
}

let laufend = 0

/** A mail as Outlook would write it, not signed. */
export const mail = ({ an, von = TEAM, text = 'Ja, das passt.', id, kopf = [] }: Schreiben): string =>
  [
    ...kopf,
    `From: Team 3 <${von}>`,
    `To: <${an}>`,
    'Subject: AW: Neue Nachricht',
    `Message-ID: <${id ?? `m${laufend++}@jobcenter-ge.de`}>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '',
  ].join('\r\n')

/** Signed by the domain of the office, as its mail server does. */
export async function unterschrieben(text: string): Promise<string> {
  const angaben = {
    signingDomain: 'jobcenter-ge.de',
    selector: 's1',
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    signTime: jetzt,
  }
  const { signatures } = await dkimSign(text, { ...angaben, signatureData: [angaben] })
  return signatures + text
}

/** The mails in the office's mailbox that carry this message, one for each time it was sent. */
export async function mailsZu(server: Mailserver, kasten: string, nachrichtId: string): Promise<GeleseneMail[]> {
  const gelesen = await Promise.all((await server.mails(kasten)).map((roh) => liesMail(roh)))
  return gelesen.filter(({ messageId }) => messageId?.startsWith(`${nachrichtId}.`) === true)
}

/** Address to which a mail is to be answered. */
export const antwortadresse = (eine: GeleseneMail | undefined): string =>
  /[^<>\s]+@[^<>\s]+/.exec(eine?.kopf.find(({ name }) => name === 'reply-to')?.wert ?? '')?.[0] ?? ''
