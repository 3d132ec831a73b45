import { datumKurz, type Tag } from '../../../platform/clock/index.ts'
import { type Eingabe, eingegeben, eingegebenerTag, type Meldungen } from '../../../platform/forms/index.ts'
import {
  Absatz,
  Auswahl,
  Datentabelle,
  Datumsfeld,
  type DeskRahmen,
  DeskSeite,
  Formular,
  Knopf,
  Knopfreihe,
  Marke,
  Select,
  type Spalte,
  Ueberschrift,
  Zeilenknopf,
} from '../../../platform/html/index.ts'
import { leistungen, leistungsarten } from './leistungen.ts'
import type { Einkauf } from './query.ts'

export const pfade = {
  liste: '/arbeitsplatz/einkauf',
  beenden: (id: string) => `/arbeitsplatz/einkauf/${id}/beenden`,
} as const

interface Props {
  rahmen: DeskRahmen
  einkaeufe: readonly Einkauf[]
  center: readonly { id: string; name: string }[]
  heute: Tag
  /** Only a gE buys; others read why not. */
  kauft: boolean
  eingabe: Eingabe
  meldungen: Meldungen
  getan?: 'erfasst' | 'beendet' | undefined
}

const saetze = {
  erfasst: 'Der Einkauf ist erfasst. Er gilt ab seinem ersten Tag.',
  beendet: 'Der Einkauf ist beendet. Das Service Center sieht die Personen Ihrer Dienststelle nicht mehr.',
}

/** What the gE bought of a Service Center, and the form for more (SC-14). */
export const EinkaufSeite = (props: Props) => (
  <DeskSeite
    rahmen={props.rahmen}
    titel="Einkauf beim Service Center"
    fehler={props.meldungen.liste}
    stand={props.getan && { text: saetze[props.getan] }}
  >
    <Absatz>
      Mit „O.7 Telefonie“ darf das Service Center Auskunft geben und Personen zusammenführen. Die Prüfung auf Dubletten
      braucht zusätzlich eine Vereinbarung.
    </Absatz>
    <Datentabelle
      titel="Einkäufe"
      zeilen={props.einkaeufe}
      zeilenId={({ id }) => id}
      spalten={spalten(props)}
      leer={<Absatz>Ihre Dienststelle hat nichts eingekauft. Kein Service Center sieht Ihre Personen.</Absatz>}
    />
    {props.kauft ? <Neu {...props} /> : <Absatz>Leistungen des Service Centers kauft nur eine gE ein.</Absatz>}
  </DeskSeite>
)

const laeuft = ({ ab, bis }: Einkauf, heute: Tag): boolean => ab <= heute && (bis === null || bis >= heute)

const spalten = ({ heute, kauft }: Props): Spalte<Einkauf>[] => [
  { name: 'Leistung', kopf: true, zelle: (e) => leistungen[e.leistung] },
  { name: 'Service Center', zelle: (e) => e.serviceCenter },
  { name: 'Von', einzeilig: true, zelle: (e) => datumKurz(e.ab) },
  { name: 'Bis', einzeilig: true, zelle: (e) => (e.bis === null ? 'offen' : datumKurz(e.bis)) },
  { name: 'Erfasst von', zelle: (e) => e.von },
  {
    name: 'Stand',
    zelle: (e) => <Marke klein art={laeuft(e, heute) ? 'erfolg' : 'neutral'} text={standwort(e, heute)} />,
  },
  ...(kauft
    ? [
        {
          name: 'Beenden',
          zelle: (e: Einkauf) =>
            e.ab < heute && (e.bis === null || e.bis >= heute) ? (
              <Zeilenknopf aktion={pfade.beenden(e.id)} zeile={e.id}>
                Beenden
              </Zeilenknopf>
            ) : (
              '–'
            ),
        },
      ]
    : []),
]

const standwort = (e: Einkauf, heute: Tag): string => (laeuft(e, heute) ? 'gilt' : e.ab > heute ? 'kommt' : 'beendet')

const Neu = ({ center, eingabe, meldungen }: Props) => (
  <>
    <Ueberschrift ebene={2}>Neuer Einkauf</Ueberschrift>
    <Formular aktion={pfade.liste}>
      <Auswahl
        {...eingegeben('leistung', eingabe, meldungen)}
        label="Was ist eingekauft?"
        moeglichkeiten={leistungsarten.map((art) => ({ wert: art, text: leistungen[art] }))}
      />
      <Select
        {...eingegeben('serviceCenter', eingabe, meldungen)}
        label="Bei welchem Service Center?"
        moeglichkeiten={center.map(({ id, name }) => ({ wert: id, text: name }))}
        breite={30}
      />
      <Datumsfeld {...eingegebenerTag('ab', eingabe, meldungen)} label="Erster Tag" />
      <Datumsfeld {...eingegebenerTag('bis', eingabe, meldungen)} label="Letzter Tag" freiwillig />
      <Knopfreihe>
        <Knopf>Einkauf erfassen</Knopf>
      </Knopfreihe>
    </Formular>
  </>
)
