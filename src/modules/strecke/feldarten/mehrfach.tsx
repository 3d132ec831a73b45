import { feld, mehrfach as haken, werte } from '../../../platform/forms/index.ts'
import { Auswahl } from '../../../platform/html/index.ts'
import type { Antwort } from '../lauf/antworten.ts'
import type { Feldart } from './feldart.ts'

/** What says that none of the others holds. */
const KEINE = 'keine'

const alsListe = (antwort: Antwort): readonly string[] => (Array.isArray(antwort) ? antwort.map(String) : [])

/** Any number of the given answers; “none of them” stands alone. */
export const mehrfach: Feldart = {
  schema: ({ wahl = [] }) =>
    feld((roh, ablehnen) => {
      const gewaehlt = haken(wahl).parse(roh)
      return gewaehlt.length > 1 && gewaehlt.includes(KEINE) ? ablehnen('fehler.keine') : gewaehlt
    }),
  meldungen: ['fehler.keine'],
  eingabe: (antwort, name) => ({ [name]: alsListe(antwort) }),
  Feld: ({ frage, name, label, hinweis, fehler, freiwillig, eingabe, worte }) => (
    <Auswahl
      art="mehrfach"
      name={name}
      label={label}
      hinweis={hinweis}
      fehler={fehler}
      freiwillig={freiwillig}
      wert={werte(eingabe, name)}
      moeglichkeiten={(frage.wahl ?? []).map((w) => ({ wert: w, text: worte.wahl(w) }))}
    />
  ),
  zeilen: (antwort, _frage, _umfeld, worte) => alsListe(antwort).map(worte.wahl),
}
