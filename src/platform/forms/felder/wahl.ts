import { alsText, feld } from '../feld.ts'

interface WahlRegeln {
  leer?: string
}

/** One of the offered values (radio buttons, select). Anything else counts as no answer. */
export const auswahl = <const W extends string>(werte: readonly W[], { leer = 'fehler.auswahl' }: WahlRegeln = {}) =>
  feld((roh, ablehnen) => werte.find((wert) => wert === alsText(roh)) ?? ablehnen(leer))

/** Any number of the offered values (checkboxes of one name); none is an empty list unless `leer` refuses it. */
export const mehrfach = <const W extends string>(werte: readonly W[], { leer }: WahlRegeln = {}) =>
  feld((roh, ablehnen) => {
    const gesendet: readonly unknown[] = Array.isArray(roh) ? roh : [roh]
    const gewaehlt = werte.filter((wert) => gesendet.includes(wert))
    return gewaehlt.length === 0 && leer ? ablehnen(leer) : gewaehlt
  })

/** Ja or Nein as a boolean; no answer is refused. */
export const jaNein = ({ leer = 'fehler.janein' }: WahlRegeln = {}) =>
  feld((roh, ablehnen) => {
    const wert = alsText(roh)
    return wert === 'ja' || wert === 'nein' ? wert === 'ja' : ablehnen(leer)
  })

/** A single checkbox: ticked or not. With `leer` it has to be ticked (a declaration that must be made). */
export const haken = ({ leer }: WahlRegeln = {}) =>
  feld((roh, ablehnen) => {
    const gesetzt = alsText(roh) === 'ja'
    return gesetzt || !leer ? gesetzt : ablehnen(leer)
  })
