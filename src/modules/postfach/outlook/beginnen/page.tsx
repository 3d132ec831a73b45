import { type Eingabe, type Meldungen, wert } from '../../../../platform/forms/index.ts'
import {
  Absatz,
  Beschreibungsliste,
  type DeskRahmen,
  DeskSeite,
  Formular,
  Knopf,
  Knopfreihe,
  Select,
  Textfeld,
} from '../../../../platform/html/index.ts'
import type { Personalien } from '../../../step/index.ts'
import { anliegenliste } from '../../anliegen/namen.ts'
import type { Empfaenger } from '../../desk/empfaenger.ts'
import { Schreibhindernis } from '../../desk/hindernis.tsx'
import { pfade } from '../../desk/pfade.ts'

interface Props extends Empfaenger {
  readonly rahmen: DeskRahmen
  readonly eingabe: Eingabe
  readonly meldungen: Meldungen
}

const titel = 'Nachricht aus Outlook beginnen'
const name = ({ nachname, vorname }: Personalien): string => `${vorname} ${nachname}`.trim()

/** Asks for the Anliegen and for the mailbox that the clerk writes from. */
export const BeginnSeite = ({ rahmen, personId, person, hindernis, eingabe, meldungen }: Props) => (
  <DeskSeite
    rahmen={rahmen}
    titel={titel}
    bereich="Postfach"
    untertitel={`an ${name(person)}`}
    fehler={meldungen.liste}
  >
    {hindernis === undefined ? (
      <Formular aktion={pfade.ausOutlook(personId)}>
        <Select
          name="anliegen"
          label="Anliegen"
          hinweis="Danach heißt das Gespräch im Postfach."
          wert={wert(eingabe, 'anliegen')}
          fehler={meldungen.fuer('anliegen')}
          moeglichkeiten={anliegenliste}
          breite={30}
        />
        <Textfeld
          name="adresse"
          label="Ihre E-Mail-Adresse"
          hinweis="Von diesem Postfach schreiben Sie. Zum Beispiel: team3@jobcenter-ge.de"
          art="email"
          wert={wert(eingabe, 'adresse')}
          fehler={meldungen.fuer('adresse')}
        />
        <Knopfreihe>
          <Knopf>Adresse erzeugen</Knopf>
        </Knopfreihe>
      </Formular>
    ) : (
      <Schreibhindernis art={hindernis} />
    )}
  </DeskSeite>
)

interface AdresseProps extends Pick<Props, 'rahmen' | 'person'> {
  readonly adresse: string
  readonly absender: string
}

/** The address, shown this once. */
export const AdresseSeite = ({ rahmen, person, adresse, absender }: AdresseProps) => (
  <DeskSeite rahmen={rahmen} titel={titel} bereich="Postfach" untertitel={`an ${name(person)}`}>
    <Absatz>Schreiben Sie Ihre Nachricht in Outlook an diese Adresse. Sie steht nur hier und nur jetzt.</Absatz>
    <Beschreibungsliste
      angaben={[
        { name: 'An', wert: adresse },
        { name: 'Von', wert: absender },
        { name: 'Gilt', wert: 'einmal, 24 Stunden lang' },
      ]}
    />
    <Absatz>
      Der Text Ihrer E-Mail steht danach im Postfach von {name(person)}. Bitte senden Sie keine Anhänge mit.
    </Absatz>
  </DeskSeite>
)
