import { type Eingabe, eingegeben, type Meldungen, wert } from '../../../platform/forms/index.ts'
import {
  Absatz,
  Auswahl,
  type DeskRahmen,
  DeskSeite,
  Feldzeile,
  Formular,
  Hinweis,
  Knopf,
  Knopfreihe,
  Link,
  Tabelle,
  Textbereich,
  Textfeld,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import { geburt } from '../abschnitt/geburt.tsx'
import { HerkunftFrage } from '../abschnitt/page.tsx'
import { pfade } from '../pfade.ts'

interface Props {
  rahmen: DeskRahmen
  eingabe: Eingabe
  meldungen: Meldungen
}

const pfad = [{ text: 'Personen', href: pfade.suche }, { text: 'Neue Person' }]

/** Takes in a person whom nobody knows yet. */
export const NeuSeite = ({ rahmen, eingabe, meldungen }: Props) => {
  const feld = (name: string, label: string) => ({
    name,
    label,
    autocomplete: 'off',
    wert: wert(eingabe, name),
    fehler: meldungen.fuer(name),
  })
  return (
    <DeskSeite rahmen={rahmen} titel="Neue Person anlegen" bereich="STEP" fehler={meldungen.liste} pfad={pfad}>
      <Absatz>Vor dem Anlegen sehen wir nach, ob es die Person schon gibt.</Absatz>
      <Formular aktion={pfade.neu}>
        <Ueberschrift ebene={2} groesse="klein">
          Name
        </Ueberschrift>
        <Textfeld {...feld('titel', 'Titel')} freiwillig breite={10} />
        <Feldzeile>
          <Textfeld {...feld('vorname', 'Vornamen')} hinweis="Alle, wie im Ausweis" />
          <Textfeld {...feld('nachname', 'Familienname')} hinweis="Mit Zusätzen wie „von“" />
        </Feldzeile>
        <Textfeld {...feld('geburtsname', 'Geburtsname')} freiwillig breite={30} />
        <Ueberschrift ebene={2} groesse="klein">
          Geburt
        </Ueberschrift>
        <geburt.Felder eingabe={eingabe} meldungen={meldungen} />
        <Ueberschrift ebene={2} groesse="klein">
          Anschrift und Telefon
        </Ueberschrift>
        <Feldzeile>
          <Textfeld {...feld('strasse', 'Straße')} freiwillig />
          <Textfeld {...feld('hausnummer', 'Hausnummer')} freiwillig breite={5} />
        </Feldzeile>
        <Feldzeile kurz>
          <Textfeld {...feld('plz', 'Postleitzahl')} freiwillig breite={5} ziffern />
          <Textfeld {...feld('ort', 'Ort')} freiwillig />
        </Feldzeile>
        <Textfeld {...feld('telefon', 'Telefon')} freiwillig art="tel" breite={20} />
        <HerkunftFrage eingabe={eingabe} meldungen={meldungen} />
        <Knopfreihe>
          <Knopf>Weiter</Knopf>
          <Link href={pfade.suche}>Abbrechen</Link>
        </Knopfreihe>
      </Formular>
    </DeskSeite>
  )
}

/** Someone who may be the new person, as far as it may be told. */
export interface Aehnlich {
  readonly id: string
  /** null: protected, or of another Dienststelle. */
  readonly href: string | null
  readonly name: string
  readonly geburt: string | null
  readonly ort: string | null
  readonly dienststellen: string
  readonly wahrscheinlich: string
}

/** Shows who is like the new person, and asks for a decision (ST-03). */
export const AehnlicheSeite = ({
  rahmen,
  eingabe,
  meldungen,
  aehnliche,
}: Props & { aehnliche: readonly Aehnlich[] }) => (
  <DeskSeite rahmen={rahmen} titel="Gibt es diese Person schon?" bereich="STEP" fehler={meldungen.liste} pfad={pfad}>
    <Hinweis art="warnung" titel={`${wert(eingabe, 'nachname')}, ${wert(eingabe, 'vorname')} ist noch nicht angelegt`}>
      <Absatz art="klein">Diese Personen sind ähnlich. Ist es eine davon? Dann arbeiten Sie mit ihr weiter.</Absatz>
    </Hinweis>
    <Tabelle
      titel="Ähnliche Personen"

      titelVersteckt
      klein
      karten
      zeilen={aehnliche}
      zeilenId={({ id }) => id}
      spalten={[
        {
          name: 'Person',
          kopf: true,
          zelle: ({ href, name }) => (href === null ? name : <Link href={href}>{name}</Link>),
        },
        { name: 'Geburtsdatum', einzeilig: true, zelle: (person) => person.geburt ?? '' },
        { name: 'Ort', zelle: ({ ort }) => ort ?? '' },
        { name: 'Dienststelle', zelle: ({ dienststellen }) => dienststellen },
        { name: 'Wie wahrscheinlich?', zahl: true, zelle: ({ wahrscheinlich }) => wahrscheinlich },
      ]}
    />
    <Formular aktion={pfade.neu} versteckt={alsVersteckt(eingabe)}>
      <Auswahl
        {...eingegeben('entscheidung', eingabe, meldungen)}
        label="Ihre Entscheidung"
        moeglichkeiten={[{ wert: 'neu', text: 'Keine davon: Es ist eine andere Person' }]}
      />
      <Textbereich
        {...eingegeben('grund', eingabe, meldungen)}
        label="Begründung"
        hinweis="Woran haben Sie das erkannt?"
        zeilen={2}
        max={300}
      />
      <Knopfreihe>
        <Knopf>Neue Person anlegen</Knopf>
        <Link href={pfade.suche}>Nicht anlegen</Link>
      </Knopfreihe>
    </Formular>
  </DeskSeite>
)

/** Everything typed on the first page goes along. */
const alsVersteckt = (eingabe: Eingabe): Record<string, string> =>
  Object.fromEntries(
    Object.keys(eingabe)
      .filter((name) => name !== 'entscheidung' && name !== 'grund')
      .map((name) => [name, wert(eingabe, name)]),
  )
