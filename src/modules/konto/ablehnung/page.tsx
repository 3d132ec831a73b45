import { datumswert, type Eingabe, type Meldungen, wert } from '../../../platform/forms/index.ts'
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
      <Datumsfeld name="am" label="Tag des Gesprächs" wert={datumswert(eingabe, 'am')} fehler={meldungen?.fuer('am')} />
      <Auswahl
        name="durch"
        label="Wer hat abgelehnt?"
        wert={wert(eingabe, 'durch')}
        fehler={meldungen?.fuer('durch')}
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
      <Datumsfeld
        name="am"
        label="Über Online-Angebote informiert am"
        wert={datumswert(eingabe, 'am')}
        fehler={meldungen?.fuer('am')}
      />
      <Auswahl
        name="weg"
        label="Auf welchem Weg?"
        wert={wert(eingabe, 'weg')}
        fehler={meldungen?.fuer('weg')}
        moeglichkeiten={informationswege.map((weg) => ({ wert: weg, text: informationsweg[weg] ?? weg }))}
      />
      <Knopfreihe>
        <Knopf>Information eintragen</Knopf>
        <Link href={pfade.konto(person.id)}>Abbrechen</Link>
      </Knopfreihe>
    </Formular>
  </DeskSeite>
)
