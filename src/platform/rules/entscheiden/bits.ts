/** Sets of row numbers as bits, 32 to a word. */
export const leereBits = (zeilen: number): Uint32Array => new Uint32Array((zeilen + 31) >> 5)

export function setze(bits: Uint32Array, zeile: number): void {
  const wort = zeile >> 5
  bits[wort] = (bits[wort] ?? 0) | (1 << (zeile & 31))
}

export function kippe(bits: Uint32Array, zeile: number): void {
  const wort = zeile >> 5
  bits[wort] = (bits[wort] ?? 0) ^ (1 << (zeile & 31))
}

/** The numbers in all of the given sets, ascending. `zeilen` rows count when no set is given. */
export function gemeinsame(mengen: readonly Uint32Array[], zeilen: number): number[] {
  const treffer: number[] = []
  for (let wort = 0; wort < (zeilen + 31) >> 5; wort++) {
    let rest = wort === zeilen >> 5 ? (1 << (zeilen & 31)) - 1 : -1
    for (const bits of mengen) rest &= bits[wort] ?? 0
    while (rest !== 0) {
      const bit = 31 - Math.clz32(rest & -rest)
      treffer.push(wort * 32 + bit)
      rest &= rest - 1
    }
  }
  return treffer
}
