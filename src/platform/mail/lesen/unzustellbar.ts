import { leererRueckweg } from './automatisch.ts'
import { erster, kennungen, type Kopf } from './kopf.ts'

/** One part of a mail, already decoded. */
export interface Teil {
  readonly typ: string
  readonly inhalt: string
}

/** A report on a mail that did not arrive (RFC 3464), or arrived late. */
export interface Unzustellbar {
  /** Addresses that were not reached. */
  readonly empfaenger: readonly string[]
  /** gescheitert: for good · verzoegert: still tried. */
  readonly art: 'gescheitert' | 'verzoegert'
  /** Enhanced status code, e.g. 5.1.1 (RFC 3463). */
  readonly status?: string
  readonly grund?: string
  /** Message-IDs of the mail that was reported on. */
  readonly nachrichten: readonly string[]
}

const bericht = /^multipart\/report\b[^]*report-type\s*=\s*"?delivery-status/i
const postamt = /(?:mailer-daemon|postmaster|mail-daemon|mailerdaemon|mail delivery (?:sub)?system|bounce)/i
const betreffe =
  /undeliver(?:able|ed)|delivery (?:status notification|failure|has failed|incomplete|notification)|returned (?:mail|to sender)|mail delivery failed|failure notice|nicht zugestellt|unzustellbar|nicht zustellbar|zustellung(?:s)?(?:fehler|fehlgeschlagen| fehlgeschlagen)|message (?:\S+ )?delayed|could not be delivered|delivery delayed/i

/** Whether a mail with this head may be such a report. */
export const moeglicherBericht = (kopf: Kopf): boolean =>
  bericht.test(erster(kopf, 'content-type')) ||
  postamt.test(erster(kopf, 'from')) ||
  erster(kopf, 'x-failed-recipients') !== ''

/** Whether a mail looks like a report. People forward such mails, and servers write them without any form. */
const wieBericht = (kopf: Kopf, betreff: string, teile: readonly Teil[]): boolean => {
  const genannt = erster(kopf, 'x-failed-recipients') !== ''
  return genannt || statusIn(teile) !== undefined || (postamt.test(erster(kopf, 'from')) && betreffe.test(betreff))
}

const statusIn = (teile: readonly Teil[]): Teil | undefined =>
  teile.find(({ typ }) => /^message\/(?:global-)?delivery-status/i.test(typ))

/** Sure is a report only by its form, or when it comes from nobody. */
const istBericht = (kopf: Kopf): boolean => bericht.test(erster(kopf, 'content-type')) || leererRueckweg(kopf)

/** Whether a mail may be a report although it has not its form. */
export const vielleichtUnzustellbar = (kopf: Kopf, betreff: string, teile: readonly Teil[]): boolean =>
  !istBericht(kopf) && wieBericht(kopf, betreff, teile)

/** Reads a report of non-delivery; undefined when the mail is none for sure. */
export function unzustellbar(
  kopf: Kopf,
  betreff: string,
  text: string,
  teile: readonly Teil[],
): Unzustellbar | undefined {
  const hatForm = bericht.test(erster(kopf, 'content-type'))
  if (!hatForm && !(istBericht(kopf) && wieBericht(kopf, betreff, teile))) return undefined
  const status = statusIn(teile)
  const bloecke = (status?.inhalt ?? '').split(/\r?\n\s*\r?\n/)
  const feld = (name: string): string[] =>
    bloecke.flatMap((block) => {
      const treffer = new RegExp(`^${name}:[ \\t]*((?:.|\\r?\\n[ \\t])*)`, 'im').exec(block)?.[1]
      return treffer === undefined ? [] : [treffer.replaceAll(/\s+/g, ' ').trim()]
    })
  const code =
    feld('status')
      .map(statuscode)
      .find((c) => c !== undefined) ?? statuscode(text)
  const aktionen = feld('action')
  if (aktionen.length > 0 && aktionen.every((a) => /^(?:delivered|relayed|expanded)/i.test(a))) return undefined
  const verzoegert =
    aktionen.length > 0
      ? !aktionen.some((a) => /^fail/i.test(a))
      : code?.startsWith('4') === true || nochUnterwegs.test(`${betreff}\n${text.slice(0, 2000)}`)
  const grund = feld('diagnostic-code').find((d) => d !== '')
  return {
    empfaenger: adressen(feld('final-recipient'), feld('original-recipient'), kopf, text),
    art: verzoegert ? 'verzoegert' : 'gescheitert',
    ...(code !== undefined && { status: code }),
    ...(grund !== undefined && { grund: grund.slice(0, 500) }),
    nachrichten: gemeinteNachrichten(kopf, teile, text),
  }
}

/** What servers without a form say of a mail that they still try. */
const nochUnterwegs = /\bdelayed\b|not yet been delivered|will (?:be re|re)tr(?:y|ied)|noch nicht zugestellt|verzögert/i

const statuscode = (text: string): string | undefined => /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(text)?.[1]

const adresse = /[^\s<>()[\];:,"']+@[^\s<>()[\];:,"']+\.[^\s<>()[\];:,"'.]+/g

/** As the report says; else from the header of Exim; else the first addresses the text names after a line of its own. */
function adressen(ende: readonly string[], anfang: readonly string[], kopf: Kopf, text: string): string[] {
  const ausFeld = (werte: readonly string[]): string[] =>
    werte
      .map((wert) =>
        wert
          .replace(/^[^;]*;\s*/, '')
          .replaceAll(/[<>\s]/g, '')
          .toLowerCase(),
      )
      .filter((a) => a.includes('@'))
  const gefunden = ausFeld(ende.length > 0 ? ende : anfang)
  if (gefunden.length > 0) return [...new Set(gefunden)]
  const exim = erster(kopf, 'x-failed-recipients')
  const quelle = exim === '' ? text.split(/^-{2,}.*(?:original|copy of|below)/im)[0]?.slice(0, 4000) : exim
  return [...new Set([...(quelle ?? '').matchAll(adresse)].map((t) => t[0].toLowerCase()))].slice(0, 20)
}

/** Message-IDs of the mail that came back, from its copy or its headers; else from what the report answers, as Exchange writes it. */
function gemeinteNachrichten(kopf: Kopf, teile: readonly Teil[], text: string): string[] {
  const kopien = teile.filter(({ typ }) => /^(?:message\/(?:global|rfc822)|text\/rfc822-headers)/i.test(typ))
  const quellen = [...kopien.map(({ inhalt }) => inhalt), text]
  for (const quelle of quellen) {
    const treffer = /^\s*Message-ID:\s*(<[^<>\s]+>)/im.exec(quelle)?.[1]
    if (treffer !== undefined) return kennungen(treffer)
  }
  return [...new Set(['in-reply-to', 'references'].flatMap((name) => kennungen(erster(kopf, name))))]
}
