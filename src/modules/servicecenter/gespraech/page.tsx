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
  /** Something came since the page was shown. */
  readonly ueberholt: boolean
}

/** A conversation that the Service Center answers on behalf of an office. */
export const GespraechSeite = (props: Props) => {
  const { rahmen, auftrag, faden, person, stelle, meldungen, ueberholt, personalId } = props
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
      {ueberholt && faden.geschlossen !== null && (
        <Hinweis art="warnung" titel="Das Jobcenter hat das Gespräch beendet">
          <Absatz art="klein">Ihre Antwort ist nicht gesendet. Der Text steht noch unten.</Absatz>
        </Hinweis>
      )}
      {ueberholt && faden.geschlossen === null && (
        <Hinweis art="warnung" titel="Inzwischen gibt es eine neue Nachricht">
          <Absatz art="klein">Ihre Antwort ist noch nicht gesendet. Lesen Sie bitte zuerst, was dazukam.</Absatz>
        </Hinweis>
      )}
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
