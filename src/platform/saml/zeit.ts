import type { Instant } from '../clock/index.ts'
import { ablehnen } from './abgelehnt.ts'

/** Seconds by which the other clock may differ from ours. */
export const SPIELRAUM = 60

const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/

/** An instant as SAML writes it: UTC, always with Z (Core 1.3.3). */
export function moment(wert: string): Instant {
  const gelesen = new Date(wert)
  return form.test(wert) && !Number.isNaN(gelesen.getTime()) ? gelesen : ablehnen('zeitangabe')
}

/** Refuses what begins later than now. */
export function nochNicht(ab: Instant, jetzt: Instant): void {
  if (ab.getTime() > jetzt.getTime() + SPIELRAUM * 1000) ablehnen('noch-nicht-gueltig')
}

/** Refuses what ended before now. */
export function vorbei(ende: Instant, jetzt: Instant): void {
  if (ende.getTime() + SPIELRAUM * 1000 <= jetzt.getTime()) ablehnen('abgelaufen')
}

export function gleich(ist: string | null, soll: string, grund: string): void {
  if (ist !== soll) ablehnen(grund)
}

/** An xs:ID of sensible length. */
export function istId(wert: string): string {
  return /^[A-Za-z_][\w.-]{15,127}$/.test(wert) ? wert : ablehnen('id')
}
