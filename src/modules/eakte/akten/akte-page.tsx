import { datumKurz, type Instant, zeitpunktKurz } from '../../../platform/clock/index.ts'
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
  Ueberschrift,
} from '../../../platform/html/index.ts'
import { groesse } from '../../../platform/i18n/index.ts'
import { pfade } from '../pfade.ts'
import { artName, auftragsnummer, dokumentart, name } from '../texte.ts'
import type { Akte, Dokumentzeile } from './akte-query.ts'
import { adresse, ohneSeite, type Wahl } from './wahl.ts'
import { Wahlleiste } from './wahlleiste.tsx'

interface Props {
  rahmen: DeskRahmen
  akte: Akte
  wahl: Wahl
}

/** One record: what came in, its documents by kind and year, and its orders. */
export const AkteSeite = ({ rahmen, akte, wahl }: Props) => (
  <DeskSeite
    rahmen={rahmen}
    titel="Akte"
    bereich="E-AKTE"
    untertitel={`${name(akte)}, geb. ${datumKurz(akte.geburtsdatum)} · angelegt ${zeitpunktKurz(akte.angelegt)}`}
    pfad={[{ text: 'Akten suchen', href: pfade.akten }, { text: 'Akte' }]}
    aktionen={
      <>
        <Knopf art="sekundaer" href={pfade.neueNachricht(akte.personId)}>
          Nachricht schreiben
        </Knopf>
        <Knopf art="sekundaer" href={pfade.anfordern(akte.personId)}>
          Nachweis anfordern
        </Knopf>
      </>
    }
  >
    <Ueberschrift ebene={2}>Dokumente</Ueberschrift>
    {akte.arten.length > 0 && <Wahlleiste akte={akte} wahl={wahl} />}
    <Datentabelle
      titel="Dokumente"
      zeilen={akte.dokumente}
      zeilenId={(d) => d.id}
      spalten={dokumentspalten}
      leer={<KeinDokument akte={akte} />}
    />
    <Seiten
      zurueck={wahl.nach && adresse(pfade.akte(akte.id), ohneSeite(wahl))}
      weiter={
        wahl.worte === undefined && akte.weiter
          ? adresse(pfade.akte(akte.id), { ...wahl, nach: akte.weiter })
          : undefined
      }
    />
    {wahl.worte !== undefined && akte.weiter && <Absatz>Es gibt mehr Treffer. Bitte schreiben Sie mehr Wörter.</Absatz>}
    <Auftraege akte={akte} />
    {akte.arten.length > 0 && (
      <Absatz>
        <Link href={pfade.xdomea(akte.id)} symbol="download" download>
          Akte als XDOMEA-Paket herunterladen
        </Link>{' '}
        (XDOMEA 4.0, noch in Erprobung)
      </Absatz>
    )}
    <Absatz art="leise">Dass Sie diese Akte ansehen oder ausgeben, wird protokolliert.</Absatz>
  </DeskSeite>
)

const dokumentspalten: Spalte<Dokumentzeile>[] = [
  { name: 'Eingang', zelle: (d) => zeitpunktKurz(d.eingegangen) },
  {
    name: 'Dokument',
    kopf: true,
    zelle: (d) => (
      <>
        <Link href={pfade.dokument(d.id)}>{d.titel}</Link>{' '}
        {d.veraendert && <Marke klein art="warnung" text="verändert" />}
      </>
    ),
  },
  { name: 'Art', zelle: (d) => dokumentart(d.art) },
  { name: 'Nummer', zelle: (d) => d.referenz },
  { name: 'Prüfsumme', zelle: (d) => d.sha256.slice(0, 8) },
  { name: 'Größe', zahl: true, zelle: (d) => groesse(d.groesse, 'de') },
]

const KeinDokument = ({ akte }: { akte: Akte }) =>
  akte.arten.length === 0 ? (
    <Absatz>In dieser Akte liegt noch kein Dokument.</Absatz>
  ) : (
    <>
      <Absatz art="fett">Kein Dokument passt dazu</Absatz>
      <Absatz art="klein">
        <Link href={pfade.akte(akte.id)}>Alle Dokumente zeigen</Link>
      </Absatz>
    </>
  )

const Auftraege = ({ akte }: { akte: Akte }) => (
  <>
    <Ueberschrift ebene={2}>Aufträge</Ueberschrift>
    <Datentabelle
      titel="Aufträge"
      zeilen={akte.auftraege}
      zeilenId={(a) => String(a.nummer)}
      spalten={[
        {
          name: 'Auftrag',
          kopf: true,
          zelle: (a) => <Link href={pfade.auftrag(a.nummer)}>{`${artName(a.art)} ${auftragsnummer(a.nummer)}`}</Link>,
        },
        { name: 'Postkorb', zelle: (a) => a.korb },
        { name: 'Fällig', zelle: (a) => datumKurz(a.faellig) },
        { name: 'Stand', zelle: (a) => standwort(a) },
      ]}
      leer={<Absatz>Zu dieser Akte gibt es keinen Auftrag.</Absatz>}
    />
  </>
)

interface Auftragsstand {
  stand: string
  bearbeiter_name: string | null
  erledigt: Instant | null
}

function standwort({ stand, bearbeiter_name, erledigt }: Auftragsstand): string {
  if (erledigt !== null) return `erledigt ${zeitpunktKurz(erledigt)} von ${bearbeiter_name}`
  return stand === 'offen' ? 'frei' : `bei ${bearbeiter_name}`
}
