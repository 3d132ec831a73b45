import { Absatz } from '../components/absatz.tsx'
import { Beschreibungsliste } from '../components/beschreibungsliste.tsx'
import { Datentabelle } from '../components/datentabelle.tsx'
import { Filter } from '../components/filter.tsx'
import { Gegenueber } from '../components/gegenueber.tsx'
import { Knopf } from '../components/knopf.tsx'
import { Link } from '../components/link.tsx'
import { Marke } from '../components/marke.tsx'
import { Seiten } from '../components/seiten.tsx'
import { Select } from '../components/select.tsx'
import { Textfeld } from '../components/textfeld.tsx'
import { Ueberschrift } from '../components/ueberschrift.tsx'
import type { Spalte } from '../components/tabelle.tsx'
import { DeskSeite } from '../layout/desk-seite.tsx'
import { musterDesk, type Musterwahl } from './rahmen.ts'

interface Auftrag {
  id: string
  faellig: string
  ueberfaellig?: boolean
  art: string
  person: string
  eingang: string
  grund: string
  stand: string
}

const auftraege: readonly Auftrag[] = [
  {
    id: 'a1',
    faellig: '2.7.2026',
    ueberfaellig: true,
    art: 'Antrag (TdA)',
    person: 'Özlem Kaya, 1990',
    eingang: '25.6. 14:07',
    grund: 'R-12 PLZ 12345',
    stand: 'frei',
  },
  {
    id: 'a2',
    faellig: '4.7.2026',
    art: 'Nachricht: Miete',
    person: 'Jan Nowak, BG …0421',
    eingang: '3.7. 08:55',
    grund: 'R-31 Anliegen',
    stand: 'bei Lang',
  },
  {
    id: 'a3',
    faellig: '7.7.2026',
    art: 'Unterlagen, 2 Dokumente',
    person: 'Maximiliane-Alexandra von Wolkenstein-Trostburg, BG …0077',
    eingang: '2.7. 16:20',
    grund: 'Auffangregel',
    stand: 'frei',
  },
]

const spalten: readonly Spalte<Auftrag>[] = [
  {
    name: 'Fällig',
    einzeilig: true,
    sortieren: '?sortiert=faellig',
    sortiert: 'aufsteigend',
    zelle: (a) =>
      a.ueberfaellig ? (
        <>
          {a.faellig} <Marke art="warnung" text="überfällig" klein />
        </>
      ) : (
        a.faellig
      ),
  },
  { name: 'Auftrag', kopf: true, zelle: (a) => <Link href={`/arbeitsplatz/eakte/auftraege/${a.id}`}>{a.art}</Link> },
  { name: 'Person', zelle: (a) => a.person },
  { name: 'Eingang', einzeilig: true, sortieren: '?sortiert=eingang', zelle: (a) => a.eingang },
  { name: 'Grund (Regel)', zelle: (a) => a.grund },
  { name: 'Stand', einzeilig: true, zelle: (a) => a.stand },
]

/** All components of the desks in one page: a Postkorb, and a work order beside its document. */
export const Musterdesk = (wahl: Musterwahl) => (
  <DeskSeite
    rahmen={musterDesk(wahl)}
    titel="Postkorb Leistung 3"
    bereich="E-AKTE"
    untertitel="142 offen · 6 fällig heute · 2 überfällig"
    aktionen={
      <Knopf href="/arbeitsplatz/eakte/naechster" taste="n">
        Nächsten Auftrag nehmen
      </Knopf>
    }
    tasten={[
      { taste: 'n', text: 'nächsten Auftrag nehmen' },
      { taste: 'w', text: 'weiterleiten' },
    ]}
    pfad={[{ text: 'Postkörbe', href: '/arbeitsplatz/eakte/postkoerbe' }, { text: 'Leistung 3' }]}
    stand={{ text: 'Auftrag A-88213 erledigt.', rueckgaengig: { aktion: '/muster/arbeitsplatz' } }}
  >
    <Filter aktion="/muster/arbeitsplatz" aktiv={[{ text: 'Art: Antrag', ohne: '/muster/arbeitsplatz' }]}>
      <Textfeld name="nummer" label="Nummer" art="search" />
      <Select
        name="art"
        label="Art"
        leer="alle"
        moeglichkeiten={[
          { wert: 'antrag', text: 'Antrag' },
          { wert: 'nachricht', text: 'Nachricht' },
        ]}
        wert="antrag"
      />
      <Select
        name="stand"
        label="Stand"
        leer={false}
        moeglichkeiten={[
          { wert: 'offen', text: 'offen' },
          { wert: 'erledigt', text: 'erledigt' },
        ]}
      />
    </Filter>
    <Datentabelle
      titel="Aufträge in Leistung 3"
      spalten={spalten}
      zeilen={auftraege}
      zeilenId={({ id }) => id}
      leer={<Absatz>Der Korb ist leer.</Absatz>}
      auswahl={{
        aktion: '/muster/arbeitsplatz',
        name: ({ art, person }) => `${art}, ${person}`,
        knoepfe: (
          <>
            <Knopf art="sekundaer" name="aktion" wert="nehmen">
              Nehmen
            </Knopf>
            <Knopf art="sekundaer" name="aktion" wert="weiterleiten" taste="w">
              Weiterleiten …
            </Knopf>
          </>
        ),
      }}
    />
    <Seiten weiter="?nach=x" von={1} bis={50} />
    <Ueberschrift ebene={2}>Auftrag A-88213</Ueberschrift>
    <Auftragsansicht />
  </DeskSeite>
)

const Auftragsansicht = () => (
  <Gegenueber
    adressen={{ links: '?teilung=links', gleich: '?teilung=gleich', rechts: '?teilung=rechts' }}
    links={{
      titel: 'Dokument',
      inhalt: (
        <>
          <Absatz art="klein">PDF, 84 kB, 1 Seite, unverändert</Absatz>
          <Link href="/muster.pdf" symbol="download">
            Herunterladen
          </Link>
        </>
      ),
    }}
    rechts={{
      titel: 'Angaben',
      inhalt: (
        <Beschreibungsliste
          angaben={[
            { name: 'Tag der Antragstellung', wert: '25.6.2026' },
            { name: 'Wirkt ab', wert: '1.6.2026' },
            { name: 'Warum hier?', wert: 'Regelwerk v14, Zeile R-12: Art = Antrag und PLZ in 12345–12399' },
          ]}
        />
      ),
    }}
  />
)
