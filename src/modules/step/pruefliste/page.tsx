import { datumKurz, tagInBerlin } from '../../../platform/clock/index.ts'
import {
  Absatz,
  Datentabelle,
  type DeskRahmen,
  DeskSeite,
  Filter as Filterleiste,
  Formular,
  Knopf,
  Link,
  Marke,
  Seiten,
  Select,
  type Spalte,
  Tabelle,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import { stufen, sicherheit, stufeVon } from '../vergleich/texte.ts'
import { pfade } from '../zusammenfuehren/pfade.ts'
import { adresse } from './filter.ts'
import type { Filter, Paarzeile, Zeiger } from './query.ts'
import type { Woche } from './wochen.ts'

interface Props {
  rahmen: DeskRahmen
  filter: Filter
  zeilen: readonly Paarzeile[]
  weiter: Zeiger | undefined
  seitenanfang: boolean
  personalId: string
  /** Undefined without the right to see figures. */
  wochen?: readonly Woche[] | undefined
  getan?: string | undefined
}

const saetze: Readonly<Record<string, string>> = {
  verschieden: 'Gespeichert: zwei Personen. Das Paar kommt erst wieder, wenn sich Daten ändern.',
  unklar: 'Zurückgestellt. Das Paar kommt an dem Tag wieder, den Sie gewählt haben.',
  leer: 'Gerade ist kein Paar frei.',
}

/** Pairs that may be one person, the most certain first (ST-05). */
export const DublettenSeite = (props: Props) => {
  const { rahmen, filter, zeilen, weiter, wochen, getan } = props
  return (
    <DeskSeite
      rahmen={rahmen}
      titel="Dubletten prüfen"
      bereich="STEP"
      tasten={[{ taste: 'n', text: 'Nächstes Paar nehmen' }]}
      aktionen={
        zeilen.length > 0 && (
          <Formular aktion={pfade.naechstes}>
            <Knopf taste="n">Nächstes Paar nehmen</Knopf>
          </Formular>
        )
      }
      stand={getan !== undefined && saetze[getan] !== undefined ? { text: saetze[getan] } : undefined}
    >
      <Filterzeile filter={filter} />
      <Datentabelle
        titel="Offene Paare"
        zeilen={zeilen}
        zeilenId={({ id }) => id}
        spalten={spalten(props)}
        leer={<Leer filter={filter} seitenanfang={props.seitenanfang} />}
      />
      <Seiten zurueck={props.seitenanfang ? undefined : adresse(filter)} weiter={weiter && adresse(filter, weiter)} />
      {wochen !== undefined && <Wochen wochen={wochen} />}
    </DeskSeite>
  )
}

const spalten = ({ personalId, filter }: Props): Spalte<Paarzeile>[] => [
  {
    name: 'Paar',
    kopf: true,
    zelle: (z) => (
      <Link href={pfade.paar(z.id)}>
        {z.a} und {z.b}
      </Link>
    ),
  },
  {
    name: 'Sicherheit',
    zelle: (z) => (
      <Marke klein art={z.p >= 0.9 ? 'warnung' : 'info'} text={`${stufeVon(z.p).kurz}, ${sicherheit(z.p)}`} />
    ),
  },
  { name: 'Entstanden', zelle: (z) => herkunftWort(z.herkunft) },
  { name: 'Gefunden', einzeilig: true, zelle: (z) => datumKurz(tagInBerlin(z.gefunden)) },
  filter.stand === 'zurueckgestellt'
    ? { name: 'Kommt wieder', einzeilig: true, zelle: (z) => (z.wiederAm === null ? '–' : datumKurz(z.wiederAm)) }
    : {
        name: 'Stand',
        zelle: (z) =>
          z.bearbeiterId === null ? 'frei' : z.bearbeiterId === personalId ? 'bei Ihnen' : `bei ${z.bearbeiterName}`,
      },
]

const herkunftWort = (herkunft: string): string =>
  herkunft === 'online' ? 'Registrierung online' : 'Anlage am Arbeitsplatz'

const Filterzeile = ({ filter }: { filter: Filter }) => {
  const stufe = stufen.find(({ schluessel }) => schluessel === filter.stufe)
  const aktiv = [
    ...(stufe === undefined ? [] : [{ text: `Sicherheit: ${stufe.kurz}`, ohne: adresse({ stand: filter.stand }) }]),
    ...(filter.stand === 'frei'
      ? []
      : [{ text: 'Stand: zurückgestellt', ohne: adresse({ ...filter, stand: 'frei' }) }]),
  ]
  return (
    <Filterleiste aktion={pfade.dubletten} aktiv={aktiv}>
      <Select
        name="stufe"
        label="Sicherheit"
        leer="alle"
        wert={filter.stufe}
        breite={20}
        moeglichkeiten={stufen.map(({ schluessel, kurz }) => ({ wert: schluessel, text: kurz }))}
      />
      <Select
        name="stand"
        label="Stand"
        leer={false}
        wert={filter.stand}
        breite={20}
        moeglichkeiten={[
          { wert: 'frei', text: 'zu prüfen' },
          { wert: 'zurueckgestellt', text: 'zurückgestellt' },
        ]}
      />
    </Filterleiste>
  )
}

const Leer = ({ filter, seitenanfang }: { filter: Filter; seitenanfang: boolean }) =>
  filter.stufe !== undefined || filter.stand !== 'frei' || !seitenanfang ? (
    <>
      <Absatz art="fett">Kein Paar passt zu diesem Filter</Absatz>
      <Absatz art="klein">
        <Link href={pfade.dubletten}>Alle Paare zeigen</Link>
      </Absatz>
    </>
  ) : (
    <>
      <Absatz art="fett">Kein Paar zu prüfen</Absatz>
      <Absatz art="klein">
        Neue Paare stehen hier nach der nächsten Suche über den Bestand. Sie müssen nichts tun.
      </Absatz>
    </>
  )

const Wochen = ({ wochen }: { wochen: readonly Woche[] }) => {
  const zeilen = wochen.flatMap(({ montag, zahlen }) => zahlen.map((zahl) => ({ montag, ...zahl })))
  return (
    <>
      <Ueberschrift ebene={2}>Neue Dubletten je Woche</Ueberschrift>
      <Tabelle
        titel="Neue Dubletten je Woche, nach Herkunft der neueren Person"
        titelVersteckt
        klein
        zeilen={zeilen}
        zeilenId={(z) => `${z.montag}-${z.herkunft}`}
        spalten={[
          { name: 'Woche ab', kopf: true, einzeilig: true, zelle: (z) => datumKurz(z.montag) },
          { name: 'Entstanden', zelle: (z) => herkunftWort(z.herkunft) },
          { name: 'vermutet', zahl: true, zelle: (z) => z.vermutet },
          { name: 'bestätigt', zahl: true, zelle: (z) => z.bestaetigt },
        ]}
        leer={<Absatz>In den letzten vier Wochen kam keine dazu.</Absatz>}
      />
    </>
  )
}
