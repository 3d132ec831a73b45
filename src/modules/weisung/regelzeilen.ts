import type { Tag } from '../../platform/clock/index.ts'
import type { Regelauskunft, Regelstand } from './regeln/was-galt.ts'
import type { Fortfuehrung, Regel, Regelfassung } from './regeln/schema.ts'

/** A rule as the pages list it: one line for what counts, one more for each announcement. */
export interface Regelzeile {
  id: string
  regel: Regel
  fassung: Regelfassung
  ab: Tag | null
  bis: Tag | null
  stand: Regelstand | 'angekuendigt'
  fortfuehrung: Fortfuehrung | null
}

export function regelzeilen(auskuenfte: readonly Regelauskunft[]): Regelzeile[] {
  return auskuenfte.flatMap(({ regel, stand, geltung, fortfuehrung, angekuendigt }) => [
    ...(geltung
      ? [
          {
            id: regel.schluessel,
            regel,
            stand,
            ...geltung,
            fortfuehrung: stand === 'weitergefuehrt' || stand === 'entscheidung-fehlt' ? fortfuehrung : null,
          },
        ]
      : []),
    ...angekuendigt.map(({ fassung, ab }, i) => ({
      id: `${regel.schluessel}-angekuendigt-${i + 1}`,
      regel,
      fassung,
      ab,
      bis: null,
      stand: 'angekuendigt' as const,
      fortfuehrung: null,
    })),
  ])
}
