import { zeitpunktKurz } from '../../../platform/clock/index.ts'
import { Absatz, type DeskRahmen, Hinweis, Link, Ueberschrift, Zusammenfassung } from '../../../platform/html/index.ts'
import type { EingereichtesProfil } from '../../antrag/index.ts'
import { Bewerberrahmen } from '../bewerberrahmen.tsx'
import { pfade } from '../pfade.ts'
import type { Bewerberseite } from '../seiten/query.ts'

interface Props {
  rahmen: DeskRahmen
  s: Bewerberseite
  profile: readonly EingereichtesProfil[]
}

/** What was handed in of the profile and where it waits: for the conversion, or for being taken over (ST-02, OA-02). */
export const ProfilSeite = ({ rahmen, s, profile }: Props) => (
  <Bewerberrahmen
    rahmen={rahmen}
    titel="Arbeitsmarktprofil"
    person={s.b.person}
    uebernommen={s.uebernommen !== undefined}
  >
    {profile.length === 0 ? (
      <Absatz>Die Person hat noch nichts abgesendet. Sie kann es online ausfüllen, wann sie möchte.</Absatz>
    ) : (
      <Stand s={s} />
    )}
    {profile.map((profil) => (
      <Profil key={profil.id} {...profil} offen={s.b.person.art === 'inhouse'} />
    ))}
  </Bewerberrahmen>
)

const Stand = ({ s: { b, uebernommen } }: { s: Bewerberseite }) => {
  if (b.person.art !== 'inhouse')
    return (
      <Hinweis titel="Wartet auf die Umwandlung">
        <Absatz>Diese Internetperson ist noch nicht umgewandelt. Danach sehen Sie hier die Angaben.</Absatz>
      </Hinweis>
    )
  return (
    <Hinweis titel="Liegt zur Übernahme bereit">
      <Absatz>Bitte gehen Sie die Angaben im Gespräch mit der Person durch.</Absatz>
      {uebernommen === undefined && (
        <Absatz>
          Die Person ist noch nicht in VerBIS. <Link href={pfade.erstellen(b.person.id)}>Suchassistent erstellen</Link>
        </Absatz>
      )}
    </Hinweis>
  )
}

const Profil = ({
  titel,
  referenz,
  eingegangen,
  frueher,
  bereiche,
  offen,
}: EingereichtesProfil & { offen: boolean }) => (
  <section>
    <Ueberschrift ebene={2}>{titel}</Ueberschrift>
    <Absatz>
      Eingegangen am {zeitpunktKurz(eingegangen)}, Nummer {referenz}.
      {frueher.length > 0 && ` Vorher schon am ${frueher.map(zeitpunktKurz).join(', ')}.`}
    </Absatz>
    {offen &&
      bereiche.flatMap(({ abschnitte }) =>
        abschnitte.map(({ key, titel: thema, zeilen }) => (
          <Zusammenfassung
            key={key}
            ebene={3}
            titel={thema}
            angaben={zeilen.map(({ frage, antwort }) => ({ name: frage, wert: <Antwort zeilen={antwort} /> }))}
          />
        )),
      )}
  </section>
)

const Antwort = ({ zeilen }: { zeilen: readonly string[] }) =>
  zeilen.length === 0 ? (
    <>keine Angabe</>
  ) : (
    <>
      {zeilen.map((zeile, n) => (
        <div key={n}>{zeile}</div>
      ))}
    </>
  )
