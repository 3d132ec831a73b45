import { type Eingabe, eingegeben, type Meldungen } from '../../../platform/forms/index.ts'
import {
  Absatz,
  Auswahl,
  type DeskRahmen,
  DeskSeite,
  Formular,
  Knopf,
  Knopfreihe,
  Select,
  Textfeld,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import type { Kollege } from '../../organisation/index.ts'
import { pfade } from '../pfade.ts'
import { Mitglieder } from './mitglieder.tsx'
import type { Korb } from './query.ts'

export interface Props {
  rahmen: DeskRahmen
  /** Undefined for a new one. */
  korb?: Korb | undefined
  kollegen: readonly Kollege[]
  eingabe: Eingabe
  meldungen: Meldungen
  getan?: string | undefined
}

/** How a Postkorb is set up: kind, owner, time limit, alarm, members, open or closed. */
export const PflegeSeite = (props: Props) => {
  const { rahmen, korb, meldungen, getan } = props
  return (
    <DeskSeite
      rahmen={rahmen}
      titel={korb === undefined ? 'Neuer Postkorb' : `Einstellungen: ${korb.name}`}
      bereich="E-AKTE"
      fehler={meldungen.liste}
      pfad={[
        { text: 'Postkörbe', href: pfade.postkoerbe },
        ...(korb === undefined ? [] : [{ text: korb.name, href: pfade.korb(korb.id) }]),
        { text: korb === undefined ? 'Neuer Postkorb' : 'Einstellungen' },
      ]}
      stand={getan === undefined ? undefined : { text: getan }}
    >
      <Formular aktion={korb === undefined ? pfade.neuerKorb : pfade.einstellungen(korb.id)}>
        <Felder {...props} />
        <Knopfreihe>
          <Knopf>{korb === undefined ? 'Postkorb anlegen' : 'Einstellungen speichern'}</Knopf>
        </Knopfreihe>
      </Formular>
      {korb !== undefined && korb.art !== 'person' && <Mitglieder {...props} korb={korb} />}
      {korb !== undefined && !korb.auffang && <Stand korb={korb} />}
    </DeskSeite>
  )
}

const Felder = ({ korb, kollegen, eingabe, meldungen }: Props) => (
  <>
    <Textfeld {...eingegeben('name', eingabe, meldungen)} label="Name" breite={30} />
    <Auswahl
      {...eingegeben('art', eingabe, meldungen)}
      label="Für wen ist der Postkorb?"
      moeglichkeiten={korb?.auffang === true ? arten.filter(({ wert: art }) => art !== 'person') : arten}
    />
    {korb?.auffang !== true && (
      <Select
        {...eingegeben('inhaber', eingabe, meldungen)}
        label="Wem gehört der Postkorb?"
        hinweis="Nur beim Postkorb einer Person"
        freiwillig
        leer="niemandem"
        moeglichkeiten={kollegen.map(({ id, name }) => ({ wert: id, text: name }))}
        breite={30}
      />
    )}
    <Textfeld
      {...eingegeben('frist', eingabe, meldungen)}
      label="Aufträge sollen erledigt sein nach"
      hinweis="Samstage, Sonntage und Feiertage Ihres Landes zählen nicht."
      einheit="Arbeitstagen"
      ziffern
      breite={5}
    />
    <Textfeld
      {...eingegeben('grenze', eingabe, meldungen)}
      label="Warnung, wenn mehr offen sind als"
      hinweis="Die Warnung sieht die Teamleitung bei den Postkörben."
      einheit="Aufträge"
      freiwillig
      ziffern
      breite={5}
    />
  </>
)

const arten = [
  { wert: 'team', text: 'Ein Team', hinweis: 'Zum Beispiel: Leistung A bis G' },
  { wert: 'funktion', text: 'Eine Funktion', hinweis: 'Zum Beispiel: Unterhalt, Außendienst' },
  { wert: 'person', text: 'Eine Person', hinweis: 'Nur sie und ihre Vertretung bearbeiten die Aufträge.' },
]

const Stand = ({ korb }: { korb: Korb }) => (
  <>
    <Ueberschrift ebene={2}>{korb.stand === 'aktiv' ? 'Postkorb schließen' : 'Postkorb wieder öffnen'}</Ueberschrift>
    <Absatz>
      {korb.stand === 'aktiv'
        ? 'Was darin liegt, bleibt und kann erledigt werden. Neues, das hierher soll, kommt in den Auffangkorb.'
        : 'Dieser Postkorb nimmt nichts Neues auf. Nach dem Öffnen verteilt das Regelwerk wieder hierher.'}
    </Absatz>
    <Formular aktion={pfade.einstellungen(korb.id, korb.stand === 'aktiv' ? 'schliessen' : 'oeffnen')}>
      <Knopf art="sekundaer">{korb.stand === 'aktiv' ? 'Schließen' : 'Öffnen'}</Knopf>
    </Formular>
  </>
)
