const laengste = 64
let vorletzte = new Uint8Array(laengste + 1)
let letzte = new Uint8Array(laengste + 1)
let jetzige = new Uint8Array(laengste + 1)

/**
 * Optimal string alignment: typing mistakes between two texts, an exchange of neighbours counts once. Stops at
 * `hoechstens + 1`. Only the first 64 characters count.
 */
export function osa(a: string, b: string, hoechstens: number): number {
  if (a === b) return 0
  const la = Math.min(a.length, laengste)
  const lb = Math.min(b.length, laengste)
  if (Math.abs(la - lb) > hoechstens) return hoechstens + 1
  for (let j = 0; j <= lb; j++) letzte[j] = j
  for (let i = 1; i <= la; i++) {
    if (zeile(a, b, i, lb) > hoechstens) return hoechstens + 1
    const frei = vorletzte
    vorletzte = letzte
    letzte = jetzige
    jetzige = frei
  }
  return Math.min(letzte[lb] ?? 0, hoechstens + 1)
}

/** Fills one row of the table and gives its smallest number: later rows can't come below it by more than an exchange. */
function zeile(a: string, b: string, i: number, lb: number): number {
  const zeichen = a.charCodeAt(i - 1)
  const davor = i > 1 ? a.charCodeAt(i - 2) : -1
  let kleinste = i
  jetzige[0] = i
  for (let j = 1; j <= lb; j++) {
    const anderes = b.charCodeAt(j - 1)
    let wert = (letzte[j - 1] ?? 0) + (zeichen === anderes ? 0 : 1)
    wert = Math.min(wert, (letzte[j] ?? 0) + 1, (jetzige[j - 1] ?? 0) + 1)
    if (j > 1 && davor === anderes && b.charCodeAt(j - 2) === zeichen)
      wert = Math.min(wert, (vorletzte[j - 2] ?? 0) + 1)
    jetzige[j] = wert
    if (wert < kleinste) kleinste = wert
  }
  return kleinste
}
