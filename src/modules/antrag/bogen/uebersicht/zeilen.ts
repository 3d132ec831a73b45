import { type Blatt, type Blattstand, type Fortschritt, fortschritt } from '../../../strecke/index.ts'

/** One area of life of one person: a row of the task list. */
export interface Bereichszeile {
  readonly bereich: string
  readonly abschnitt: number
  readonly erstes: Blatt
  /** Where to go on: the first page that nobody has been on; undefined when all were seen. */
  readonly offenes: Blatt | undefined
  readonly stand: Fortschritt
  readonly fehlt: number
  readonly falsch: number
  readonly unbestaetigt: number
}

/** The rows of the task list, in the order in which they are filled in. */
export function bereichszeilen(staende: readonly Blattstand[]): Bereichszeile[] {
  const gruppen = Map.groupBy(staende, ({ blatt }) => `${blatt.abschnitt} ${blatt.bereich}`)
  return [...gruppen.values()].flatMap((teile) => {
    const [erster] = teile
    if (erster === undefined) return []
    const offener = teile.find((s) => !s.besucht)
    const stand = fortschritt(teile)
    const summe = (zahl: (s: Blattstand) => number): number => teile.reduce((n, s) => n + zahl(s), 0)
    return [
      {
        bereich: erster.blatt.bereich,
        abschnitt: erster.blatt.abschnitt,
        erstes: erster.blatt,
        offenes: offener?.blatt,
        stand,
        fehlt: stand === 'begonnen' ? summe((s) => s.fehlt.length) : 0,
        falsch: summe((s) => s.falsch.length),
        unbestaetigt: summe((s) => s.unbestaetigt.length),
      },
    ]
  })
}
