import {
  Absatz,
  type DeskRahmen,
  DeskSeite,
  Hinweis,
  Knopf,
  Link,
  Seiten,
  Tabelle,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import { pfade } from '../pfade.ts'
import type { Trefferzeile } from './ergebnis.ts'
import type { Fundzeile } from './gemerkt.ts'
import type { Kannst } from './page.tsx'
import { HOECHSTENS } from './suchen.ts'

interface ErgebnisProps {
  rahmen: DeskRahmen
  worte: string
  mehr: boolean
  kann: Kannst
}

const Rahmenseite = ({
  rahmen,
  kann,
  anzahl,
  worte,
  children,
}: Omit<ErgebnisProps, 'mehr'> & { anzahl: string; children: preact.ComponentChildren }) => (
  <DeskSeite
    rahmen={rahmen}
    titel={anzahl}
    bereich="STEP"
    untertitel={`Gesucht: ${worte}`}
    pfad={[{ text: 'Personen', href: pfade.suche }, { text: 'Ergebnis' }]}
    aktionen={
      <>
        <Knopf href={pfade.suche} klein>
          Neue Suche
        </Knopf>
        {kann.anlegen && (
          <Knopf art="sekundaer" klein href={pfade.neu}>
            Neue Person anlegen
          </Knopf>
        )}
      </>
    }
  >
    {children}
    <Absatz art="leise">Dass Sie diese Liste ansehen, ist mit der Suche protokolliert.</Absatz>
  </DeskSeite>
)

const inZahlen = (zahl: number, mehr: boolean): string =>
  mehr ? `Mehr als ${zahl} Personen` : zahl === 1 ? '1 Person gefunden' : `${zahl} Personen gefunden`

interface Seitenzahl {
  readonly von: number
  readonly gesamt: number
  readonly zurueck: string | undefined
  readonly weiter: string | undefined
}

/** Those found in one's own Dienststelle. */
export const ErgebnisSeite = ({
  zeilen,
  seite,
  ...props
}: ErgebnisProps & { zeilen: readonly Trefferzeile[]; seite: Seitenzahl }) => (
  <Rahmenseite {...props} anzahl={inZahlen(props.mehr ? HOECHSTENS : seite.gesamt, props.mehr)}>
    {props.mehr && <ZuViele />}
    <Tabelle
      titel="Gefundene Personen"
      titelVersteckt
      klein
      karten
      zeilen={zeilen}
      zeilenId={({ id }) => id}
      spalten={[
        { name: 'Person', kopf: true, zelle: ({ id, name }) => <Link href={pfade.person(id)}>{name}</Link> },
        { name: 'Geburtsdatum', einzeilig: true, zelle: ({ geburt }) => geburt ?? 'unbekannt' },
        { name: 'Geburtsname', zelle: ({ geburtsname }) => geburtsname ?? '' },
        {
          name: 'Anschrift',
          zelle: ({ anschrift, geschuetzt }) => (geschuetzt && anschrift === null ? 'geschützt' : (anschrift ?? '')),
        },
        { name: 'Art', zelle: ({ internet }) => (internet ? 'Internetperson' : 'Inhouse') },
      ]}
      leer={<Niemand kann={props.kann} />}
    />
    <Seiten
      zurueck={seite.zurueck}
      weiter={seite.weiter}
      {...(zeilen.length > 0 && { von: seite.von + 1, bis: seite.von + zeilen.length })}
    />
  </Rahmenseite>
)

/** Those found in all Dienststellen: name, birth date, place and Dienststelle, never more. */
export const UeberallSeite = ({ zeilen, ...props }: ErgebnisProps & { zeilen: readonly Fundzeile[] }) => (
  <Rahmenseite {...props} anzahl={inZahlen(zeilen.length, props.mehr)}>
    {props.mehr && <ZuViele />}
    <Tabelle
      titel="Gefundene Personen in allen Dienststellen"
      titelVersteckt
      klein
      karten
      zeilen={zeilen}
      spalten={[
        {
          name: 'Person',
          kopf: true,
          zelle: ({ personId, name }) => (personId === null ? name : <Link href={pfade.person(personId)}>{name}</Link>),
        },
        { name: 'Geburtsdatum', einzeilig: true, zelle: ({ geburt }) => geburt ?? 'unbekannt' },
        { name: 'Ort', zelle: ({ ort }) => ort ?? '' },
        { name: 'Dienststelle', zelle: ({ dienststellen }) => dienststellen.join(', ') || 'noch keine' },
      ]}
      leer={<Niemand kann={props.kann} ueberall />}
    />
    {zeilen.length > 0 && (
      <Absatz art="klein">Mehr zu einer Person sagt die Dienststelle, bei der sie geführt wird.</Absatz>
    )}
  </Rahmenseite>
)

const ZuViele = () => (
  <Hinweis titel="Das sind zu viele Treffer">
    <Absatz art="klein">
      Sie sehen die besten. Schreiben Sie mehr vom Namen dazu, oder das Geburtsjahr, oder die Straße.
    </Absatz>
  </Hinweis>
)

const Niemand = ({ kann, ueberall }: { kann: Kannst; ueberall?: boolean }) => (
  <>
    <Ueberschrift ebene={2} groesse="klein">
      Niemand gefunden
    </Ueberschrift>
    <Absatz art="klein">
      {ueberall
        ? 'Prüfen Sie Schreibweise und Geburtsdatum. Personen mit geschützter Anschrift werden hier nicht gefunden.'
        : 'Suchen Sie nur mit dem Anfang des Namens, oder nur mit Name und Geburtsjahr. Lassen Sie die Anschrift weg: Vielleicht ist die Person umgezogen.'}
    </Absatz>
    {!ueberall && kann.ueberall && (
      <Absatz art="klein">Wird die Person woanders geführt? Suchen Sie mit Grund in allen Dienststellen.</Absatz>
    )}
    {kann.anlegen && <Absatz art="klein">Ist die Person neu bei uns? Dann legen Sie sie an.</Absatz>}
  </>
)
