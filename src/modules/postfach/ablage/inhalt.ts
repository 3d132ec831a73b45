import { zeitpunktKurz } from '../../../platform/clock/index.ts'
import { anliegenname } from '../anliegen/namen.ts'
import type { Zustellung } from '../zustellen/laden.ts'

/** What is filed of a message; the record stays readable without us. */
export interface Ablageinhalt {
  readonly version: 1
  /** Id of the message: a second copy bears the same. */
  readonly nachricht: string
  /** Number of the conversation. */
  readonly gespraech: string
  readonly richtung: string
  readonly dienststelle: string
  readonly anliegen: string
  /** Server time, ISO 8601. */
  readonly abgesendet: string
  readonly text: string
  /** How many files are filed beside it. */
  readonly anlagen: number
  /** How many more were sent along and refused when they were checked; they are not filed. */
  readonly abgelehnt: number
}

/** What the record keeps of a message. @param anlagen how many of its files were found to be in order */
export const ablageinhalt = (n: Zustellung, stelle: string, anlagen: number): Ablageinhalt => ({
  version: 1,
  nachricht: n.id,
  gespraech: n.referenz,
  richtung: n.richtung === 'ein' ? 'von der Kundin oder dem Kunden' : 'von der Dienststelle',
  dienststelle: stelle,
  anliegen: anliegenname(n.anliegen),
  abgesendet: n.abgesendet.toISOString(),
  text: n.text,
  anlagen,
  abgelehnt: n.dateien.length - anlagen,
})

/** The same to read: a head of facts, then the text as it was written. */
export const alsText = (i: Ablageinhalt): string =>
  [
    `Gespräch:     ${i.gespraech}`,
    `Richtung:     ${i.richtung}`,
    `Dienststelle: ${i.dienststelle}`,
    `Anliegen:     ${i.anliegen}`,
    `Abgesendet:   ${zeitpunktKurz(new Date(i.abgesendet))} Uhr`,
    `Anlagen:      ${i.anlagen}${i.abgelehnt === 0 ? '' : `, ${i.abgelehnt} weitere bei der Prüfung abgelehnt`}`,
    '',
    i.text,
    '',
  ].join('\n')
