import { auswahl, wert } from '../../../platform/forms/index.ts'
import { Auswahl, Select } from '../../../platform/html/index.ts'
import { alsWort, type Feldart } from './feldart.ts'

/** More choices than this are a list that opens. */
const KNOEPFE = 9

const wahlart = (werteVon: (wahl: readonly string[] | undefined) => readonly string[]): Feldart => ({
  schema: ({ wahl }) => auswahl(werteVon(wahl)),
  meldungen: ['fehler.auswahl'],
  eingabe: (antwort, name) => ({ [name]: alsWort(antwort) }),
  Feld: ({ frage, name, label, hinweis, fehler, freiwillig, eingabe, worte }) => {
    const werte = werteVon(frage.wahl)
    const moeglichkeiten = werte.map((w) => ({ wert: w, text: worte.wahl(w) }))
    const feld = { name, label, hinweis, fehler, freiwillig, moeglichkeiten, wert: wert(eingabe, name) }
    return werte.length > KNOEPFE || frage.zelle === true ? <Select {...feld} /> : <Auswahl {...feld} />
  },
  zeilen: (antwort, _frage, _umfeld, worte) => [worte.wahl(alsWort(antwort))],
})

/** One of the given answers. */
export const wahl = wahlart((werte) => werte ?? [])
/** Yes or no. */
export const jaNein = wahlart(() => ['ja', 'nein'])
