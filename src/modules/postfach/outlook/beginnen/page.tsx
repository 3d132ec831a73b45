import { eingegeben } from '../../../../platform/forms/index.ts'
import {
  Absatz,
  Beschreibungsliste,
  type DeskRahmen,
  DeskSeite,
  Formular,
  Knopf,
  Knopfreihe,
  Textfeld,
} from '../../../../platform/html/index.ts'
import type { Personalien } from '../../../step/index.ts'
import { Anliegenwahl, type AnPersonProps, AnPersonSeite } from '../../desk/an-person.tsx'
import { pfade } from '../../desk/pfade.ts'

const titel = 'Nachricht aus Outlook beginnen'
const name = ({ nachname, vorname }: Personalien): string => `${vorname} ${nachname}`.trim()

/** Asks for the Anliegen and for the mailbox that the clerk writes from. */
export const BeginnSeite = (props: AnPersonProps) => (
  <AnPersonSeite {...props} titel={titel}>
    <Formular aktion={pfade.ausOutlook(props.personId)}>
      <Anliegenwahl {...props} />
      <Textfeld
        {...eingegeben('adresse', props.eingabe, props.meldungen)}
        label="Ihre E-Mail-Adresse"
        hinweis="Von diesem Postfach schreiben Sie. Zum Beispiel: team3@jobcenter-ge.de"
        art="email"
      />
      <Knopfreihe>
        <Knopf>Adresse erzeugen</Knopf>
      </Knopfreihe>
    </Formular>
  </AnPersonSeite>
)

interface AdresseProps {
  readonly rahmen: DeskRahmen
  readonly person: Personalien
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
