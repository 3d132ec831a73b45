import { zeitpunktKurz } from '../../../platform/clock/index.ts'
import { Absatz, Datentabelle, type DeskRahmen, DeskSeite, Link } from '../../../platform/html/index.ts'
import { pfade } from '../pfade.ts'
import { name } from '../texte.ts'
import type { Befundzeile } from './query.ts'

/** Documents of the office that are not what was filed: not shown to anybody until they are whole again. */
export const BefundeSeite = ({ rahmen, zeilen }: { rahmen: DeskRahmen; zeilen: readonly Befundzeile[] }) => (
  <DeskSeite
    rahmen={rahmen}
    titel="Veränderte Dokumente"
    bereich="E-AKTE"
    pfad={[{ text: 'Akten suchen', href: pfade.akten }, { text: 'Veränderte Dokumente' }]}
  >
    <Absatz>
      Jedes Dokument wird beim Öffnen geprüft, und alle werden im Hintergrund durchgesehen. Was nicht mehr ist, wie es
      abgelegt wurde, steht hier.
    </Absatz>
    <Datentabelle
      titel="Veränderte Dokumente"
      zeilen={zeilen}
      zeilenId={(z) => z.id}
      spalten={[
        { name: 'Gefunden', einzeilig: true, zelle: (z) => zeitpunktKurz(z.gefunden) },
        { name: 'Dokument', kopf: true, zelle: (z) => z.titel },
        { name: 'Nummer', zelle: (z) => z.referenz },
        { name: 'Abgelegt', einzeilig: true, zelle: (z) => zeitpunktKurz(z.abgelegt) },
        { name: 'Akte', zelle: (z) => <Link href={pfade.akte(z.akte_id)}>{name(z)}</Link> },
      ]}
      leer={
        <>
          <Absatz art="fett">Kein Dokument ist verändert</Absatz>
          <Absatz art="klein">Sie müssen hier nichts tun.</Absatz>
        </>
      }
    />
    {zeilen.length > 0 && (
      <Absatz>Der Betrieb stellt die Dokumente aus der Sicherung her. Danach verschwinden sie hier von selbst.</Absatz>
    )}
  </DeskSeite>
)
