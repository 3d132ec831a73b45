import { datumKurz, type Tag, zeitpunktKurz } from '../../../platform/clock/index.ts'
import {
  Absatz,
  Datentabelle,
  type DeskRahmen,
  DeskSeite,
  Filter as FilterLeiste,
  Link,
  Seiten,
  Select,
  type Spalte,
} from '../../../platform/html/index.ts'
import { pfade } from '../pfade.ts'
import { artenliste, artName, auftragsnummer, name } from '../texte.ts'
import { Faellig, Fehlt, Fest, Grund, Stand } from './zellen.tsx'
import { Naechster } from './naechster.tsx'
import { adresse, type Ansicht } from './filter.ts'
import type { Auftragszeile, Listenseite } from './query.ts'

interface Props {
  rahmen: DeskRahmen
  /** Name and address of the list. */
  titel: string
  pfad: string
  /** Of one Postkorb, where orders can be taken one after the other. */
  korb?: { id: string; offen: number; heute: number; ueberfaellig: number }
  ansicht: Ansicht
  liste: Listenseite
  heute: Tag
  personalId: string
  /** What is missing, by order: the list of applications that are not complete. */
  fehlt?: ReadonlyMap<string, readonly string[]>
  /** Said after "Nächsten nehmen" found nothing. */
  nichtsFrei?: boolean
}

/** The orders of one Postkorb, or one's own. */
export const PostkorbSeite = (props: Props) => {
  const { rahmen, titel, korb, pfad, ansicht, liste } = props
  return (
    <DeskSeite
      rahmen={rahmen}
      titel={titel}
      bereich="E-AKTE"
      untertitel={korb && `${korb.offen} offen · ${korb.heute} heute fällig · ${korb.ueberfaellig} überfällig`}
      pfad={[{ text: 'Postkörbe', href: pfade.postkoerbe }, { text: titel }]}
      tasten={korb ? [{ taste: 'n', text: 'Nächsten Auftrag nehmen' }] : []}
      aktionen={korb && korb.offen > 0 && <Naechster korb={korb.id} />}
      {...(props.nichtsFrei && { stand: { text: 'Hier ist gerade kein Auftrag frei.' } })}
    >
      {props.fehlt === undefined && <Filterleiste pfad={pfad} ansicht={ansicht} eigene={korb === undefined} />}
      <Datentabelle
        titel={`Aufträge: ${titel}`}
        zeilen={liste.zeilen}
        zeilenId={(zeile) => String(zeile.nummer)}
        spalten={spalten(props)}
        leer={<Leer ansicht={ansicht} pfad={pfad} leer={leer(props)} />}
      />
      <Seiten
        zurueck={liste.zurueck && adresse(pfad, ansicht.filter, liste.zurueck)}
        weiter={liste.weiter && adresse(pfad, ansicht.filter, liste.weiter)}
      />
    </DeskSeite>
  )
}

const spalten = ({ heute, personalId, korb, fehlt }: Props): Spalte<Auftragszeile>[] => [
  { name: 'Fällig', zelle: (z) => <Faellig tag={z.faellig} heute={heute} erledigt={z.erledigt} /> },
  {
    name: 'Auftrag',
    zelle: (z) => (
      <Fest>
        <Link href={pfade.auftrag(z.nummer)}>{`${artName(z.art)} ${auftragsnummer(z.nummer)}`}</Link>
      </Fest>
    ),
  },
  { name: 'Person', kopf: true, zelle: (z) => `${name(z)}, geb. ${datumKurz(z.geburtsdatum)}` },
  { name: 'Eingang', zelle: (z) => <Fest>{zeitpunktKurz(z.eingegangen)}</Fest> },
  ...(korb ? [] : [{ name: 'Postkorb', zelle: (z: Auftragszeile) => z.korb }]),
  fehlt === undefined
    ? {
        name: 'Grund',
        zelle: (z) => (
          <Fest>
            <Grund entscheidung={z.entscheidung} />
          </Fest>
        ),
      }
    : { name: 'Was fehlt', zelle: (z) => <Fehlt was={fehlt.get(z.id) ?? []} kurz={z.hinweis ?? ''} /> },
  { name: 'Stand', zelle: (z) => <Stand zeile={z} personalId={personalId} /> },
]

const Filterleiste = ({ pfad, ansicht, eigene }: { pfad: string; ansicht: Ansicht; eigene: boolean }) => {
  const { filter } = ansicht
  const aktiv = [
    ...(filter.stand === 'offen'
      ? []
      : [{ text: `Stand: ${filter.stand}`, ohne: adresse(pfad, { ...filter, stand: 'offen' }) }]),
    ...(filter.faellig === undefined
      ? []
      : [{ text: `Fällig: ${fristen[filter.faellig]}`, ohne: adresse(pfad, { ...filter, faellig: undefined }) }]),
    ...(filter.art === undefined
      ? []
      : [{ text: `Art: ${artName(filter.art)}`, ohne: adresse(pfad, { ...filter, art: undefined }) }]),
  ]
  return (
    <FilterLeiste aktion={pfad} aktiv={aktiv}>
      {!eigene && (
        <Select
          name="stand"
          label="Stand"
          leer={false}
          wert={filter.stand}
          breite={20}
          moeglichkeiten={[
            { wert: 'offen', text: 'alle offenen' },
            { wert: 'frei', text: 'nur freie' },
            { wert: 'erledigt', text: 'erledigte' },
          ]}
        />
      )}
      <Select
        name="faellig"
        label="Fällig"
        leer="alle"
        wert={filter.faellig}
        breite={20}
        moeglichkeiten={Object.entries(fristen).map(([wert, text]) => ({ wert, text }))}
      />
      <Select name="art" label="Art" leer="alle" wert={filter.art} breite={20} moeglichkeiten={artenliste} />
    </FilterLeiste>
  )
}

const fristen = { heute: 'heute', ueberfaellig: 'überfällig' }

const leer = ({ korb, fehlt }: Props): string => {
  if (fehlt !== undefined) return 'Bei keinem Antrag fehlt etwas'
  return korb === undefined ? 'Sie haben gerade keinen Auftrag' : 'Dieser Postkorb ist leer'
}

const Leer = ({ ansicht, pfad, leer: satz }: { ansicht: Ansicht; pfad: string; leer: string }) => {
  const gefiltert = ansicht.filter.stand !== 'offen' || ansicht.filter.faellig || ansicht.filter.art
  if (gefiltert || ansicht.zeiger)
    return (
      <>
        <Absatz art="fett">Kein Auftrag passt zu diesem Filter</Absatz>
        <Absatz art="klein">
          <Link href={pfad}>Alle offenen Aufträge zeigen</Link>
        </Absatz>
      </>
    )
  return (
    <>
      <Absatz art="fett">{satz}</Absatz>
      <Absatz art="klein">
        Neue Aufträge erscheinen hier, sobald sie eingehen.{' '}
        <Link href={pfade.postkoerbe}>Andere Postkörbe ansehen</Link>
      </Absatz>
    </>
  )
}
