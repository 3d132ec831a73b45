import { Datentabelle, Seiten, Ueberschrift } from '../../../../platform/html/index.ts'
import { satz } from '../../../../platform/rules/index.ts'
import type { Inhalt } from '../entwurf/testfaelle.ts'

const SEITE = 50

/** The rows of a version as sentences. */
export const Zeilen = ({ inhalt, seite, ort }: { inhalt: Inhalt; seite: number; ort: string }) => (
  <>
    <Ueberschrift ebene={2}>Zeilen</Ueberschrift>
    <Datentabelle
      titel="Zeilen der Version"
      zeilen={inhalt.zeilen.slice((seite - 1) * SEITE, seite * SEITE)}
      zeilenId={({ id }) => id}
      spalten={[
        { name: 'Zeile', kopf: true, einzeilig: true, zelle: ({ id }) => id },
        { name: 'Satz', zelle: (zeile) => satz(inhalt, zeile) },
        { name: 'Notiz', zelle: ({ notiz }) => notiz ?? '' },
      ]}
      leer="Diese Version hat keine Zeilen."
    />
    <Seiten
      zurueck={seite > 1 ? `${ort}?seite=${seite - 1}` : undefined}
      weiter={seite * SEITE < inhalt.zeilen.length ? `${ort}?seite=${seite + 1}` : undefined}
    />
    {inhalt.sonst && <p class="kern-body jc-prosa">{satz(inhalt, inhalt.sonst)}</p>}
  </>
)
