import { alsZiffern, feld } from '../../../platform/forms/index.ts'
import { wert } from '../../../platform/forms/index.ts'
import { Textfeld } from '../../../platform/html/index.ts'
import { zahl as zeigeZahl } from '../../../platform/i18n/index.ts'
import type { Feldart } from './feldart.ts'

const HOECHSTENS = 1_000_000_000

/** What people write behind a number, and what says that there are no cents: 450,- */
const dahinter = /(?:€|euro|eur|m²|m2|qm|km|stunden|std\.?|h|tage|wochen|monate|prozent|%)$/iu
const ohneCent = /[.,][-–—]+$/u

/** A number as Germans write it: 1.234,5. A point before one or two last digits is taken as a comma. */
const gelesen = (text: string): number | undefined => {
  const glatt = text
    .replaceAll(/\s/gu, '')
    .replace(/^(?:€|euro|eur)/iu, '')
    .replace(dahinter, '')
    .replace(ohneCent, '')
  const deutsch = /^\d{1,3}(\.\d{3})+(,\d{1,2})?$/.test(glatt) ? glatt.replaceAll('.', '') : glatt
  if (!/^\d+([.,]\d{1,2})?$/.test(deutsch)) return undefined
  const zahl = Number(deutsch.replace(',', '.'))
  return zahl < HOECHSTENS ? zahl : undefined
}

/** Numbers from 0 with up to two places behind the comma. */
const zahlart = (fehler: string, einheit: string | undefined, stellen: number | undefined): Feldart => ({
  schema: () => feld((roh, ablehnen) => gelesen(alsZiffern(roh)) ?? ablehnen(fehler)),
  meldungen: [fehler],
  eingabe: (antwort, name) => ({ [name]: typeof antwort === 'number' ? zeigeZahl(antwort, 'de', stellen) : '' }),
  Feld: ({ name, label, hinweis, fehler: meldung, freiwillig, eingabe }) => (
    <Textfeld
      name={name}
      label={label}
      hinweis={hinweis}
      fehler={meldung}
      freiwillig={freiwillig}
      wert={wert(eingabe, name)}
      breite={10}
      unveraendert
      {...(einheit !== undefined && { einheit })}
    />
  ),
  zeilen: (antwort, _frage, _umfeld, { sprache }) => [
    `${zeigeZahl(Number(antwort), sprache, stellen)}${einheit === undefined ? '' : `\u00A0${einheit}`}`,
  ],
})

/** A count or a measure. */
export const zahl = zahlart('fehler.zahl', undefined, undefined)
/** An amount in euro. */
export const betrag = zahlart('fehler.betrag', '€', 2)
