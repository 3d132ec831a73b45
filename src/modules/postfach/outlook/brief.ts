import { datumKurz, zeitpunktKurz } from '../../../platform/clock/index.ts'
import { anliegenname } from '../anliegen/namen.ts'
import type { Zustellung } from '../zustellen/laden.ts'

const TRENNER = '-'.repeat(60)

/** Nothing of the customer: whoever sees a list of mails learns no name and no number of theirs. */
export const betreffFuer = ({ anliegen, referenz }: Pick<Zustellung, 'anliegen' | 'referenz'>): string =>
  `Neue Nachricht: ${anliegenname(anliegen)} (${referenz})`

/** A customer's message as its office reads it in Outlook. */
export function briefFuer({ person, anliegen, referenz, abgesendet, dateien, text }: Zustellung): string {
  const anlagen = dateien.length === 1 ? '1 Anlage' : `${dateien.length} Anlagen`
  return [
    `Von:       ${person.vorname} ${person.nachname}, geboren am ${datumKurz(person.geburtsdatum)}`,
    `Anliegen:  ${anliegenname(anliegen)}`,
    `Gespräch:  ${referenz}`,
    `Gesendet:  ${zeitpunktKurz(abgesendet)} Uhr`,
    ...(dateien.length > 0 ? [`Anlagen:   ${anlagen}, in der E-AKTE`] : []),
    '',
    TRENNER,
    text,
    TRENNER,
    '',
    'Antworten Sie einfach auf diese E-Mail. Ihre Antwort steht dann im Postfach der Kundin oder des Kunden.',
    'Bitte lassen Sie den Empfänger, wie er ist, und schreiben Sie von diesem Postfach aus.',
    'Bitte antworten Sie ohne Anhang. E-Mails mit Anhang sieht zuerst Ihre Teamleitung an.',
    '',
  ].join('\n')
}
