import { Absatz, Datentabelle, type DeskRahmen, Hinweis } from '../../../platform/html/index.ts'
import { EntwurfBlatt } from '../entwurf/blatt.tsx'
import type { Stand } from '../entwurf/stand.ts'
import type { Umzug, Ziel } from './laufen.ts'

/** So far back. */
export const TAGE = 30

const zielworte: Readonly<Record<Ziel, string>> = {
  eakte: 'E-AKTE',
  outlook: 'Outlook-Postfach',
  servicecenter: 'Service Center',
  hinweis: 'nicht möglich, Ihr Hinweis',
}

interface Props {
  rahmen: DeskRahmen
  stand: Stand
  umzuege: readonly Umzug[]
}

/** Real messages of the last month under the draft: which would have gone elsewhere. */
export const ProbelaufSeite = ({ rahmen, stand, umzuege }: Props) => {
  const name = (schluessel: string): string =>
    stand.katalog.find((anliegen) => anliegen.schluessel === schluessel)?.name ?? schluessel
  const anders = umzuege.filter(({ von, nach }) => von !== nach)
  return (
    <EntwurfBlatt rahmen={rahmen} stand={stand} hier="probelauf">
      <Absatz>
        So wären die Nachrichten der letzten {TAGE} Tage mit dem Entwurf gegangen. Gezählt wird nur; niemand liest dafür
        eine Nachricht.
      </Absatz>
      <Hinweis titel={`${summe(anders)} von ${summe(umzuege)} Nachrichten wären woandershin gegangen`} />
      <Datentabelle
        titel="Nachrichten, die woandershin gegangen wären"
        zeilen={anders}
        zeilenId={({ anliegen, von, nach }) => `${anliegen}-${von}-${nach}`}
        spalten={[
          { name: 'Anliegen', kopf: true, zelle: ({ anliegen }) => name(anliegen) },
          { name: 'Ging an', zelle: ({ von }) => zielworte[von] },
          { name: 'Ginge an', zelle: ({ nach }) => zielworte[nach] },
          { name: 'Nachrichten', zahl: true, zelle: ({ zahl }) => zahl },
        ]}
        leer={
          <Absatz art="fett">
            {umzuege.length === 0 ? 'In dieser Zeit kam keine Nachricht' : 'Keine Nachricht ginge woandershin'}
          </Absatz>
        }
      />
    </EntwurfBlatt>
  )
}

const summe = (umzuege: readonly Umzug[]): number => umzuege.reduce((zahl, umzug) => zahl + umzug.zahl, 0)
