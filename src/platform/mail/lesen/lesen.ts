import { createHash } from 'node:crypto'
import { type AddressObject, type Attachment, type ParsedMail, simpleParser } from 'mailparser'
import { automatisch, wieAutomatisch } from './automatisch.ts'
import { ausWestlich, geordnet } from './bytes.ts'
import { erster, kennungen, type Kopf, kopfAus } from './kopf.ts'
import { teile } from './neues.ts'
import { type Teil, type Unzustellbar, unzustellbar, vielleichtUnzustellbar } from './unzustellbar.ts'

interface Adresse {
  readonly name: string
  readonly adresse: string
}

interface Anhang {
  readonly name: string
  readonly typ: string
  /** Bytes. */
  readonly groesse: number
  readonly sha256: string
  /** Shown within the text, as a logo; or its signature. */
  readonly eingebettet: boolean
}

/** A mail as it is read; nothing of it is trusted. */
export interface GeleseneMail {
  readonly absender: readonly Adresse[]
  readonly empfaenger: readonly Adresse[]
  readonly betreff: string
  readonly datum: Date | undefined
  readonly messageId: string | undefined
  /** Message-IDs it answers, nearest first. */
  readonly bezug: readonly string[]
  /** Plain text, from HTML where there is nothing else. */
  readonly text: string
  /** The text before what may be a quotation. */
  readonly neuerText: string
  /** What may be a quotation, to the end; '' when there is none. */
  readonly zitat: string
  readonly anhaenge: readonly Anhang[]
  /** Why it counts as written by a program. */
  readonly automatisch: string | undefined
  /** Why a program may have written it: too little to act upon. */
  readonly vielleicht: 'automatisch' | 'unzustellbar' | undefined
  readonly unzustellbar: Unzustellbar | undefined
  readonly kopf: Kopf
}

/** Characters of HTML that are turned into text, and of text that is kept. */
const HTML_HOECHSTENS = 2_000_000
const TEXT_HOECHSTENS = 1_000_000

/** Reads any mail (RFC 5322, MIME). Broken ones give what can be read of them; none makes it throw. */
export async function liesMail(bytes: Uint8Array): Promise<GeleseneMail> {
  const roh = geordnet(bytes)
  const mail = await zerlege(roh)
  const worte = await lesbar(mail, roh)
  const kopf = kopfAus(mail.headerLines)
  const betreff = sauber(worte.subject ?? '')
  const text = sauber(worte.text ?? '').slice(0, TEXT_HOECHSTENS)
  const { neu, zitat } = teile(text)
  const anhaengsel = mail.attachments.map(alsTeil)
  const id = kennungen(erster(kopf, 'message-id'))[0]
  return {
    absender: adressen(worte.from),
    empfaenger: [...adressen(mail.to), ...adressen(mail.cc)],
    betreff,
    datum: mail.date,
    messageId: id,
    bezug: [
      ...new Set([...kennungen(erster(kopf, 'in-reply-to')), ...kennungen(erster(kopf, 'references')).toReversed()]),
    ],
    text,
    neuerText: neu,
    zitat,
    anhaenge: mail.attachments.map(anhang),
    automatisch: automatisch(kopf),
    vielleicht: vielleichtUnzustellbar(kopf, betreff, anhaengsel)
      ? 'unzustellbar'
      : wieAutomatisch(betreff)
        ? 'automatisch'
        : undefined,
    unzustellbar: unzustellbar(kopf, betreff, text, anhaengsel),
    kopf,
  }
}

const wahl = {
  maxHtmlLengthToParse: HTML_HOECHSTENS,
  skipImageLinks: true,
  skipTextLinks: true,
  skipTextToHtml: true,
  keepDeliveryStatus: true,
}

/** HTML that is too long or too broken to become text is left out; the rest is read. */
const zerlege = (roh: Buffer): Promise<ParsedMail> =>
  simpleParser(roh, wahl).catch(() => simpleParser(roh, { ...wahl, skipHtmlToText: true }))

/** Sender, subject and text; those with characters that could not be read are read once more as Western ones. */
async function lesbar(mail: ParsedMail, roh: Buffer): Promise<Pick<ParsedMail, 'from' | 'subject' | 'text'>> {
  const { from, subject, text } = mail
  const unlesbar = (teil: unknown): boolean => JSON.stringify(teil ?? '').includes('\uFFFD')
  if (![from, subject, text].some(unlesbar)) return mail
  const westlich = ausWestlich(roh)
  if (westlich === undefined) return mail
  const neu = await zerlege(westlich)
  return {
    from: unlesbar(from) ? neu.from : from,
    subject: unlesbar(subject) ? neu.subject : subject,
    text: unlesbar(text) ? neu.text : text,
  }
}

/** No control characters but line breaks and tabs, no broken surrogates, one form of each character. */
const sauber = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .normalize('NFC')

function adressen(feld: AddressObject | AddressObject[] | undefined): Adresse[] {
  const objekte = feld === undefined ? [] : Array.isArray(feld) ? feld : [feld]
  return objekte.flatMap(({ value }) =>
    value
      .flatMap((eine) => eine.group ?? [eine])
      .map(({ name, address }) => ({
        name: sauber(name),
        adresse: mitKleinerDomain(sauber(address ?? '').trim()),
      })),
  )
}

/** Before the @ capitals can count, behind it they never do. */
const mitKleinerDomain = (adresse: string): string => {
  const [davor, domain] = [adresse.slice(0, adresse.lastIndexOf('@') + 1), adresse.slice(adresse.lastIndexOf('@') + 1)]
  return davor + domain.toLowerCase()
}

/** The last part of a path, without characters that a file name must not have; never empty. */
const dateiname = (name: string | undefined): string =>
  sauber(name ?? '')
    .split(/[/\\]/)
    .at(-1)
    ?.replaceAll(/[<>:"|?*\n\t\u{200E}\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu, '')
    .trim()
    .slice(0, 200) || 'Anhang ohne Namen'

const anhang = ({ content, contentType, filename, related }: Attachment): Anhang => ({
  name: dateiname(filename),
  typ: contentType,
  groesse: content.length,
  sha256: createHash('sha256').update(content).digest('hex'),
  eingebettet: related || unterschrift.test(contentType),
})

const unterschrift = /^application\/(?:(?:x-)?pkcs7|pgp)-signature$/i

const alsTeil = ({ content, contentType }: Attachment): Teil => ({
  typ: contentType,
  inhalt: /^(?:message|text)\//i.test(contentType) ? content.toString('utf8').slice(0, TEXT_HOECHSTENS) : '',
})
