import { auswahl, mehrfach, werte } from '../../../platform/forms/index.ts'
import { Auswahl } from '../../../platform/html/index.ts'
import type { Antwort } from '../lauf/antworten.ts'
import type { Feldart, Feldfrage, Umfeld } from './feldart.ts'

const alsListe = (antwort: Antwort): readonly string[] =>
  Array.isArray(antwort) ? antwort.map(String) : typeof antwort === 'string' ? [antwort] : []

/** Whom a question lets choose. */
const waehlbare = ({ neue }: Feldfrage, umfeld: Umfeld): Umfeld['personen'] =>
  neue === true ? [...umfeld.personen, ...(umfeld.neue ?? [])] : umfeld.personen

/** Someone of the household, or several where the question allows. Kept as the instance: `person/2`. */
export const person: Feldart = {
  schema: (frage, umfeld) => {
    const moegliche = waehlbare(frage, umfeld).map((p) => p.wert)
    return frage.mehrere === true ? mehrfach(moegliche) : auswahl(moegliche)
  },
  meldungen: ['fehler.auswahl'],
  eingabe: (antwort, name, { mehrere }) => ({
    [name]: mehrere === true ? alsListe(antwort) : (alsListe(antwort)[0] ?? ''),
  }),
  Feld: ({ frage, name, label, hinweis, fehler, freiwillig, eingabe, umfeld }) => (
    <Auswahl
      art={frage.mehrere === true ? 'mehrfach' : 'einzel'}
      name={name}
      label={label}
      hinweis={hinweis}
      fehler={fehler}
      freiwillig={freiwillig}
      wert={frage.mehrere === true ? werte(eingabe, name) : werte(eingabe, name)[0]}
      moeglichkeiten={waehlbare(frage, umfeld)}
    />
  ),
  zeilen: (antwort, _frage, { personen }) =>
    alsListe(antwort).map((wer) => personen.find(({ wert }) => wert === wer)?.text ?? wer),
}
