import { zeitpunktKurz } from '../../../platform/clock/index.ts'
import { Absatz, Formular, Knopf, Knopfreihe, Link, Tabelle, Ueberschrift } from '../../../platform/html/index.ts'
import type { Anhang } from '../../../platform/modul.ts'
import type { Zusammenfuehrung } from './liste.ts'
import { pfade } from './pfade.ts'

/** After an undo: what came in while they were one, for somebody to look whether it lies right. */
export const Zuordnung = ({ z, seither }: { z: Zusammenfuehrung; seither: readonly Anhang[] }) => {
  const wem = (id: string): string => (id === z.person_id ? z.personName : z.fuehrendName)
  return (
    <>
      <Ueberschrift ebene={2}>Seit der Zusammenführung dazugekommen</Ueberschrift>
      <Tabelle
        titel="Seit der Zusammenführung dazugekommen"
        titelVersteckt
        klein
        zeilen={seither}
        zeilenId={(s) => `${s.personId}-${s.was.replaceAll(/\W+/g, '-')}`}
        spalten={[
          { name: 'Was', kopf: true, zelle: (s) => s.was },
          { name: 'Liegt bei', zelle: (s) => <Link href={pfade.person(s.personId)}>{wem(s.personId)}</Link> },
          { name: 'Anzahl', zahl: true, zelle: (s) => s.zahl },
          { name: 'Zuletzt', einzeilig: true, zelle: (s) => zeitpunktKurz(s.neueste) },
        ]}
        leer={<Absatz>In dieser Zeit kam nichts dazu. Sie müssen nichts tun.</Absatz>}
      />
      {z.zugeordnet !== null && (
        <Absatz art="klein">
          Durchgesehen {zeitpunktKurz(z.zugeordnet)} Uhr von {z.zugeordnet_name}.
        </Absatz>
      )}
      {z.zugeordnet === null && seither.length > 0 && (
        <Formular aktion={pfade.zusammenfuehrung(z.id, 'zugeordnet')}>
          <Absatz art="klein">
            Bitte sehen Sie nach, ob alles bei der richtigen Person liegt. Was nicht stimmt, legen Sie dort neu an oder
            geben es weiter.
          </Absatz>
          <Knopfreihe>
            <Knopf>Alles durchgesehen</Knopf>
          </Knopfreihe>
        </Formular>
      )}
    </>
  )
}
