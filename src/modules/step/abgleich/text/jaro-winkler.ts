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
  return jaro + gleicherAnfang(a, b, Math.min(4, la, lb)) * 0.1 * (1 - jaro)
}

/** True when the similarity reaches `mindestens` (above 0.7); most pairs of strangers are refused by their letters alone. */
export function aehnlichAb(a: string, b: string, mindestens: number): boolean {
  const anfang = gleicherAnfang(a, b, Math.min(4, a.length, b.length)) * 0.1
  const noetig = (mindestens - anfang) / (1 - anfang)
  if (hoechstensJaro(a.length, 0, b.length, 0) < noetig) return false
  return hoechstensJaro(a.length, buchstaben(a), b.length, buchstaben(b)) >= noetig && jaroWinkler(a, b) >= mindestens
}

/** The letters A–Z of a text as 26 bits, everything else as one more. */
export function buchstaben(text: string): number {
  let maske = 0
  for (let i = 0; i < text.length; i++) {
    const stelle = text.charCodeAt(i) - 65
    maske |= 1 << (stelle >= 0 && stelle < 26 ? stelle : 26)
  }
  return maske
}

/** Jaro can't come above this: letters that only one side has match nothing. */
export function hoechstensJaro(la: number, maskeA: number, lb: number, maskeB: number): number {
  const treffer = Math.min(la - bits(maskeA & ~maskeB), lb - bits(maskeB & ~maskeA))
  return treffer <= 0 ? 0 : (treffer / la + treffer / lb + 1) / 3
}

function bits(maske: number): number {
  let x = maske - ((maske >>> 1) & 0x55_55_55_55)
  x = (x & 0x33_33_33_33) + ((x >>> 2) & 0x33_33_33_33)
  return Math.imul((x + (x >>> 4)) & 0x0f_0f_0f_0f, 0x01_01_01_01) >>> 24
}

function gleicherAnfang(a: string, b: string, hoechstens: number): number {
  let gleich = 0
  while (gleich < hoechstens && a.charCodeAt(gleich) === b.charCodeAt(gleich)) gleich++
  return gleich
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
