import { z } from 'zod'
import {
  alsText,
  type Eingabe as Formular,
  feld,
  type Feldfehler,
  freiwillig,
  text,
} from '../../../../platform/forms/index.ts'
import { texte } from '../../../../platform/i18n/index.ts'
import { alsLiteral, type Eingabe } from '../../../../platform/rules/index.ts'
import { spalten } from '../spalten.ts'
import { ausListe, inKurz } from '../zelle/in-kurz.ts'
import { zelleAus } from '../zelle/kurz.ts'

/** How many values of a code list a row offers to choose at least. */
const WERTE = 3

/** Fields of a column: free ones are typed in short form; code lists are a comparison and as many drop-downs as needed. */
const felderVon = (spalte: Eingabe) =>
  feld((roh, ablehnen): string => {
    if (spalte.werte === undefined)
      return zelleAus(spalte, alsText(roh)) ?? ablehnen(`fehler.${spalte.typ === 'ganzzahl' ? 'zahl' : spalte.id}`)
    const { art, wert } = teile(roh)
    const erlaubt = wert.filter((w) => spalte.werte?.some((m) => m.wert === w))
    // A value that was chosen is never left out of the rule without a word.
    if (['', 'beliebig', 'fehlt'].includes(art) && erlaubt.length > 0) return ablehnen('fehler.bedingung')
    if (art === '' || art === 'beliebig') return '-'
    if (art === 'fehlt') return 'null'
    if (art === 'wie-eingelesen') return alsText(teile(roh).zelle)
    if (erlaubt.length === 0) return ablehnen('fehler.wert')
    const liste = [...new Set(erlaubt)].map((w) => alsLiteral(spalte, w)).join(',')
    return art === 'nicht' ? `not(${liste})` : liste
  })

function teile(roh: unknown): { art: string; wert: string[]; zelle: unknown } {
  const { art, wert, zelle } = objekt(roh)
  const werte = Object.values(objekt(wert)).map(alsText)
  return { art: alsText(art), wert: werte.filter((w) => w !== ''), zelle }
}

const objekt = (roh: unknown): Record<string, unknown> =>
  typeof roh === 'object' && roh !== null ? (roh as Record<string, unknown>) : {}

/** A row as its page sends it; `wenn` holds only what it looks at. */
export const zeilenform = z
  .object({
    nr: text({ max: 20, leer: 'fehler.nr' }),
    ziel: text({ max: 40, leer: 'fehler.ziel' }),
    notiz: freiwillig(text({ max: 200 })),
    version: z.coerce.number().int().min(0).catch(0),
    ...Object.fromEntries(spalten.map((spalte) => [`s_${spalte.id}`, felderVon(spalte)])),
  })
  .transform(({ nr, ziel, notiz, version, ...zellen }) => ({
    regel: {
      nr,
      ziel,
      notiz: notiz ?? '',
      wenn: Object.fromEntries(
        spalten.flatMap(({ id }): [string, string][] => {
          const zelle = (zellen as Record<string, unknown>)[`s_${id}`]
          return typeof zelle === 'string' && zelle !== '-' ? [[id, zelle]] : []
        }),
      ),
    },
    version,
  }))

/** What the fields of a row show: its cells in short form, or as comparison and values. */
export function formularAus(wenn: Readonly<Record<string, string>>): Formular {
  return Object.fromEntries(
    spalten.flatMap((spalte): [string, string][] => {
      const zelle = wenn[spalte.id] ?? '-'
      const name = `s_${spalte.id}`
      if (spalte.werte === undefined) return [[name, inKurz(spalte, zelle)]]
      const gewaehlt = ausListe(spalte, zelle)
      if (zelle === '-') return [[`${name}.art`, 'beliebig']]
      if (zelle === 'null') return [[`${name}.art`, 'fehlt']]
      if (gewaehlt === undefined)
        return [
          [`${name}.art`, 'wie-eingelesen'],
          [`${name}.zelle`, zelle],
        ]
      return [
        [`${name}.art`, gewaehlt.nicht ? 'nicht' : 'ist'],
        ...gewaehlt.werte.map((w, stelle): [string, string] => [`${name}.wert.${stelle}`, w]),
      ]
    }),
  )
}

/** The field that a wrong column of a code list is shown at. */
export const amFeld = (fehler: readonly Feldfehler[]): Feldfehler[] =>
  fehler.map((einer) =>
    spalten.some(({ id, werte }) => werte !== undefined && einer.feld === `s_${id}`)
      ? { ...einer, feld: `${einer.feld}.art` }
      : einer,
  )

/** How many drop-downs a column shows: one more than are chosen. */
export const felderzahl = (gewaehlt: number): number => Math.max(WERTE, gewaehlt + 1)

export const fehlertexte = texte({
  de: {
    'fehler.nr': 'Bitte geben Sie der Zeile eine Nummer, zum Beispiel R-12.',
    'fehler.nr.doppelt': 'Diese Nummer hat schon eine andere Zeile. Bitte nehmen Sie eine andere.',
    'fehler.nr.sonst': 'So heißt die Auffangregel. Bitte nehmen Sie eine andere Nummer.',
    'fehler.ziel': 'Bitte wählen Sie einen Postkorb.',
    'fehler.wert': 'Bitte wählen Sie mindestens einen Wert aus der Liste.',
    'fehler.bedingung': 'Sie haben einen Wert gewählt. Bitte wählen Sie als Bedingung „ist“ oder „ist nicht“.',
    'fehler.plz': 'Bitte schreiben Sie 5 Ziffern oder einen Bereich, zum Beispiel 24103–24116.',
    'fehler.nachname': 'Bitte schreiben Sie Anfangsbuchstaben, zum Beispiel A–G oder Sch–St.',
    'fehler.zahl': 'Bitte schreiben Sie eine Zahl oder einen Bereich, zum Beispiel 1–6.',
  },
  en: {
    'fehler.nr': 'Please give the row a number, for example R-12.',
    'fehler.nr.doppelt': 'Another row has this number. Please take another one.',
    'fehler.nr.sonst': 'That is the name of the catch-all. Please take another number.',
    'fehler.ziel': 'Please choose a Postkorb.',
    'fehler.wert': 'Please choose at least one value of the list.',
    'fehler.bedingung': 'You chose a value. Please choose the condition “ist” or “ist nicht”.',
    'fehler.plz': 'Please write 5 digits or a range, for example 24103–24116.',
    'fehler.nachname': 'Please write first letters, for example A–G or Sch–St.',
    'fehler.zahl': 'Please write a number or a range, for example 1–6.',
  },
})
