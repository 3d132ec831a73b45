import { z } from 'zod'
import { alsText, feld, text } from '../../../../platform/forms/index.ts'
import { texte } from '../../../../platform/i18n/index.ts'
import type { Eingabe } from '../../../../platform/rules/index.ts'
import { suchform } from '../../../../platform/zeichen/index.ts'
import type { Werte } from '../entscheiden.ts'
import { spalten } from '../spalten.ts'

/** One input of a case; undefined is "fehlt". A name is taken in its search form, as orders bring it. */
const wertVon = (spalte: Eingabe) =>
  feld((roh, ablehnen): string | number | undefined => {
    const wort = alsText(roh).trim()
    if (wort === '') return undefined
    if (spalte.werte) return spalte.werte.some(({ wert }) => wert === wort) ? wort : ablehnen('fehler.auswahl')
    if (spalte.typ === 'ganzzahl') return /^(?:[1-9]|1[0-2])$/.test(wort) ? Number(wort) : ablehnen('fehler.monat')
    if (spalte.ziffern !== undefined) return /^\d{5}$/.test(wort) ? wort : ablehnen('fehler.plz')
    return suchform(wort) || ablehnen('fehler.name')
  })

/** A test case as its page sends it. */
export const testfallform = z
  .object({
    name: text({ max: 80, leer: 'fehler.fallname' }),
    ziel: text({ max: 40, leer: 'fehler.ziel' }),
    ...Object.fromEntries(spalten.map((spalte) => [`e_${spalte.id}`, wertVon(spalte)])),
  })
  .transform(({ name, ziel, ...felder }) => ({ name, ziel, eingaben: eingabenAus(felder) }))

function eingabenAus(felder: Readonly<Record<string, unknown>>): Werte {
  return Object.fromEntries(
    spalten.flatMap(({ id }): [string, string | number][] => {
      const wert = felder[`e_${id}`]
      return typeof wert === 'string' || typeof wert === 'number' ? [[id, wert]] : []
    }),
  )
}

export const fehlertexte = texte({
  de: {
    'fehler.fallname': 'Bitte geben Sie dem Testfall einen Namen, zum Beispiel „Antrag aus Kiel“.',
    'fehler.ziel': 'Bitte wählen Sie den Postkorb, in den der Fall kommen muss.',
    'fehler.monat': 'Bitte schreiben Sie eine Zahl von 1 bis 12.',
    'fehler.plz': 'Bitte schreiben Sie 5 Ziffern.',
    'fehler.name': 'Bitte schreiben Sie einen Namen mit Buchstaben.',
  },
  en: {
    'fehler.fallname': 'Please give the case a name.',
    'fehler.ziel': 'Please choose the Postkorb where the case must arrive.',
    'fehler.monat': 'Please write a number from 1 to 12.',
    'fehler.plz': 'Please write 5 digits.',
    'fehler.name': 'Please write a name with letters.',
  },
})
