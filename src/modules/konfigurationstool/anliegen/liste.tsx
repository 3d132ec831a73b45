import { Absatz, Datentabelle, type DeskRahmen, Link, Marke, type Standmeldung } from '../../../platform/html/index.ts'
import type { Anliegen, Befund } from '../../konfiguration/index.ts'
import { leitetWeiter } from '../../konfiguration/index.ts'
import { EntwurfBlatt } from '../entwurf/blatt.tsx'
import type { Stand } from '../entwurf/stand.ts'
import { pfade } from '../pfade.ts'
import { wegwort } from '../worte.ts'

interface Props {
  rahmen: DeskRahmen
  stand: Stand
  meldung: Standmeldung | undefined
}

/** The ten Anliegen of the draft, with what the proof says of each (W14). */
export const AnliegenListe = ({ rahmen, stand, meldung }: Props) => (
  <EntwurfBlatt {...{ rahmen, stand, meldung }} hier="liste">
    <Absatz>Je Anliegen: anbieten oder nicht, was Menschen dazu lesen, wohin ihre Nachricht geht.</Absatz>
    <Datentabelle
      titel="Anliegen"
      zeilen={stand.katalog}
      zeilenId={({ schluessel }) => schluessel}
      spalten={[
        {
          name: 'Anliegen',
          kopf: true,
          zelle: ({ schluessel, name }) => <Link href={pfade.anliegen(schluessel)}>{name}</Link>,
        },
        { name: 'Angeboten', zelle: ({ schluessel }) => (eigene(stand, schluessel).angeboten ? 'ja' : 'nein') },
        { name: 'Weg', zelle: ({ schluessel }) => weg(stand, schluessel) },
        { name: 'Text', zelle: ({ schluessel }) => text(stand, schluessel) },
        { name: 'Prüfung', zelle: ({ schluessel }) => <Pruefung befunde={befundeZu(stand, schluessel)} /> },
      ]}
      leer="Der Katalog ist leer."
    />
  </EntwurfBlatt>
)

type Schluessel = Anliegen['schluessel']
const eigene = ({ inhalt }: Stand, schluessel: Schluessel) => inhalt.anliegen[schluessel]

const befundeZu = ({ befunde }: Stand, schluessel: Schluessel): readonly Befund[] =>
  befunde.filter(({ stelle }) => stelle.startsWith(`anliegen/${schluessel}/`))

function weg(stand: Stand, schluessel: Schluessel): string {
  if (leitetWeiter(schluessel)) return 'führt zum Formular'
  const einstellung = eigene(stand, schluessel)
  return einstellung.angeboten ? wegwort(einstellung.weg) : '–'
}

function text(stand: Stand, schluessel: Schluessel): string {
  const { angeboten, information, hinweis } = eigene(stand, schluessel)
  return (angeboten ? information : hinweis) ?? '–'
}

const Pruefung = ({ befunde }: { befunde: readonly Befund[] }) =>
  befunde.length === 0 ? (
    <>in Ordnung</>
  ) : (
    <>
      <Marke klein art="warnung" text="sperrt" /> {befunde.map(({ text: satz }) => satz).join(' ')}
    </>
  )
