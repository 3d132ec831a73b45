import { type Eingabe, eingegeben, eingegebenerTag, type Meldungen, wert } from '../../../platform/forms/index.ts'
import {
  Absatz,
  Auswahl,
  Datumsfeld,
  type DeskRahmen,
  DeskSeite,
  Formular,
  Haken,
  Knopf,
  Knopfreihe,
  Link,
} from '../../../platform/html/index.ts'
import type { PersonAnzeige } from '../../step/index.ts'
import { kontopfad, personzeile } from '../begleiten/kopf.ts'
import { informationsweg } from '../begleiten/texte.ts'
import { pfade } from '../pfade.ts'
import { informationswege } from './command.ts'

interface Props {
  rahmen: DeskRahmen
  person: PersonAnzeige
  eingabe: Eingabe
  meldungen?: Meldungen | undefined
}

/** Recording an explicit refusal; without both informations it can't be recorded (KO-09). */
export const AblehnungSeite = ({ rahmen, person, eingabe, meldungen }: Props) => (
  <DeskSeite
    rahmen={rahmen}
    titel="Ablehnung eintragen"
    bereich="STEP"
    untertitel={personzeile(person)}
    pfad={kontopfad(person, 'Ablehnung')}
    fehler={meldungen?.liste ?? []}
  >
    <Absatz>
      Nur wenn die Person ausdrücklich sagt, dass sie nicht online mit uns arbeiten möchte. Danach legt niemand ein
      Konto für sie an, und sie bekommt keine Einladung.
    </Absatz>
    <Formular aktion={pfade.ablehnung(person.id)}>
      <Datumsfeld {...eingegebenerTag('am', eingabe, meldungen)} label="Tag des Gesprächs" />
      <Auswahl
        {...eingegeben('durch', eingabe, meldungen)}
        label="Wer hat abgelehnt?"
        moeglichkeiten={[
          { wert: 'selbst', text: 'Die Person selbst' },
          { wert: 'vertretung', text: 'Jemand, der die Person vertritt' },
        ]}
      />
      <Haken
        name="kontakt"
        label="Ich habe gesagt: Spätere Online-Nutzung braucht einen Anruf oder Besuch."
        gesetzt={wert(eingabe, 'kontakt') === 'ja'}
        fehler={meldungen?.fuer('kontakt')}
      />
      <Haken
        name="zugang"
        label="Ich habe gesagt: Der persönliche Zugang bleibt gleichwertig."
        gesetzt={wert(eingabe, 'zugang') === 'ja'}
        fehler={meldungen?.fuer('zugang')}
      />
      <Knopfreihe>
        <Knopf>Ablehnung eintragen</Knopf>
        <Link href={pfade.konto(person.id)}>Abbrechen</Link>
      </Knopfreihe>
    </Formular>
  </DeskSeite>
)

/** "Informed about online services on …" (KO-14). */
export const InformationSeite = ({ rahmen, person, eingabe, meldungen }: Props) => (
  <DeskSeite
    rahmen={rahmen}
    titel="Information eintragen"
    bereich="STEP"
    untertitel={personzeile(person)}
    pfad={kontopfad(person, 'Information')}
    fehler={meldungen?.liste ?? []}
  >
    <Formular aktion={pfade.information(person.id)}>
      <Datumsfeld {...eingegebenerTag('am', eingabe, meldungen)} label="Über Online-Angebote informiert am" />
      <Auswahl
        {...eingegeben('weg', eingabe, meldungen)}
        label="Auf welchem Weg?"
        moeglichkeiten={informationswege.map((weg) => ({ wert: weg, text: informationsweg[weg] ?? weg }))}
      />
      <Knopfreihe>
        <Knopf>Information eintragen</Knopf>
        <Link href={pfade.konto(person.id)}>Abbrechen</Link>
      </Knopfreihe>
    </Formular>
  </DeskSeite>
)
