import { type Dienst, kinddienst } from '../../kind/index.ts'
import type { Auftrag, Werkstueck } from './auftrag.ts'

export type Werkstatt = Dienst<Auftrag, Werkstueck>

/** Opens files of strangers, in a child that can be killed and knows no secrets. */
export const werkstatt = (fristMs = 60_000): Werkstatt =>
  kinddienst<Auftrag, Werkstueck>({
    datei: new URL('kind.js', import.meta.url),
    auftraegeJeKind: 100,
    fristMs,
  })
