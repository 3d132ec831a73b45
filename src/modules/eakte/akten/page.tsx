import { datumKurz, type Instant, type Tag, zeitpunktKurz } from '../../../platform/clock/index.ts'
import {
  Absatz,
  type DeskRahmen,
  DeskSeite,
  Formular,
  Knopf,
  Knopfreihe,
  Link,
  Tabelle,
  Textfeld,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import type { Meldungen } from '../../../platform/forms/index.ts'
import { groesse } from '../../../platform/i18n/index.ts'
import { pfade } from '../pfade.ts'
import { artName, auftragsnummer, name } from '../texte.ts'
import type { Akte, Aktenzeile, Suchergebnis } from './query.ts'
import { HOECHSTENS } from './suchen.ts'

interface SuchProps {
  rahmen: DeskRahmen
  meldungen: Meldungen
  ergebnis?: Suchergebnis
}

/** Looks for records of one's own office by name or reference number. */
export const AktenSeite = ({ rahmen, meldungen, ergebnis }: SuchProps) => (
  <DeskSeite rahmen={rahmen} titel="Akten suchen" bereich="E-AKTE" fehler={meldungen.liste}>
    <Formular aktion={pfade.akten}>
      <Textfeld
        name="begriff"
        label="Name oder Nummer"
        hinweis="Anfang des Namens genügt. Gesucht wird nur in Ihrer Dienststelle. Die Suche wird protokolliert."
        art="search"
        autocomplete="off"
        breite={30}
        wert={ergebnis?.begriff}
        fehler={meldungen.fuer('begriff')}
      />
      <Knopfreihe>
        <Knopf>Suchen</Knopf>
      </Knopfreihe>
    </Formular>
    {ergebnis !== undefined && <Ergebnis {...ergebnis} />}
  </DeskSeite>
)

const Ergebnis = ({ begriff, akten, mehr }: Suchergebnis) => (
  <>
    <Ueberschrift ebene={2}>{akten.length === 1 ? '1 Akte' : `${akten.length} Akten`} gefunden</Ueberschrift>
    {mehr && <Absatz>Es gibt mehr als {HOECHSTENS} Treffer. Bitte schreiben Sie mehr vom Namen.</Absatz>}
    <Tabelle
      titel="Gefundene Akten"
      titelVersteckt
      klein
      zeilen={akten}
      zeilenId={(akte) => akte.id}
      spalten={[
        {
          name: 'Person',
          kopf: true,
          zelle: (akte: Aktenzeile) => <Link href={pfade.akte(akte.id)}>{name(akte)}</Link>,
        },
        { name: 'Geburtsdatum', zelle: (akte) => datumKurz(akte.geburtsdatum) },
        { name: 'Angelegt', zelle: (akte) => zeitpunktKurz(akte.angelegt) },
      ]}
      leer={
        <>
          <Absatz art="fett">Keine Akte gefunden</Absatz>
          <Absatz art="klein">
            Gesucht wurde nach „{begriff}“. Prüfen Sie die Schreibweise, oder suchen Sie nur mit dem Anfang des
            Nachnamens.
          </Absatz>
        </>
      }
    />
  </>
)

/** One record: what came in, its documents and its orders. */
export const AkteSeite = ({ rahmen, akte }: { rahmen: DeskRahmen; akte: Akte }) => (
  <DeskSeite
    rahmen={rahmen}
    titel="Akte"
    bereich="E-AKTE"
    untertitel={`${name(akte)}, geb. ${datumKurz(akte.geburtsdatum)} · angelegt ${zeitpunktKurz(akte.angelegt)}`}
    pfad={[{ text: 'Akten suchen', href: pfade.akten }, { text: 'Akte' }]}
  >
    <Ueberschrift ebene={2}>Dokumente</Ueberschrift>
    <Tabelle
      titel="Dokumente"
      titelVersteckt
      klein
      karten
      zeilen={akte.dokumente}
      zeilenId={(d) => d.id}
      spalten={[
        { name: 'Eingang', zelle: (d) => zeitpunktKurz(d.eingegangen) },
        { name: 'Dokument', kopf: true, zelle: (d) => <Link href={pfade.dokument(d.id)}>{d.titel}</Link> },
        { name: 'Nummer', zelle: (d) => d.referenz },
        { name: 'Prüfsumme', zelle: (d) => d.sha256.slice(0, 8) },
        { name: 'Größe', zahl: true, zelle: (d) => groesse(d.groesse, 'de') },
      ]}
      leer={<Absatz>In dieser Akte liegt noch kein Dokument.</Absatz>}
    />
    <Ueberschrift ebene={2}>Aufträge</Ueberschrift>
    <Tabelle
      titel="Aufträge"
      titelVersteckt
      klein
      karten
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
    {akte.dokumente.length > 0 && (
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

function standwort({
  stand,
  bearbeiter_name,
  erledigt,
}: {
  stand: string
  bearbeiter_name: string | null
  erledigt: Instant | null
  faellig: Tag
}): string {
  if (erledigt !== null) return `erledigt ${zeitpunktKurz(erledigt)} von ${bearbeiter_name}`
  return stand === 'offen' ? 'frei' : `bei ${bearbeiter_name}`
}
