import { datumKurz, type Instant, type Tag, zeitpunktKurz } from '../../../platform/clock/index.ts'
import {
  Absatz,
  Datentabelle,
  type DeskRahmen,
  DeskSeite,
  Knopf,
  Link,
  Marke,
  Seiten,
  type Spalte,
} from '../../../platform/html/index.ts'
import type { Kollege } from '../../organisation/index.ts'
import { pfade } from '../pfade.ts'
import { abwesenheit } from '../postkoerbe/korbname.tsx'
import type { KorbStand } from '../postkoerbe/query.ts'
import { standwort } from '../postkoerbe/zahlen.ts'
import { artName, auftragsnummer, name } from '../texte.ts'
import { Faellig, Fehlt, Fest, Grund, Stand } from './zellen.tsx'
import { Naechster } from './naechster.tsx'
import { adresse, type Ansicht } from './filter.ts'
import { Filterleiste } from './filterleiste.tsx'
import type { Auftragszeile, Listenseite } from './query.ts'

interface Props {
  rahmen: DeskRahmen
  /** Name and address of the list. */
  titel: string
  pfad: string
  /** Of one Postkorb, where orders can be taken one after the other. */
  korb?: KorbStand
  /** What waits in the list, where it is not that of one person. */
  zahlen?: Pick<KorbStand, 'offen' | 'heute' | 'ueberfaellig'>
  /** In whose hands orders can be, for the filter. */
  kollegen?: readonly Kollege[]
  /** May set up this Postkorb. */
  pflegt?: boolean
  ansicht: Ansicht
  liste: Listenseite
  heute: Tag
  personalId: string
  /** What is missing, by order: the list of applications that are not complete. */
  fehlt?: ReadonlyMap<string, readonly string[]>
  /** May ask for it. */
  fordertAn?: boolean
  /** Said after "Nächsten nehmen" found nothing. */
  nichtsFrei?: boolean
}

/** The orders of one Postkorb, one's own, or all of the office. */
export const PostkorbSeite = (props: Props) => {
  const { rahmen, titel, korb, pfad, ansicht, liste } = props
  return (
    <DeskSeite
      rahmen={rahmen}
      titel={titel}
      bereich="E-AKTE"
      untertitel={props.zahlen && <Untertitel {...props} zahlen={props.zahlen} />}
      pfad={[{ text: 'Postkörbe', href: pfade.postkoerbe }, { text: titel }]}
      tasten={korb?.arbeitbar ? [{ taste: 'n', text: 'Nächsten Auftrag nehmen' }] : []}
      aktionen={korb && <Aktionen korb={korb} pflegt={props.pflegt === true} />}
      {...(props.nichtsFrei && { stand: { text: 'Hier ist gerade kein Auftrag frei.' } })}
    >
      {props.fehlt === undefined && (
        <Filterleiste
          pfad={pfad}
          ansicht={ansicht}
          eigene={props.zahlen === undefined}
          kollegen={props.kollegen ?? []}
        />
      )}
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

const Untertitel = ({ korb, zahlen }: Props & { zahlen: NonNullable<Props['zahlen']> }) => (
  <>
    {standwort(zahlen)}
    {korb && !korb.arbeitbar && ' · nur Mitglieder bearbeiten die Aufträge'}
    {korb && korb.fuer !== null && ` · Sie vertreten ${korb.fuer}`}
    {korb && korb.abwesend !== null && ` · ${abwesenheit(korb.abwesend)}`}
  </>
)

const Aktionen = ({ korb, pflegt }: { korb: KorbStand; pflegt: boolean }) => (
  <>
    {korb.offen > 0 && korb.arbeitbar && <Naechster korb={korb.id} />}
    {pflegt && (
      <Knopf art="sekundaer" href={pfade.einstellungen(korb.id)}>
        Einstellungen
      </Knopf>
    )}
  </>
)

const spalten = ({ heute, personalId, korb, fehlt, fordertAn }: Props): Spalte<Auftragszeile>[] => [
  { name: 'Fällig', zelle: (z) => <Faellig tag={z.faellig} heute={heute} erledigt={z.erledigt} /> },
  {
    name: 'Auftrag',
    zelle: (z) => (
      <Fest>
        <Link href={pfade.auftrag(z.nummer)}>{`${artName(z.art)} ${auftragsnummer(z.nummer)}`}</Link>
        {korb && neuSeit(korb.gesehen, z) && (
          <>
            {' '}
            <Marke klein art="info" text="neu" />
          </>
        )}
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
  ...(fordertAn
    ? [
        {
          name: 'Anfordern',
          zelle: (z: Auftragszeile) => (
            <Link href={pfade.anfordern(z.person_id)} name={`Nachweis anfordern, Auftrag ${auftragsnummer(z.nummer)}`}>
              Nachweis
            </Link>
          ),
        },
      ]
    : []),
]

/** Came since the last look; on the first look nothing stands out. */
const neuSeit = (gesehen: Instant | null, { im_korb_seit }: Auftragszeile): boolean =>
  gesehen !== null && im_korb_seit > gesehen

const leer = ({ korb, zahlen, fehlt }: Props): string => {
  if (fehlt !== undefined) return 'Bei keinem Antrag fehlt etwas'
  if (zahlen !== undefined) return korb === undefined ? 'Hier wartet kein Auftrag' : 'Dieser Postkorb ist leer'
  return 'Sie haben gerade keinen Auftrag'
}

const Leer = ({ ansicht, pfad, leer: satz }: { ansicht: Ansicht; pfad: string; leer: string }) => {
  const gefiltert =
    ansicht.filter.stand !== 'offen' || ansicht.filter.faellig || ansicht.filter.art || ansicht.filter.bearbeiter
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
