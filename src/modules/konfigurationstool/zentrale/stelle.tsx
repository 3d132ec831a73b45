import { datumKurz } from '../../../platform/clock/index.ts'
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
  type Standmeldung,
  Textbereich,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import type { Betriebsartzeile, Erinnerung, Frist, ServiceCenterWeg } from '../../konfiguration/index.ts'
import { type Einkauf, einkaufsleistungen } from '../../organisation/index.ts'
import { pfade } from '../pfade.ts'
import { Tore } from '../service-center/tore.tsx'
import { betriebsartworte } from '../worte.ts'
import { Fristen } from './fristen.tsx'

export interface Stellenblatt {
  readonly id: string
  readonly name: string
  readonly betriebsarten: readonly Betriebsartzeile[]
  readonly fristen: readonly Frist[]
  readonly erinnerungen: readonly Erinnerung[]
  readonly weg: ServiceCenterWeg
  readonly center: string | undefined
  readonly einkaeufe: readonly Einkauf[]
}

interface Props {
  rahmen: DeskRahmen
  blatt: Stellenblatt
  eingabe: Eingabe
  meldungen: Meldungen
  stand: Standmeldung | undefined
}

/** What the Zentrale decides about one office: mode, deadlines, the way into the Service Center. */
export const StelleSeite = (props: Props) => {
  const { rahmen, blatt, eingabe, meldungen, stand } = props
  return (
    <DeskSeite
      rahmen={rahmen}
      titel={blatt.name}
      bereich="Konfiguration der Dienststellen"
      pfad={[{ text: 'Konfiguration der Dienststellen', href: pfade.zentrale }, { text: blatt.name }]}
      fehler={meldungen.liste}
      {...(stand && { stand })}
    >
      <Ueberschrift ebene={2}>Betriebsart</Ueberschrift>
      <Betriebsarten {...props} />
      <Ueberschrift ebene={2}>Fristen</Ueberschrift>
      <Fristen {...{ ...blatt, eingabe, meldungen }} dienststelleId={blatt.id} />
      <Ueberschrift ebene={2}>Weg ins Service Center</Ueberschrift>
      <Tore weg={blatt.weg} center={blatt.center} />
      <Schritt {...props} />
      <Ueberschrift ebene={2}>Einkäufe</Ueberschrift>
      <Datentabelle
        titel="Einkäufe"
        zeilen={blatt.einkaeufe}
        zeilenId={({ id }) => id}
        spalten={[
          { name: 'Leistung', kopf: true, zelle: ({ leistung }) => einkaufsleistungen[leistung] },
          { name: 'Service Center', zelle: ({ serviceCenter }) => serviceCenter },
          { name: 'Von', einzeilig: true, zelle: ({ ab }) => datumKurz(ab) },
          { name: 'Bis', einzeilig: true, zelle: ({ bis }) => (bis === null ? 'offen' : datumKurz(bis)) },
        ]}
        leer={<Absatz>Diese Dienststelle hat nichts eingekauft.</Absatz>}
      />
    </DeskSeite>
  )
}

const Betriebsarten = ({ blatt, eingabe, meldungen }: Props) => (
  <>
    <Datentabelle
      titel="Betriebsarten"
      zeilen={blatt.betriebsarten}
      zeilenId={({ ab }) => ab}
      spalten={[
        { name: 'Ab', kopf: true, einzeilig: true, zelle: ({ ab }) => datumKurz(ab) },
        { name: 'Betriebsart', zelle: ({ betriebsart }) => betriebsartworte[betriebsart] },
        { name: 'Grund', zelle: ({ grund }) => grund },
      ]}
      leer={<Absatz>Noch keine. Das Postfach ist geschlossen.</Absatz>}
    />
    <Formular aktion={pfade.stelle(blatt.id, 'betriebsart')}>
      <Auswahl
        {...eingegeben('art', eingabe, meldungen)}
        label="Neue Betriebsart"
        moeglichkeiten={(['voll', 'eingeschraenkt', 'aus'] as const).map((art) => ({
          wert: art,
          text: betriebsartworte[art],
        }))}
      />
      <Datumsfeld {...eingegebenerTag('ab', eingabe, meldungen)} label="Ab wann?" />
      <Textbereich {...eingegeben('grund', eingabe, meldungen)} label="Warum?" zeilen={2} max={500} />
      <Knopfreihe>
        <Knopf>Betriebsart festlegen</Knopf>
      </Knopfreihe>
    </Formular>
  </>
)

const Schritt = ({ blatt: { id, weg }, eingabe, meldungen }: Props) => {
  if (weg.abgestimmt === undefined || weg.eingerichtet !== undefined) return null
  if (weg.freigegeben === undefined)
    return (
      <Formular aktion={pfade.stelle(id, 'freigeben')}>
        <Knopf>Abstimmung freigeben</Knopf>
      </Formular>
    )
  return (
    <Formular aktion={pfade.stelle(id, 'einrichten')}>
      <Datumsfeld
        {...eingegebenerTag('eingerichtet', eingabe, meldungen)}
        label="Wann wurde das Postfach eingerichtet?"
      />
      <Knopfreihe>
        <Knopf>Einrichtung eintragen</Knopf>
      </Knopfreihe>
    </Formular>
  )
}
