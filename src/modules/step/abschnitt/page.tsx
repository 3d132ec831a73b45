import { zeitpunktKurz } from '../../../platform/clock/index.ts'
import type { Eingabe, Meldungen } from '../../../platform/forms/index.ts'
import { eingegeben } from '../../../platform/forms/index.ts'
import {
  Absatz,
  Auswahl,
  type DeskRahmen,
  DeskSeite,
  Formular,
  Hinweis,
  Knopf,
  Knopfreihe,
  Link,
  Tabelle,
} from '../../../platform/html/index.ts'
import type { LetzteAenderung } from '../aenderung/query.ts'
import { herkunftDerDienststelle } from '../herkunft.ts'
import type { Personenkopf } from '../kopf/query.ts'
import { kopfzeile, vollerName } from '../kopf/text.ts'
import { pfade } from '../pfade.ts'
import type { Abschnitt } from './abschnitt.ts'
import type { Unterschied } from './speichern.ts'

export interface Konflikt {
  readonly unterschiede: readonly Unterschied[]
  readonly letzte: LetzteAenderung | undefined
}

interface Props {
  rahmen: DeskRahmen
  person: Personenkopf
  abschnitt: Abschnitt
  eingabe: Eingabe
  meldungen: Meldungen
  stand: string
  konflikt?: Konflikt | undefined
}

/** Changes one section of the master data. */
export const AbschnittSeite = ({ rahmen, person, abschnitt, eingabe, meldungen, stand, konflikt }: Props) => (
  <DeskSeite
    rahmen={rahmen}
    titel={`${abschnitt.titel} ändern`}
    bereich="STEP"
    untertitel={kopfzeile(person)}
    fehler={meldungen.liste}
    pfad={[
      { text: 'Personen', href: pfade.suche },
      { text: vollerName(person), href: pfade.person(person.id) },
      { text: abschnitt.titel },
    ]}
  >
    {konflikt !== undefined && <Inzwischen {...konflikt} />}
    <Formular aktion={pfade.person(person.id, abschnitt.schluessel)} versteckt={{ stand }}>
      <abschnitt.Felder eingabe={eingabe} meldungen={meldungen} />
      <HerkunftFrage eingabe={eingabe} meldungen={meldungen} />
      <Knopfreihe>
        <Knopf>{konflikt === undefined ? 'Speichern' : 'Meine Eingabe speichern'}</Knopf>
        <Link href={pfade.person(person.id)}>{konflikt === undefined ? 'Abbrechen' : 'Meine Eingabe verwerfen'}</Link>
      </Knopfreihe>
    </Formular>
  </DeskSeite>
)

/** What somebody saved since the page was opened, beside what one typed oneself. */
const Inzwischen = ({ unterschiede, letzte }: Konflikt) => (
  <>
    <Hinweis art="warnung" titel="Inzwischen wurde etwas anderes gespeichert">
      <Absatz art="klein">
        {letzte === undefined ? '' : `${letzte.wer} hat am ${zeitpunktKurz(letzte.am)} Uhr gespeichert. `}
        Ihre Eingabe steht unten und ist noch nicht gespeichert. Vergleichen Sie und entscheiden Sie.
      </Absatz>
    </Hinweis>
    <Tabelle
      titel="Gespeichert und eingegeben"
      klein
      karten
      zeilen={unterschiede}
      zeilenId={({ feld }) => feld}
      spalten={[
        { name: 'Angabe', kopf: true, zelle: ({ feld }) => feld },
        { name: 'Jetzt gespeichert', zelle: ({ gespeichert }) => gespeichert ?? '–' },
        { name: 'Ihre Eingabe', zelle: ({ eingabe }) => eingabe ?? '–' },
      ]}
      leer={<Absatz>Ihre Eingabe ist dieselbe wie die gespeicherte.</Absatz>}
    />
  </>
)

/** Where the datum comes from; asked wherever something is written. */
export const HerkunftFrage = ({ eingabe, meldungen }: { eingabe: Eingabe; meldungen: Meldungen }) => (
  <Auswahl
    {...eingegeben('herkunft', eingabe, meldungen)}
    label="Woher stammt die Angabe?"
    moeglichkeiten={[
      { wert: herkunftDerDienststelle[0], text: 'Ausweis oder Urkunde gesehen' },
      { wert: herkunftDerDienststelle[1], text: 'Mitgeteilt: persönlich, am Telefon oder im Brief' },
    ]}
  />
)
