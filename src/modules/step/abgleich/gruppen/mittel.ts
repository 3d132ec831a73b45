/**
 * Average linkage: joins the two nearest groups as long as the mean weight between their members reaches the threshold,
 * by the chain of nearest neighbours (Murtagh 1983), O(n²). One weak bridge between two persons does not join them.
 * @param n members 0 to n − 1
 * @param naehe symmetric weights, row by row; changed by the call
 * @returns group number of each member
 */
export function mittlereBindung(n: number, naehe: Float32Array, schwelle: number): Int32Array {
  const groesse = new Int32Array(n).fill(1)
  const gruppe = Int32Array.from({ length: n }, (_, i) => i)
  const kette: number[] = []
  for (;;) {
    if (kette.length === 0) {
      const anfang = groesse.findIndex((g) => g > 0)
      if (anfang === -1) return gruppe
      kette.push(anfang)
    }
    const spitze = kette.at(-1) ?? 0
    const vorige = kette.at(-2) ?? -1
    const naechster = naechsterVon(n, naehe, groesse, spitze, vorige)
    if (naechster === -1 || (naehe[spitze * n + naechster] ?? 0) < schwelle) {
      // Nothing near enough: this group is done and can't be anyone else's nearest either.
      groesse[spitze] = 0
      kette.pop()
    } else if (naechster === vorige) {
      kette.length -= 2
      verbinde(n, naehe, groesse, gruppe, Math.min(spitze, vorige), Math.max(spitze, vorige))
    } else {
      kette.push(naechster)
    }
  }
}

/** Nearest living group; at a tie the one before in the chain, so that it ends. */
function naechsterVon(n: number, naehe: Float32Array, groesse: Int32Array, i: number, vorige: number): number {
  let bester = vorige
  let beste = vorige === -1 ? -Infinity : (naehe[i * n + vorige] ?? -Infinity)
  for (let j = 0; j < n; j++) {
    const wert = naehe[i * n + j] ?? -Infinity
    if (j === i || groesse[j] === 0 || wert <= beste) continue
    bester = j
    beste = wert
  }
  return bester
}

function verbinde(n: number, naehe: Float32Array, groesse: Int32Array, gruppe: Int32Array, a: number, b: number): void {
  const ga = groesse[a] ?? 1
  const gb = groesse[b] ?? 1
  for (let j = 0; j < n; j++) {
    if (groesse[j] === 0 || j === a || j === b) continue
    const mittel = (ga * (naehe[a * n + j] ?? 0) + gb * (naehe[b * n + j] ?? 0)) / (ga + gb)
    naehe[a * n + j] = mittel
    naehe[j * n + a] = mittel
  }
  groesse[a] = ga + gb
  groesse[b] = 0
  for (let j = 0; j < n; j++) if (gruppe[j] === b) gruppe[j] = a
}
