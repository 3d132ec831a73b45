import { datumKurz } from '../../../platform/clock/index.ts'
import { type Eingabe, type Meldungen, wert } from '../../../platform/forms/index.ts'
import {
  Absatz,
  type DeskRahmen,
  DeskSeite,
  Faden,
  Formular,
  Hinweis,
  Knopf,
  Knopfreihe,
  Textbereich,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import { alsNachrichten, anliegenname, TEXT_HOECHSTENS } from '../../postfach/index.ts'
import { pfade } from '../pfade.ts'
import type { Blatt } from './query.ts'

interface Props extends Blatt {
  readonly rahmen: DeskRahmen
  readonly personalId: string
  readonly eingabe: Eingabe
  readonly meldungen: Meldungen
  readonly hindernis: Hindernis | undefined
}

/** Why the answer was not sent: the office ended the conversation, something came since the page was shown, or is not in the record yet. */
export type Hindernis = 'beendet' | 'ueberholt' | 'nicht-abgelegt'

const hindernisworte: Readonly<Record<Hindernis, { readonly titel: string; readonly text: string }>> = {
  beendet: {
    titel: 'Das Jobcenter hat das Gespräch beendet',
    text: 'Ihre Antwort ist nicht gesendet. Der Text steht noch unten.',
  },
  ueberholt: {
    titel: 'Inzwischen gibt es eine neue Nachricht',
    text: 'Ihre Antwort ist noch nicht gesendet. Lesen Sie bitte zuerst, was dazukam.',
  },
  'nicht-abgelegt': {
    titel: 'Die Nachricht ist noch nicht in der Akte',
    text: 'Ihre Antwort ist noch nicht gesendet. Senden Sie sie bitte in einigen Minuten noch einmal.',
  },
}

/** A conversation that the Service Center answers on behalf of an office. */
export const GespraechSeite = (props: Props) => {
  const { rahmen, auftrag, faden, person, stelle, meldungen, hindernis, personalId } = props
  return (
    <DeskSeite
      rahmen={rahmen}
      titel={`Nachricht: ${anliegenname(faden.anliegen)}`}
      bereich="Service Center"
      untertitel={`für ${stelle.name} · ${person.nachname}, ${person.vorname}, geb. ${datumKurz(person.geburtsdatum)} · ${faden.referenz}`}
      fehler={meldungen.liste}
      pfad={[{ text: 'Postfach der Jobcenter', href: pfade.liste }, { text: faden.referenz }]}
      aktionen={<Aktionen {...props} />}
    >
      {hindernis !== undefined && (
        <Hinweis art="warnung" titel={hindernisworte[hindernis].titel}>
          <Absatz art="klein">{hindernisworte[hindernis].text}</Absatz>
        </Hinweis>
      )}
      <Ueberschrift ebene={2}>Gespräch</Ueberschrift>
      <Faden nachrichten={alsNachrichten({ faden, person, anlagen: new Map() }, false)} />
      {faden.nachrichten.some(({ dateien }) => dateien.length > 0) && (
        <Absatz>Anlagen liegen in der Akte des Jobcenters. Brauchen Sie sie, geben Sie die Nachricht bitte ab.</Absatz>
      )}
      {auftrag.erledigt !== null && (
        <Hinweis titel="Diese Nachricht ist erledigt">
          <Absatz art="klein">
            {faden.geschlossen === null
              ? 'Schreibt die Kundin oder der Kunde noch einmal, steht sie wieder in der Liste.'
              : 'Das Gespräch ist beendet.'}
          </Absatz>
        </Hinweis>
      )}
      {auftrag.erledigt === null && auftrag.bearbeiterId === personalId && <Antwort {...props} />}
      <Absatz art="leise">Dass Sie dieses Gespräch ansehen, wird protokolliert.</Absatz>
    </DeskSeite>
  )
}

/** What can be done with it in its present state. */
const Aktionen = ({ auftrag, personalId }: Props) => {
  const { id, version, bearbeiterId, bearbeiterName, erledigt } = auftrag
  if (erledigt !== null) return null
  const versteckt = { version: String(version) }
  if (bearbeiterId === null)
    return (
      <Formular aktion={pfade.auftrag(id, 'nehmen')} versteckt={versteckt}>
        <Knopf>Nehmen</Knopf>
      </Formular>
    )
  if (bearbeiterId !== personalId) return <Absatz>In Arbeit bei {bearbeiterName}</Absatz>
  return (
    <>
      <Knopf art="sekundaer" href={pfade.auftrag(id, 'jobcenter')}>
        An das Jobcenter abgeben …
      </Knopf>
      <Knopf art="sekundaer" href={pfade.auftrag(id, 'kollegin')}>
        Weitergeben …
      </Knopf>
      <Knopf art="sekundaer" href={pfade.auftrag(id, 'abschliessen')}>
        Ohne Antwort abschließen …
      </Knopf>
      <Formular aktion={pfade.auftrag(id, 'zurueckgeben')} versteckt={versteckt}>
        <Knopf art="sekundaer">Zurückgeben</Knopf>
      </Formular>
    </>
  )
}

const Antwort = ({ auftrag, faden, stelle, eingabe, meldungen }: Props) => (
  <>
    <Ueberschrift ebene={2}>Für {stelle.name} antworten</Ueberschrift>
    <Formular
      aktion={pfade.auftrag(auftrag.id)}
      schluessel={wert(eingabe, 'schluessel')}
      versteckt={{ letzte: faden.nachrichten.at(-1)?.id ?? '' }}
    >
      <Textbereich
        name="text"
        label="Antwort"
        hinweis="Kommt im Namen des Jobcenters an und wird in dessen Akte abgelegt."
        wert={wert(eingabe, 'text')}
        fehler={meldungen.fuer('text')}
        zeilen={8}
        max={TEXT_HOECHSTENS}
      />
      <Knopfreihe>
        <Knopf>Antwort senden</Knopf>
      </Knopfreihe>
    </Formular>
  </>
)
