import { plusTage, type Tag, wochentag } from '../../../platform/clock/index.ts'

const TAGE = 7
const FREITAG = 5
const NAECHSTER_MONTAG = 8

/**
 * Day until which an order that brings no due date of its own should be done: a week after receipt, and never on a
 * weekend. A target for the office's own work, not a legal deadline.
 */
export function arbeitsfrist(eingegangen: Tag): Tag {
  const tag = plusTage(eingegangen, TAGE)
  return wochentag(tag) <= FREITAG ? tag : plusTage(tag, NAECHSTER_MONTAG - wochentag(tag))
}
