import { datumKurz, zeitpunktKurz } from '../../../platform/clock/index.ts'
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
import { pfade } from '../pfade.ts'
import { name } from '../texte.ts'
import type { Aktenzeile, Suchergebnis } from './query.ts'
import { HOECHSTENS } from './suchen.ts'

interface SuchProps {
  rahmen: DeskRahmen
  meldungen: Meldungen
  ergebnis?: Suchergebnis
}

/** Looks for records of one's own office by name or reference number. */
export const AktenSeite = ({ rahmen, meldungen, ergebnis }: SuchProps) => (
  <DeskSeite
    rahmen={rahmen}
    titel="Akten suchen"
    bereich="E-AKTE"
    fehler={meldungen.liste}
    aktionen={<Link href={pfade.befunde}>Veränderte Dokumente</Link>}
  >
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
