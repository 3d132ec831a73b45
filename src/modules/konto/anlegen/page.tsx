import { type Eingabe, eingegeben, type Meldungen } from '../../../platform/forms/index.ts'
import {
  Absatz,
  Auswahl,
  type DeskRahmen,
  DeskSeite,
  Formular,
  Knopf,
  Knopfreihe,
  Link,
  Textfeld,
} from '../../../platform/html/index.ts'
import { kontopfad, personzeile } from '../begleiten/kopf.ts'
import type { Begleitung } from '../begleiten/query.ts'
import { pfade } from '../pfade.ts'

interface Props {
  rahmen: DeskRahmen
  b: Begleitung
  eingabe: Eingabe
  meldungen?: Meldungen | undefined
}

/** Creating an account by hand, from STEP (KO-06). */
export const AnlegenSeite = ({ rahmen, b, eingabe, meldungen }: Props) => (
  <DeskSeite
    rahmen={rahmen}
    titel="Konto von Hand anlegen"
    bereich="STEP"
    untertitel={personzeile(b.person)}
    pfad={kontopfad(b.person, 'Konto anlegen')}
    fehler={meldungen?.liste ?? []}
  >
    <Absatz>
      Besser ist ein Freischaltcode: Damit legt die Person ihr Konto selbst an. Das Kennwort hier gilt nur für die erste
      Anmeldung. Danach wählt die Person ein eigenes Passwort, das niemand sonst kennt.
    </Absatz>
    <Formular aktion={pfade.anlegen(b.person.id)}>
      <Textfeld
        {...eingegeben('email', eingabe, meldungen)}
        label="E-Mail-Adresse der Person"
        hinweis="Ohne Adresse bekommt die Person einen Benutzernamen."
        art="email"
        autocomplete="off"
        freiwillig
        breite={30}
      />
      <Auswahl
        {...eingegeben('weg', eingabe, meldungen)}
        label="Wie kommen die Zugangsdaten zur Person?"
        moeglichkeiten={[
          { wert: 'blatt', text: 'Ausdrucken und übergeben' },
          ...(b.empfaenger === undefined
            ? []
            : [{ wert: 'brief', text: `Mit der Post an ${b.empfaenger.zeilen.slice(1).join(', ')}` }]),
        ]}
      />
      <Knopfreihe>
        <Knopf>Konto anlegen</Knopf>
        <Link href={pfade.konto(b.person.id)}>Abbrechen</Link>
      </Knopfreihe>
    </Formular>
  </DeskSeite>
)
