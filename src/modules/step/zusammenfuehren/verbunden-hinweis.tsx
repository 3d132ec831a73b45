import { Absatz, Beschreibungsliste, Hinweis, Link, Liste } from '../../../platform/html/index.ts'
import { felder } from './felder.ts'
import { pfade } from './pfade.ts'
import type { Verbunden } from './verbunden.ts'

/** On the page of the leading id: its other numbers, and the facts that count from them. */
export const VerbundenHinweis = ({ nummern, vonAnderen }: Verbunden) => (
  <Hinweis
    titel={nummern.length === 1 ? 'Zusammengeführt mit einer weiteren Nummer' : 'Zusammengeführt mit weiteren Nummern'}
  >
    {vonAnderen.length > 0 && (
      <>
        <Absatz art="klein">Von den weiteren Nummern gilt:</Absatz>
        <Beschreibungsliste angaben={vonAnderen.map(({ feld, text }) => ({ name: felder[feld], wert: text }))} />
      </>
    )}
    <Liste
      punkte={nummern.map(({ personId, zusammenfuehrung, sichtbar }, stelle) => (
        <>
          {sichtbar ? (
            <Link href={`${pfade.person(personId)}?nur=diese`}>Nummer {stelle + 2} ansehen</Link>
          ) : (
            `Nummer ${stelle + 2}: bei einer anderen Dienststelle`
          )}
          , <Link href={pfade.zusammenfuehrung(zusammenfuehrung)}>wer, wann, warum</Link>
        </>
      ))}
    />
  </Hinweis>
)
