import { Absatz, Datentabelle } from '../../../../platform/html/index.ts'
import type { Unterschied } from './unterschied.ts'

/** So many differences are spelled out. */
const HOECHSTENS = 200

/** What a rulebook changes, row by row. */
export const Unterschiede = ({ liste, gegen }: { liste: readonly Unterschied[]; gegen: string }) => (
  <>
    <Absatz>
      {liste.length === 0
        ? `Kein Unterschied zu ${gegen}.`
        : `${liste.length === 1 ? '1 Zeile ist' : `${liste.length} Zeilen sind`} anders als in ${gegen}.`}
      {liste.length > HOECHSTENS && ` Gezeigt werden die ersten ${HOECHSTENS}.`}
    </Absatz>
    {liste.length > 0 && (
      <Datentabelle
        titel={`Unterschiede zu ${gegen}`}
        zeilen={liste.slice(0, HOECHSTENS)}
        zeilenId={({ nr }) => nr}
        spalten={[
          { name: 'Zeile', kopf: true, einzeilig: true, zelle: ({ nr }) => (nr === 'sonst' ? 'Auffangregel' : nr) },
          { name: 'Bisher', zelle: ({ vorher }) => vorher ?? 'gab es nicht' },
          { name: 'Neu', zelle: ({ nachher }) => nachher ?? 'entfällt' },
        ]}
        leer=""
      />
    )}
  </>
)
