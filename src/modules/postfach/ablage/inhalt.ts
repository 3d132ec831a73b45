import { zeitpunktKurz } from '../../../platform/clock/index.ts'

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
  /** How many files go along, filed beside it. */
  readonly anlagen: number
}

/** The same to read: a head of facts, then the text as it was written. */
export const alsText = (i: Ablageinhalt): string =>
  [
    `Gespräch:     ${i.gespraech}`,
    `Richtung:     ${i.richtung}`,
    `Dienststelle: ${i.dienststelle}`,
    `Anliegen:     ${i.anliegen}`,
    `Abgesendet:   ${zeitpunktKurz(new Date(i.abgesendet))} Uhr`,
    `Anlagen:      ${i.anlagen}`,
    '',
    i.text,
    '',
  ].join('\n')
