const laengste = 64
let vorletzte = new Uint8Array(laengste + 2)
let letzte = new Uint8Array(laengste + 2)
let jetzige = new Uint8Array(laengste + 2)

/**
 * Optimal string alignment: typing mistakes between two texts, an exchange of neighbours counts once. Stops at
 * `hoechstens + 1`. Only the first 64 characters count.
 */
export function osa(a: string, b: string, hoechstens: number): number {
  if (a === b) return 0
  let la = Math.min(a.length, laengste)
  let lb = Math.min(b.length, laengste)
  const zuviel = hoechstens + 1
  if (Math.abs(la - lb) > hoechstens) return zuviel
  // What both begin and end with costs nothing.
  while (la > 0 && lb > 0 && a.charCodeAt(la - 1) === b.charCodeAt(lb - 1)) {
    la--
    lb--
  }
  let ab = 0
  while (ab < la && ab < lb && a.charCodeAt(ab) === b.charCodeAt(ab)) ab++
  if (ab === la || ab === lb) return Math.min(Math.max(la, lb) - ab, zuviel)
  return abstand(a, b, ab, la, lb, hoechstens)
}

/** The table from one place on, in a band as wide as mistakes are allowed: what lies outside has more of them. */
function abstand(a: string, b: string, ab: number, la: number, lb: number, hoechstens: number): number {
  const zuviel = hoechstens + 1
  for (let j = 0; j <= lb - ab; j++) letzte[j] = Math.min(j, zuviel)
  for (let i = 1; i <= la - ab; i++) {
    const von = Math.max(1, i - hoechstens)
    const bis = Math.min(lb - ab, i + hoechstens)
    jetzige[von - 1] = Math.min(von === 1 ? i : zuviel, zuviel)
    if (zeile(a, b, ab, i, von, bis) > hoechstens) return zuviel
    jetzige[bis + 1] = zuviel
    const frei = vorletzte
    vorletzte = letzte
    letzte = jetzige
    jetzige = frei
  }
  return Math.min(letzte[lb - ab] ?? 0, zuviel)
}

/** Fills one row of the table and gives its smallest number: later rows can't come below it by more than an exchange. */
function zeile(a: string, b: string, ab: number, i: number, von: number, bis: number): number {
  const zeichen = a.charCodeAt(ab + i - 1)
  const davor = i > 1 ? a.charCodeAt(ab + i - 2) : -1
  let kleinste = jetzige[von - 1] ?? 0
  for (let j = von; j <= bis; j++) {
    const anderes = b.charCodeAt(ab + j - 1)
    let wert = (letzte[j - 1] ?? 0) + (zeichen === anderes ? 0 : 1)
    wert = Math.min(wert, (letzte[j] ?? 0) + 1, (jetzige[j - 1] ?? 0) + 1)
    if (j > 1 && davor === anderes && b.charCodeAt(ab + j - 2) === zeichen)
      wert = Math.min(wert, (vorletzte[j - 2] ?? 0) + 1)
    jetzige[j] = wert
    if (wert < kleinste) kleinste = wert
  }
  return kleinste
}
