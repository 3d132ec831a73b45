import { simpleParser } from 'mailparser'
import type { AddressObject } from 'mailparser'
import type { Instant } from '../../platform/clock/index.ts'

/** One mail as it came in. */
export interface Mail {
  nummer: number
  eingang: Instant
  von: string
  an: string
  betreff: string
  text: string
  /** The same id twice is the same mail delivered twice (hand-over is "at least once"). */
  messageId: string
}

/** Reads a mail from its raw form; damaged ones become a mail with what could be read. */
export async function liesMail(nummer: number, eingang: Instant, roh: Buffer): Promise<Mail> {
  const mail = await simpleParser(roh, { skipHtmlToText: false, skipTextToHtml: true })
  return {
    nummer,
    eingang,
    von: adressen(mail.from),
    an: adressen(mail.to),
    betreff: mail.subject ?? '(ohne Betreff)',
    text: mail.text ?? '',
    messageId: mail.messageId ?? '',
  }
}

function adressen(feld: AddressObject | AddressObject[] | undefined): string {
  return [feld ?? []]
    .flat()
    .map((eintrag) => eintrag.text)
    .join(', ')
}

/** Splits a text into plain pieces and web addresses, in order. */
export function mitAdressen(text: string): { text: string; adresse: boolean }[] {
  return text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/)
    .map((stueck, i) => ({ text: stueck, adresse: i % 2 === 1 }))
    .filter((stueck) => stueck.text !== '')
}
