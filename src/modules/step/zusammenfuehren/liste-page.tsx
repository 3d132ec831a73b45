import { zeitpunktKurz } from '../../../platform/clock/index.ts'
import {
  Absatz,
  Datentabelle,
  type DeskRahmen,
  DeskSeite,
  Link,
  Marke,
  Reiter,
  Seiten,
} from '../../../platform/html/index.ts'
import type { Auswahl, Zusammenfuehrung } from './liste.ts'
import { pfade } from './pfade.ts'
import { bekannterName } from './name.tsx'

interface ListenProps {
  rahmen: DeskRahmen
  auswahl: Auswahl
  zeilen: readonly Zusammenfuehrung[]
  weiter: string | undefined
}

/** Merges that concern the own office: what others did, objections, and everything. */
export const ZusammenfuehrungenSeite = ({ rahmen, auswahl, zeilen, weiter }: ListenProps) => (
  <DeskSeite rahmen={rahmen} titel="Zusammenführungen" bereich="STEP">
    <Reiter
      name="Ansicht"
      eintraege={[
        { text: 'Zu sehen', href: pfade.zusammenfuehrungen, aktiv: auswahl === 'offen' },
        { text: 'Alle', href: `${pfade.zusammenfuehrungen}?zeige=alle`, aktiv: auswahl === 'alle' },
      ]}
    />
    <Datentabelle
      titel="Zusammenführungen"
      zeilen={zeilen}
      zeilenId={({ id }) => id}
      spalten={[
        {
          name: 'Person',
          kopf: true,
          zelle: (z) => <Link href={pfade.zusammenfuehrung(z.id)}>{bekannterName(z)}</Link>,
        },
        { name: 'Wann', einzeilig: true, zelle: (z) => zeitpunktKurz(z.am) },
        { name: 'Von', zelle: (z) => `${z.von_name}, ${z.stelle}` },
        { name: 'Grund', zelle: (z) => z.grund },
        { name: 'Stand', zelle: (z) => <Stand z={z} /> },
      ]}
      leer={
        <>
          <Absatz art="fett">
            {auswahl === 'offen' ? 'Hier wartet nichts auf Sie' : 'Noch nichts zusammengeführt'}
          </Absatz>
          <Absatz art="klein">
            Führt eine andere Dienststelle Ihre Person zusammen oder widerspricht sie, steht es hier.
          </Absatz>
        </>
      }
    />
    <Seiten
      weiter={
        weiter === undefined
          ? undefined
          : `${pfade.zusammenfuehrungen}?nach=${weiter}${auswahl === 'alle' ? '&zeige=alle' : ''}`
      }
    />
  </DeskSeite>
)

const Stand = ({ z }: { z: Zusammenfuehrung }) => {
  if (z.aufgehoben !== null) return <Marke klein text="rückgängig gemacht" />
  if (z.widerspruch !== null) return <Marke klein art="warnung" text="Widerspruch" />
  return <Marke klein art={z.offen ? 'info' : 'erfolg'} text={z.offen ? 'neu für Sie' : 'gilt'} />
}
