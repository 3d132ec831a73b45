/** A figure on a page or in a file; undefined is not shown, because it speaks of too few. */
export type Zahl = number | undefined

/** Fewer than this are not shown. */
const MINDESTENS = 5

/**
 * Hides small figures of parts that add up to a sum which is shown: every one below five but zero, and where only one would be hidden,
 * the next smallest too, or it could be worked out.
 */
export function unterdrueckt(teile: readonly number[]): Zahl[] {
  const klein = teile.map((zahl) => zahl > 0 && zahl < MINDESTENS)
  if (klein.filter(Boolean).length === 1) {
    const rest = teile.map((zahl, i) => (klein[i] || zahl === 0 ? Infinity : zahl))
    const naechste = rest.indexOf(Math.min(...rest))
    if (rest[naechste] !== Infinity) klein[naechste] = true
  }
  return teile.map((zahl, i) => (klein[i] ? undefined : zahl))
}

/** A figure that stands alone. */
export const einzeln = (zahl: number): Zahl => (zahl > 0 && zahl < MINDESTENS ? undefined : zahl)
