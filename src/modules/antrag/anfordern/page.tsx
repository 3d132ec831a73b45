import { datumKurz, zeitpunktKurz } from '../../../platform/clock/index.ts'
import { type Eingabe, eingegeben, type Meldungen } from '../../../platform/forms/index.ts'
import {
  Absatz,
  Auswahl,
  type DeskRahmen,
  DeskSeite,
  Formular,
  Knopf,
  Knopfreihe,
  type Standmeldung,
  Tabelle,
  Textbereich,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import type { Personalien } from '../../step/index.ts'
import type { Anforderung } from './anforderung.ts'

export const GRUND_HOECHSTENS = 500

export const pfade = {
  anfordern: (personId: string) => `/arbeitsplatz/antraege/anfordern/${personId}`,
  zuruecknehmen: (personId: string) => `/arbeitsplatz/antraege/anfordern/${personId}/zuruecknehmen`,
} as const

interface Props {
  rahmen: DeskRahmen
  personId: string
  person: Personalien
  /** Asked for and not taken back; what came too. */
  offen: readonly Anforderung[]
  /** Kinds of evidence that can be asked for, in words. */
  nachweise: readonly { wert: string; text: string }[]
  eingabe: Eingabe
  meldungen: Meldungen
  stand: Standmeldung | undefined
}

/** The office asks a person for evidence that the forms do not ask for by themselves. */
export const AnfordernSeite = (props: Props) => {
  const { rahmen, personId, person, nachweise, offen, eingabe, meldungen, stand } = props
  const moeglich = nachweise.filter(
    (n) => !offen.some(({ code, eingegangen }) => code === n.wert && eingegangen === null),
  )
  return (
    <DeskSeite
      rahmen={rahmen}
      titel="Nachweis anfordern"
      bereich="E-AKTE"
      untertitel={`${person.nachname}, ${person.vorname}, geb. ${datumKurz(person.geburtsdatum)}`}
      fehler={meldungen.liste}
      stand={stand}
    >
      <Absatz>
        Die Person bekommt eine E-Mail ohne Inhalt. Nachweis und Grund liest sie im Portal. Was sie schickt, kommt als
        Auftrag in einen Postkorb.
      </Absatz>
      {moeglich.length > 0 && (
        <Formular aktion={pfade.anfordern(personId)}>
          <Auswahl {...eingegeben('code', eingabe, meldungen)} label="Welcher Nachweis?" moeglichkeiten={moeglich} />
          <Textbereich
            {...eingegeben('grund', eingabe, meldungen)}
            label="Grund"
            hinweis="Das liest die Kundin oder der Kunde beim Nachweis."
            zeilen={3}
            max={GRUND_HOECHSTENS}
          />
          <Knopfreihe>
            <Knopf>Nachweis anfordern</Knopf>
          </Knopfreihe>
        </Formular>
      )}
      <Ueberschrift ebene={2}>Angefordert</Ueberschrift>
      <Angefordert {...props} />
    </DeskSeite>
  )
}

const Angefordert = ({ offen, nachweise, personId }: Props) => (
  <Tabelle
    titel="Angefordert"
    titelVersteckt
    karten
    zeilen={offen}
    zeilenId={({ id }) => id}
    leer={<Absatz>Bisher ist kein Nachweis angefordert.</Absatz>}
    spalten={[
      { name: 'Nachweis', kopf: true, zelle: ({ code }) => nachweise.find((n) => n.wert === code)?.text ?? code },
      { name: 'Grund', zelle: ({ grund }) => grund },
      { name: 'Am', zelle: ({ am }) => zeitpunktKurz(am) },
      { name: 'Von', zelle: ({ vonName }) => vonName },
      {
        name: 'Stand',
        zelle: ({ id, eingegangen }) =>
          eingegangen === null ? (
            <Formular aktion={pfade.zuruecknehmen(personId)} versteckt={{ id }}>
              <Absatz>fehlt noch</Absatz>
              <Knopf art="leise">Zurücknehmen</Knopf>
            </Formular>
          ) : (
            `eingegangen ${zeitpunktKurz(eingegangen)}`
          ),
      },
    ]}
  />
)
