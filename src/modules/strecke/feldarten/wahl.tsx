import { auswahl, wert } from '../../../platform/forms/index.ts'
import { Auswahl, Select } from '../../../platform/html/index.ts'
import { alsWort, type Feldart } from './feldart.ts'
import { streckenworte } from './texte.ts'

/** More choices than this are a list that opens. */
const KNOEPFE = 9

const wahlart = (werteVon: (wahl: readonly string[] | undefined) => readonly string[]): Feldart => ({
  schema: ({ wahl }) => auswahl(werteVon(wahl)),
  meldungen: ['fehler.auswahl'],
  eingabe: (antwort, name) => ({ [name]: alsWort(antwort) }),
  Feld: ({ frage, name, label, hinweis, fehler, freiwillig, eingabe, worte }) => {
    const werte = werteVon(frage.wahl)
    const gewaehlt = wert(eingabe, name)
    const moeglichkeiten = werte.map((w) => ({ wert: w, text: worte.wahl(w) }))
    const feld = { name, label, hinweis, fehler, freiwillig, moeglichkeiten, wert: gewaehlt }
    if (werte.length > KNOEPFE || frage.zelle === true) return <Select {...feld} />
    const keine = { wert: '', text: streckenworte(worte.sprache)('wahl.keine') }
    // What nobody has to say can be taken back.
    return freiwillig === true && gewaehlt !== '' ? (
      <Auswahl {...feld} moeglichkeiten={[...moeglichkeiten, keine]} />
    ) : (
      <Auswahl {...feld} />
    )
  },
  zeilen: (antwort, _frage, _umfeld, worte) => [worte.wahl(alsWort(antwort))],
})

/** One of the given answers. */
export const wahl = wahlart((werte) => werte ?? [])
/** Yes or no. */
export const jaNein = wahlart(() => ['ja', 'nein'])
