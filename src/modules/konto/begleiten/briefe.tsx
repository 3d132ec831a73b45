import { zeitpunktKurz } from '../../../platform/clock/index.ts'
import { Absatz, Datentabelle } from '../../../platform/html/index.ts'
import { Abschnitt, type Abschnittprops } from './abschnitt.tsx'
import { briefstandname, codename } from './texte.ts'

/** Letters with codes that the own office sent, and how far they came. */
export const Briefe = ({ b }: Abschnittprops) => (
  <Abschnitt titel="Briefe">
    <Datentabelle
      titel="Briefe mit Codes"
      zeilen={b.briefe}
      zeilenId={({ id }) => id}
      spalten={[
        { name: 'Beauftragt', kopf: true, einzeilig: true, zelle: ({ beauftragt }) => zeitpunktKurz(beauftragt) },
        { name: 'Art', zelle: ({ art }) => codename[art] },
        { name: 'Stand', zelle: ({ stand }) => briefstandname[stand] },
        { name: 'Grund', zelle: ({ grund }) => grund ?? '–' },
      ]}
      leer={<Absatz>Ihre Dienststelle hat noch keinen Brief mit einem Code geschickt.</Absatz>}
    />
  </Abschnitt>
)
