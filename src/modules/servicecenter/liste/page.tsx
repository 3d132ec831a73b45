import { zeitpunktKurz } from '../../../platform/clock/index.ts'
import {
  Absatz,
  type DeskRahmen,
  DeskSeite,
  Formular,
  Knopf,
  Link,
  Marke,
  Reiter,
  Seiten,
  type Spalte,
  type Standmeldung,
  Tabelle,
} from '../../../platform/html/index.ts'
import { anliegenname } from '../../postfach/index.ts'
import type { Auftrag } from '../auftrag/query.ts'
import { pfade } from '../pfade.ts'

interface Props {
  readonly rahmen: DeskRahmen
  readonly zeilen: readonly Auftrag[]
  /** Offices that bought the service, by id: name, and how many wait. */
  readonly stellen: ReadonlyMap<string, { readonly name: string; readonly zahl: number }>
  /** The one whose messages are shown; none: all. */
  readonly stelle: string | undefined
  readonly personalId: string
  readonly weiter: string | undefined
  readonly zurueck: string | undefined
  readonly stand: Standmeldung | undefined
}

/** What waits at the Service Center, in the order it came. */
export const ListeSeite = (props: Props) => {
  const { rahmen, zeilen, stellen, weiter, zurueck, stand } = props
  return (
    <DeskSeite
      rahmen={rahmen}
      titel="Postfach der Jobcenter"
      bereich="Service Center"
      stand={stand}
      aktionen={zeilen.length > 0 && <Naechste />}
    >
      {stellen.size > 1 && <Reiter name="Jobcenter" eintraege={reiter(props)} />}
      <Tabelle
        titel="Wartende Nachrichten"
        titelVersteckt
        klein
        karten
        zeilen={zeilen}
        zeilenId={({ id }) => id}
        spalten={spalten(props)}
        leer={<Leer kunden={stellen.size} />}
      />
      <Seiten weiter={weiter} zurueck={zurueck} />
    </DeskSeite>
  )
}

const Naechste = () => (
  <Formular aktion={pfade.naechste}>
    <Knopf>Nächste nehmen</Knopf>
  </Formular>
)

const reiter = ({ stellen, stelle }: Props) => [
  {
    text: 'Alle',
    href: pfade.liste,
    anzahl: [...stellen.values()].reduce((summe, { zahl }) => summe + zahl, 0),
    aktiv: stelle === undefined,
  },
  ...[...stellen].map(([id, { name, zahl }]) => ({
    text: name,
    href: pfade.vonStelle(id),
    anzahl: zahl,
    aktiv: id === stelle,
  })),
]

const spalten = ({ stellen, personalId }: Props): Spalte<Auftrag>[] => [
  {
    name: 'Nachricht',
    kopf: true,
    zelle: ({ id, anliegen, referenz }) => (
      <Link href={pfade.auftrag(id)}>{`${anliegenname(anliegen)} ${referenz}`}</Link>
    ),
  },
  { name: 'Für', zelle: ({ dienststelleId }) => stellen.get(dienststelleId)?.name ?? '' },
  { name: 'Eingang', zelle: ({ eingegangen }) => zeitpunktKurz(eingegangen) },
  { name: 'Stand', zelle: (zeile) => <Stand zeile={zeile} personalId={personalId} /> },
]

const Stand = ({ zeile, personalId }: { zeile: Auftrag; personalId: string }) => {
  if (zeile.bearbeiterId === null) return <Marke klein art="info" text="frei" />
  return zeile.bearbeiterId === personalId ? <Marke klein art="erfolg" text="bei Ihnen" /> : <>{zeile.bearbeiterName}</>
}

const Leer = ({ kunden }: { kunden: number }) => (
  <>
    <Absatz art="fett">Nichts wartet auf Sie</Absatz>
    <Absatz art="klein">
      {kunden === 0
        ? 'Zurzeit hat kein Jobcenter „Unterstützungsleistungen“ bei Ihrem Service Center eingekauft.'
        : 'Hier stehen Nachrichten, die Sie für Jobcenter beantworten.'}
    </Absatz>
  </>
)
