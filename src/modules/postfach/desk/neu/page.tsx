import type { Datei } from '../../../../platform/eingang/index.ts'
import { type Eingabe, type Meldungen, wert } from '../../../../platform/forms/index.ts'
import {
  type DeskRahmen,
  DeskSeite,
  Formular,
  Knopf,
  Knopfreihe,
  Select,
  Textbereich,
} from '../../../../platform/html/index.ts'
import { anliegenliste } from '../../anliegen/namen.ts'
import { TEXT_HOECHSTENS } from '../../schreiben/form.ts'
import { Anlagenfeld } from '../anlagen/feld.tsx'
import type { Empfaenger } from '../empfaenger.ts'
import { Schreibhindernis } from '../hindernis.tsx'
import { pfade } from '../pfade.ts'

interface Props extends Empfaenger {
  rahmen: DeskRahmen
  eingabe: Eingabe
  meldungen: Meldungen
  /** Those that are to go along; undefined while messages carry none (PF-11). */
  dateien: readonly Datei[] | undefined
}

/** The office writes first (PF-08). */
export const NeuSeite = ({ rahmen, personId, person, hindernis, dateien, eingabe, meldungen }: Props) => (
  <DeskSeite
    rahmen={rahmen}
    titel="Neue Nachricht"
    bereich="Postfach"
    untertitel={`an ${person.nachname}, ${person.vorname}`}
    fehler={meldungen.liste}
  >
    {hindernis === undefined ? (
      <Formular
        aktion={pfade.neu(personId)}
        schluessel={wert(eingabe, 'schluessel')}
        mitDateien={dateien !== undefined}
      >
        <Select
          name="anliegen"
          label="Anliegen"
          hinweis="Danach heißt das Gespräch im Postfach."
          wert={wert(eingabe, 'anliegen')}
          fehler={meldungen.fuer('anliegen')}
          moeglichkeiten={anliegenliste}
          breite={30}
        />
        <Textbereich
          name="text"
          label="Nachricht"
          wert={wert(eingabe, 'text')}
          fehler={meldungen.fuer('text')}
          zeilen={8}
          max={TEXT_HOECHSTENS}
        />
        {dateien && <Anlagenfeld dateien={dateien} meldungen={meldungen} />}
        <Knopfreihe>
          <Knopf name="aktion" wert="senden">
            Nachricht senden
          </Knopf>
          <Knopf art="leise" href={pfade.ausOutlook(personId)}>
            Aus Outlook schreiben
          </Knopf>
        </Knopfreihe>
      </Formular>
    ) : (
      <Schreibhindernis art={hindernis} />
    )}
  </DeskSeite>
)
