import { datumKurz, tagInBerlin } from '../../../platform/clock/index.ts'
import { Absatz, Beschreibungsliste, Formular, Hinweis, Knopf, Link } from '../../../platform/html/index.ts'
import { pfade } from '../pfade.ts'
import { Abschnitt, type Abschnittprops } from './abschnitt.tsx'
import { informationsweg } from './texte.ts'

/** The explicit refusal, if there is one (KO-09). */
export const Ablehnung = ({ b, erfasstVon }: Abschnittprops) => {
  const { ablehnung, person } = b
  if (ablehnung === undefined)
    return (
      <Abschnitt titel="Ablehnung">
        <Absatz>Es ist keine ausdrückliche Ablehnung eingetragen.</Absatz>
        <Absatz>
          <Link href={pfade.ablehnung(person.id)}>Ablehnung eintragen</Link>
        </Absatz>
      </Abschnitt>
    )
  return (
    <Abschnitt titel="Ablehnung">
      <Hinweis titel="Online-Zusammenarbeit ausdrücklich abgelehnt" ebene={3}>
        <Absatz>
          Am {datumKurz(ablehnung.am)},{' '}
          {ablehnung.durch === 'selbst' ? 'von der Person selbst' : 'durch die Vertretung'}. Eingetragen{' '}
          {datumKurz(tagInBerlin(ablehnung.erfasst))}
          {erfasstVon && ` von ${erfasstVon}`}. Gesagt wurde: Spätere Online-Nutzung braucht Anruf oder Besuch. Der
          persönliche Zugang bleibt gleichwertig.
        </Absatz>
      </Hinweis>
      <Formular aktion={pfade.zuruecknehmen(person.id)}>
        <Knopf art="sekundaer">Ablehnung zurücknehmen</Knopf>
      </Formular>
    </Abschnitt>
  )
}

/** "Informed about online services on …" (KO-14). */
export const Information = ({ b }: Abschnittprops) => (
  <Abschnitt titel="Über Online-Angebote informiert">
    {b.informiert.length === 0 ? (
      <Absatz>Noch nicht eingetragen.</Absatz>
    ) : (
      <Beschreibungsliste
        angaben={b.informiert.map(({ am, weg }) => ({ name: datumKurz(am), wert: informationsweg[weg] ?? weg }))}
      />
    )}
    <Absatz>
      <Link href={pfade.information(b.person.id)}>Information eintragen</Link>
    </Absatz>
  </Abschnitt>
)
