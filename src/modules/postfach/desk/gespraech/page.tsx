import { datumKurz, zeitpunktKurz } from '../../../../platform/clock/index.ts'
import type { Datei } from '../../../../platform/eingang/index.ts'
import { eingegeben, type Eingabe, type Meldungen, wert } from '../../../../platform/forms/index.ts'
import {
  Absatz,
  type DeskRahmen,
  DeskSeite,
  Faden,
  Formular,
  Hinweis,
  Knopf,
  Knopfreihe,
  Link,
  Liste,
  Select,
  type Standmeldung,
  Textbereich,
  Ueberschrift,
} from '../../../../platform/html/index.ts'
import { anliegenname } from '../../anliegen/namen.ts'
import { TEXT_HOECHSTENS } from '../../schreiben/form.ts'
import { Anlagenfeld } from '../anlagen/feld.tsx'
import { bausteine } from '../bausteine/bausteine.ts'
import { pfade } from '../pfade.ts'
import { endeworte } from '../schliessen/gruende.ts'
import { alsNachrichten } from './nachrichten.tsx'
import type { Blatt } from './query.ts'

interface Props extends Blatt {
  rahmen: DeskRahmen
  darfSchreiben: boolean
  darfSichten: boolean
  /** Files may go along today (PF-11). */
  anlagenErlaubt: boolean
  /** Those that are to go along with one's answer. */
  dateien: readonly Datei[]
  eingabe: Eingabe
  meldungen: Meldungen
  stand?: Standmeldung | undefined
  /** A colleague has answered since the page was shown. */
  ueberholt: boolean
}

/** A conversation with its customer: read, answer (EA-03), close, black out, prove. */
export const GespraechSeite = (props: Props) => {
  const { rahmen, faden, person, meldungen, stand, darfSchreiben } = props
  return (
    <DeskSeite
      rahmen={rahmen}
      titel={`Nachricht: ${anliegenname(faden.anliegen)}`}
      bereich="Postfach"
      untertitel={`${person.nachname}, ${person.vorname}, geb. ${datumKurz(person.geburtsdatum)} · ${faden.referenz}`}
      fehler={meldungen.liste}
      stand={stand}
    >
      <Zusammenstoss {...props} />
      <Faden nachrichten={alsNachrichten(props, darfSchreiben)} />
      {faden.geschlossen !== null && (
        <Hinweis titel="Dieses Gespräch ist beendet">
          <Absatz art="klein">
            Seit {zeitpunktKurz(faden.geschlossen)}, weil {endeworte[faden.geschlossenGrund ?? ''] ?? ''}.
          </Absatz>
        </Hinweis>
      )}
      {darfSchreiben && faden.geschlossen === null && (
        <>
          <Aufnehmen faden={faden} />
          <Antwort {...props} />
        </>
      )}
      <Ueberschrift ebene={2}>Weiteres</Ueberschrift>
      <Liste punkte={wege(props)} />
      <Absatz art="leise">Dass Sie dieses Gespräch ansehen, wird protokolliert.</Absatz>
    </DeskSeite>
  )
}

/** Two at work on one conversation are told of each other. */
const Zusammenstoss = ({ andere, ueberholt }: Props) => (
  <>
    {ueberholt && (
      <Hinweis art="warnung" titel="Inzwischen gibt es eine neue Nachricht">
        <Absatz art="klein">Ihre Antwort ist noch nicht gesendet. Lesen Sie bitte zuerst, was dazukam.</Absatz>
      </Hinweis>
    )}
    {andere.map(({ personalId, name, seit }) => (
      <Hinweis
        key={personalId}
        art="warnung"
        titel={`${name} hat dieses Gespräch seit ${zeitpunktKurz(seit)} geöffnet`}
      >
        <Absatz art="klein">Sprechen Sie sich bitte ab, bevor Sie antworten.</Absatz>
      </Hinweis>
    ))}
  </>
)

/** Looking at a message is no promise: the customer learns that someone works on it when someone says so, writes, or answers. */
const Aufnehmen = ({ faden }: Pick<Props, 'faden'>) =>
  faden.nachrichten.some(({ richtung, aufgenommen }) => richtung === 'ein' && aufgenommen === null) && (
    <Formular aktion={pfade.faden(faden.id)}>
      <Absatz>Brauchen Sie länger? Sagen Sie es hier: Die Kundin oder der Kunde liest dann „in Arbeit“.</Absatz>
      <Knopf art="sekundaer" name="aktion" wert="aufnehmen">
        Ich kümmere mich darum
      </Knopf>
    </Formular>
  )

const Antwort = ({ faden, eingabe, meldungen, rahmen, anlagenErlaubt, dateien }: Props) => (
  <>
    <Ueberschrift ebene={2}>Antworten</Ueberschrift>
    <Formular
      aktion={pfade.faden(faden.id)}
      mitDateien={anlagenErlaubt}
      schluessel={wert(eingabe, 'schluessel')}
      versteckt={{ letzte: faden.nachrichten.at(-1)?.id ?? '' }}
    >
      <Textbereich
        {...eingegeben('text', eingabe, meldungen)}
        label="Antwort"
        hinweis="Kommt im Postfach der Kundin oder des Kunden an und wird in der Akte abgelegt."
        zeilen={8}
        max={TEXT_HOECHSTENS}
      />
      {anlagenErlaubt && <Anlagenfeld dateien={dateien} meldungen={meldungen} />}
      <Select
        name="baustein"
        label="Textbaustein"
        freiwillig
        moeglichkeiten={bausteine.map(({ schluessel, name }) => ({ wert: schluessel, text: name }))}
        breite={30}
      />
      <Knopfreihe>
        <Knopf name="aktion" wert="senden">
          Antwort senden
        </Knopf>
        <Knopf art="sekundaer" name="aktion" wert="baustein">
          Baustein einfügen
        </Knopf>
        <Knopf art="sekundaer" name="aktion" wert="speichern">
          Entwurf speichern
        </Knopf>
      </Knopfreihe>
      {rahmen.sitzung && <Absatz art="leise">Sie bleiben bis {rahmen.sitzung.endeUhrzeit} Uhr angemeldet.</Absatz>}
    </Formular>
  </>
)

const wege = ({ faden, darfSchreiben, darfSichten }: Props) => [
  ...(darfSchreiben && faden.geschlossen === null
    ? [<Link href={pfade.faden(faden.id, 'schliessen')}>Gespräch beenden</Link>]
    : []),
  ...(darfSchreiben ? [<Link href={pfade.neu(faden.personId)}>Neue Nachricht an diese Person</Link>] : []),
  ...(darfSichten ? [<Link href={pfade.faden(faden.id, 'adressen')}>Antwortadressen für E-Mails</Link>] : []),
  <Link href={pfade.faden(faden.id, 'nachweis')}>Nachweisblatt</Link>,
  <Link href={pfade.faden(faden.id, 'druck')} symbol="download">
    Gespräch als PDF
  </Link>,
]
