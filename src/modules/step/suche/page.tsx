import { type Eingabe, eingegeben, eingegebenerTag, type Meldungen, wert } from '../../../platform/forms/index.ts'
import {
  Absatz,
  Auswahl,
  Datumsfeld,
  type DeskRahmen,
  DeskSeite,
  Feldzeile,
  Formular,
  Knopf,
  Knopfreihe,
  Textfeld,
} from '../../../platform/html/index.ts'
import { pfade } from '../pfade.ts'

export interface Kannst {
  /** May look in one's own Dienststelle, in all of them, and create a person. */
  readonly hier: boolean
  readonly ueberall: boolean
  readonly anlegen: boolean
}

interface Props {
  rahmen: DeskRahmen
  eingabe: Eingabe
  meldungen: Meldungen
  kann: Kannst
}

/** Looks for persons by whatever a clerk knows of them. */
export const SucheSeite = ({ rahmen, eingabe, meldungen, kann }: Props) => {
  const feld = (name: string, label: string, hinweis: string) => ({
    name,
    label,
    hinweis,
    autocomplete: 'off',
    wert: wert(eingabe, name),
    fehler: meldungen.fuer(name),
  })
  return (
    <DeskSeite
      rahmen={rahmen}
      titel="Personen suchen"
      bereich="STEP"
      fehler={meldungen.liste}
      aktionen={
        kann.anlegen && (
          <Knopf art="sekundaer" klein href={pfade.neu}>
            Neue Person anlegen
          </Knopf>
        )
      }
    >
      <Absatz>Füllen Sie aus, was Sie wissen. Ein Feld genügt. Gefunden wird, wer auf alle passt.</Absatz>
      <Formular aktion={pfade.suche}>
        <Textfeld
          {...feld(
            'name',
            'Name',
            'Anfang genügt, auch nach Gehör, in jeder Reihenfolge. In Anführungszeichen nur genau so: "Meyer".',
          )}
          art="search"
          breite={30}
        />
        <Datumsfeld
          {...eingegebenerTag('geburt', eingabe, meldungen)}
          label="Geburtsdatum"
          hinweis="Das Jahr genügt. Beispiel: 3 7 1990"
        />
        <Textfeld
          {...feld('nummer', 'Nummer', 'Kundennummer, BG-Nummer, Rentenversicherungsnummer oder Steuer-ID')}
          breite={20}
          unveraendert
        />
        <Feldzeile>
          <Textfeld {...feld('anschrift', 'Straße und Hausnummer', 'Beispiel: Lindenweg 4')} />
          <Textfeld {...feld('kontakt', 'Telefon oder E-Mail', 'Ganz, wie angegeben')} unveraendert />
        </Feldzeile>
        <Wo eingabe={eingabe} meldungen={meldungen} kann={kann} />
        <Knopfreihe>
          <Knopf>Suchen</Knopf>
        </Knopfreihe>
      </Formular>
      <Absatz art="leise">Jede Suche wird protokolliert.</Absatz>
    </DeskSeite>
  )
}

const Wo = ({ eingabe, meldungen, kann }: Omit<Props, 'rahmen'>) => {
  const moeglich = [
    ...(kann.hier ? [{ wert: 'hier', text: 'Nur in meiner Dienststelle' }] : []),
    ...(kann.ueberall
      ? [
          {
            wert: 'ueberall',
            text: 'In allen Dienststellen',
            hinweis:
              'Nur mit Nummer, oder mit Name und ganzem Geburtsdatum. Sie sehen Name, Geburtsdatum, Ort und Dienststelle.',
          },
        ]
      : []),
  ]
  return (
    <>
      <Auswahl
        name="wo"
        label="Wo suchen Sie?"
        moeglichkeiten={moeglich}
        wert={wert(eingabe, 'wo') || (kann.hier ? 'hier' : 'ueberall')}
        fehler={meldungen.fuer('wo')}
      />
      {kann.ueberall && (
        <Textfeld
          {...eingegeben('grund', eingabe, meldungen)}
          label={kann.hier ? 'Grund, wenn Sie in allen Dienststellen suchen' : 'Grund'}
          hinweis="Beispiel: Zuzug, Person spricht vor."
        />
      )}
    </>
  )
}
