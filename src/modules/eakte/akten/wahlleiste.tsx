import { Filter, Formular, Knopf, Knopfreihe, Select, Textfeld } from '../../../platform/html/index.ts'
import { pfade } from '../pfade.ts'
import { dokumentart } from '../texte.ts'
import type { Akte } from './akte-query.ts'
import { adresse, type Wahl } from './wahl.ts'

/** Kind and year stand in the address; words of a search never do. */
export const Wahlleiste = ({ akte, wahl }: { akte: Akte; wahl: Wahl }) => {
  const pfad = pfade.akte(akte.id)
  const aktiv = [
    ...(wahl.art === undefined ? [] : [{ text: dokumentart(wahl.art), ohne: adresse(pfad, ohneArt(wahl)) }]),
    ...(wahl.jahr === undefined ? [] : [{ text: `Jahr ${wahl.jahr}`, ohne: adresse(pfad, ohneJahr(wahl)) }]),
  ]
  return (
    <>
      <Filter aktion={pfad} aktiv={aktiv}>
        <Select
          name="art"
          label="Art"
          leer="alle"
          wert={wahl.art}
          breite={20}
          moeglichkeiten={akte.arten.map((art) => ({ wert: art, text: dokumentart(art) }))}
        />
        <Select
          name="jahr"
          label="Eingegangen"
          leer="jederzeit"
          wert={wahl.jahr}
          breite={20}
          moeglichkeiten={akte.jahre.map((jahr) => ({ wert: jahr, text: jahr }))}
        />
      </Filter>
      <Formular aktion={pfad}>
        <Textfeld
          name="worte"
          label="In dieser Akte suchen"
          hinweis="Titel, Art, Nummer oder Datum"
          art="search"
          autocomplete="off"
          breite={30}
          wert={wahl.worte}
        />
        <Knopfreihe>
          <Knopf art="sekundaer">In der Akte suchen</Knopf>
        </Knopfreihe>
      </Formular>
    </>
  )
}

const ohneArt = ({ jahr }: Wahl): Wahl => (jahr === undefined ? {} : { jahr })
const ohneJahr = ({ art }: Wahl): Wahl => (art === undefined ? {} : { art })
