import { zeitpunktKurz } from '../../../platform/clock/index.ts'
import { Absatz, type DeskRahmen, DeskSeite, Verlauf } from '../../../platform/html/index.ts'
import { herkunftName } from '../herkunft.ts'
import type { Personenkopf } from '../kopf/query.ts'
import { kopfzeile, vollerName } from '../kopf/text.ts'
import { pfade } from '../pfade.ts'
import type { Aenderungszeile } from './query.ts'

const abschnittName: Readonly<Record<string, string>> = {
  name: 'Name',
  geburt: 'Geburt und Staatsangehörigkeit',
  anschrift: 'Anschrift',
  postanschrift: 'Postanschrift',
  kontakt: 'Telefon und E-Mail',
  nummern: 'Nummern',
  bank: 'Bankverbindung',
  vertretung: 'Vertretung',
  einwilligung: 'Erklärung zum Datenabruf',
  auskunftssperre: 'Geschützte Anschrift',
}
/** Fields of declarations that customers made themselves. */
const feldName: Readonly<Record<string, string>> = {
  name: 'Name',
  vorname: 'Vornamen',
  nachname: 'Familienname',
  geburtsname: 'Geburtsname',
  geburtsort: 'Geburtsort',
  geburtsdatum: 'Geburtsdatum',
  anschrift: 'Anschrift',
  telefon: 'Telefon',
}

interface Props {
  rahmen: DeskRahmen
  person: Personenkopf
  zeilen: readonly Aenderungszeile[]
}

/** What was changed in a person's data, by whom, from which source, newest first. */
export const AenderungenSeite = ({ rahmen, person, zeilen }: Props) => (
  <DeskSeite
    rahmen={rahmen}
    titel="Änderungen"
    bereich="STEP"
    untertitel={kopfzeile(person)}
    pfad={[
      { text: 'Personen', href: pfade.suche },
      { text: vollerName(person), href: pfade.person(person.id) },
      { text: 'Änderungen' },
    ]}
  >
    <Absatz>Was geändert wurde, von wem und aus welcher Quelle. Das Neueste steht oben.</Absatz>
    {zeilen.length === 0 ? (
      <Absatz>An diesen Daten wurde noch nichts geändert.</Absatz>
    ) : (
      <Verlauf ereignisse={zeilen.map(alsEreignis)} />
    )}
    {person.verborgen && (
      <Absatz art="klein">Änderungen an Anschrift, Telefon und E-Mail sind geschützt (§ 51 BMG).</Absatz>
    )}
    <Absatz art="leise">Dass Sie diese Seite ansehen, wird protokolliert.</Absatz>
  </DeskSeite>
)

const alsEreignis = (zeile: Aenderungszeile) => ({
  zeitpunkt: zeile.am.toISOString(),
  zeit: `${zeitpunktKurz(zeile.am)} Uhr`,
  titel: abschnittName[zeile.abschnitt] ?? zeile.abschnitt,
  wer: zeile.wer,
  symbol: 'edit' as const,
  text: (
    <>
      {zeile.felder.map(({ feld, vorher, nachher }) => (
        <Absatz key={feld} art="klein">
          {feldName[feld] ?? feld}: {vorher !== null && <del>{vorher}</del>}
          {vorher === null ? 'neu ' : ' → '}
          {nachher === null ? 'entfernt' : <ins>{nachher}</ins>}
        </Absatz>
      ))}
      <Absatz art="leise">
        Herkunft: {herkunftName[zeile.herkunft]}
        {zeile.grund === undefined ? '' : ` · Grund: ${zeile.grund}`}
      </Absatz>
    </>
  ),
})
