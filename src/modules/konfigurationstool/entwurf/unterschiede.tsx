import { Absatz, Datentabelle } from '../../../platform/html/index.ts'
import type { Unterschied, Zeile } from './unterschied.ts'

const gezeigt = (text: string): string => (text === '' ? '–' : text)

/** What a version changes, setting by setting (KT-05). */
export const Unterschiede = ({ liste, gegen }: { liste: readonly Unterschied[]; gegen: string }) => (
  <>
    <Absatz>
      {liste.length === 0
        ? `Kein Unterschied zu ${gegen}.`
        : `${liste.length === 1 ? '1 Angabe ist' : `${liste.length} Angaben sind`} anders als in ${gegen}.`}
    </Absatz>
    {liste.length > 0 && (
      <Datentabelle
        titel={`Unterschiede zu ${gegen}`}
        zeilen={liste}
        zeilenId={({ was }) => was}
        spalten={[
          { name: 'Angabe', kopf: true, zelle: ({ was }) => was },
          { name: 'Bisher', zelle: ({ vorher }) => gezeigt(vorher) },
          { name: 'Neu', zelle: ({ nachher }) => gezeigt(nachher) },
        ]}
        leer=""
      />
    )}
  </>
)

/** Settings as they stand in a version. */
export const Angaben = ({ zeilen }: { zeilen: readonly Zeile[] }) => (
  <Datentabelle
    titel="Angaben der Version"
    zeilen={zeilen}
    zeilenId={({ was }) => was}
    spalten={[
      { name: 'Angabe', kopf: true, zelle: ({ was }) => was },
      { name: 'Wert', zelle: ({ wert }) => gezeigt(wert) },
    ]}
    leer=""
  />
)
