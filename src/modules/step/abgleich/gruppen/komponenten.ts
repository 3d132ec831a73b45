/** Who hangs together over edges: groups with at least two members, members ascending, groups by their first member. */
export function komponenten(n: number, kanten: readonly (readonly [number, number, ...number[]])[]): number[][] {
  const vater = Int32Array.from({ length: n }, (_, i) => i)
  const wurzelVon = (i: number): number => {
    let w = i
    while ((vater[w] ?? w) !== w) w = vater[w] ?? w
    for (let j = i; j !== w;) {
      const naechster = vater[j] ?? w
      vater[j] = w
      j = naechster
    }
    return w
  }
  for (const [i, j] of kanten) {
    const a = wurzelVon(i)
    const b = wurzelVon(j)
    if (a !== b) vater[Math.max(a, b)] = Math.min(a, b)
  }
  const gruppen = new Map<number, number[]>()
  for (let i = 0; i < n; i++) {
    const w = wurzelVon(i)
    const gruppe = gruppen.get(w)
    if (gruppe) gruppe.push(i)
    else gruppen.set(w, [i])
  }
  return [...gruppen.values()].filter(({ length }) => length > 1)
}
