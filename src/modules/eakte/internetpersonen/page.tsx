import { datumKurz, type Tag, tagInBerlin } from '../../../platform/clock/index.ts'
import {
  Absatz,
  Datentabelle,
  type DeskRahmen,
  DeskSeite,
  Link,
  Seiten,
  type Spalte,
} from '../../../platform/html/index.ts'
import { pfade } from '../pfade.ts'
import { Faellig } from '../postkorb/zellen.tsx'
import { auftragsnummer } from '../texte.ts'
import type { Listenseite, Wartende } from './query.ts'

interface Props {
  rahmen: DeskRahmen
  liste: Listenseite
  anfang: boolean
  heute: Tag
}

/** Who registered online and waits to be converted, the longest waiting first (ST-01). */
export const InternetpersonenSeite = ({ rahmen, liste, anfang, heute }: Props) => (
  <DeskSeite
    rahmen={rahmen}
    titel="Internetpersonen umwandeln"
    bereich="STEP"
    pfad={[{ text: 'Personen', href: pfade.personen }, { text: 'Internetpersonen' }]}
  >
    <Absatz>
      Diese Personen haben sich online registriert. Wer am längsten wartet, steht oben. Erst nach der Umwandlung können
      sie den Hauptantrag ausfüllen.
    </Absatz>
    <Datentabelle
      titel="Internetpersonen"
      zeilen={liste.zeilen}
      zeilenId={({ id }) => id}
      spalten={spalten(liste.mitAuftrag, heute)}
      leer={<Leer anfang={anfang} />}
    />
    <Seiten
      zurueck={anfang ? undefined : pfade.internetpersonen}
      weiter={liste.weiter && `${pfade.internetpersonen}?nach=${liste.weiter}`}
    />
    <Absatz art="leise">Dass Sie diese Liste ansehen, wird protokolliert.</Absatz>
  </DeskSeite>
)

const name = ({ nachname, vorname }: Wartende): string =>
  [nachname, vorname].filter(Boolean).join(', ') || 'Noch ohne Namen'

const spalten = (mitAuftrag: boolean, heute: Tag): Spalte<Wartende>[] => [
  { name: 'Person', kopf: true, zelle: (z) => <Link href={pfade.umwandeln(z.id)}>{name(z)}</Link> },
  { name: 'Geboren', einzeilig: true, zelle: (z) => (z.geburtsdatum ? datumKurz(z.geburtsdatum) : 'unbekannt') },
  { name: 'Registriert', einzeilig: true, zelle: (z) => datumKurz(tagInBerlin(z.erstellt)) },
  ...(mitAuftrag ? auftragsspalten(heute) : []),
]

const auftragsspalten = (heute: Tag): Spalte<Wartende>[] => [
  {
    name: 'Auftrag',
    einzeilig: true,
    zelle: ({ auftrag }) =>
      auftrag === undefined ? (
        'keiner'
      ) : (
        <Link href={pfade.auftrag(auftrag.nummer)}>{auftragsnummer(auftrag.nummer)}</Link>
      ),
  },
  {
    name: 'Fällig',
    einzeilig: true,
    zelle: ({ auftrag }) => (auftrag ? <Faellig tag={auftrag.faellig} heute={heute} erledigt={null} /> : '–'),
  },
  {
    name: 'Stand',
    zelle: ({ auftrag }) =>
      auftrag === undefined ? '–' : auftrag.bearbeiter === null ? 'frei' : `bei ${auftrag.bearbeiter}`,
  },
]

const Leer = ({ anfang }: { anfang: boolean }) => (
  <>
    <Absatz art="fett">{anfang ? 'Niemand wartet auf die Umwandlung' : 'Keine weiteren Personen'}</Absatz>
    <Absatz art="klein">
      Wer sich online registriert und sich an Ihre Dienststelle wendet, steht dann hier.{' '}
      {anfang || <Link href={pfade.internetpersonen}>Zum Anfang der Liste</Link>}
    </Absatz>
  </>
)
