const getroffen = new Uint8Array(64)
const folge = new Uint16Array(64)

/**
 * Jaro-Winkler similarity, 0 to 1, as `jellyfish` computes it: transpositions halved and rounded down, the bonus for up
 * to four equal first letters only above 0.7. Only the first 64 characters count.
 * Source: Winkler, String Comparator Metrics and Enhanced Decision Rules, 1990.
 */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1
  const la = Math.min(a.length, 64)
  const lb = Math.min(b.length, 64)
  if (la === 0 || lb === 0) return 0
  const jaro = jaroVon(a, la, b, lb)
  if (jaro <= 0.7) return jaro
  let gleich = 0
  const hoechstens = Math.min(4, la, lb)
  while (gleich < hoechstens && a.charCodeAt(gleich) === b.charCodeAt(gleich)) gleich++
  return jaro + gleich * 0.1 * (1 - jaro)
}

function jaroVon(a: string, la: number, b: string, lb: number): number {
  const fenster = Math.max(0, (Math.max(la, lb) >> 1) - 1)
  getroffen.fill(0, 0, lb)
  let treffer = 0
  for (let i = 0; i < la; i++) {
    const zeichen = a.charCodeAt(i)
    const bis = Math.min(lb - 1, i + fenster)
    for (let j = Math.max(0, i - fenster); j <= bis; j++) {
      if (getroffen[j] !== 0 || b.charCodeAt(j) !== zeichen) continue
      getroffen[j] = 1
      folge[treffer++] = zeichen
      break
    }
  }
  if (treffer === 0) return 0
  const wechsel = vertauschte(b, lb) >> 1
  return (treffer / la + treffer / lb + (treffer - wechsel) / treffer) / 3
}

function vertauschte(b: string, lb: number): number {
  let anzahl = 0
  for (let j = 0, k = 0; j < lb; j++) {
    if (getroffen[j] === 0) continue
    if (b.charCodeAt(j) !== folge[k++]) anzahl++
  }
  return anzahl
}
