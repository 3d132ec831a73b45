/** The longest sequence of DIN 91379 has three code points (K͟H). */
const laengste = 3

/**
 * Cuts a text into the longest sequences that `bekannt` holds. A code point that begins none comes out together with the
 * combining marks that follow it, so that a message can show what a reader sees as one character.
 */
export function* folgen(
  text: string,
  bekannt: (folge: string) => boolean,
): Generator<{ folge: string; bekannt: boolean }> {
  const punkte = Array.from(text)
  for (let i = 0; i < punkte.length;) {
    const laenge = laengeDerFolge(punkte, i, bekannt)
    const ende = laenge > 0 ? i + laenge : endeDesZeichens(punkte, i)
    yield { folge: punkte.slice(i, ende).join(''), bekannt: laenge > 0 }
    i = ende
  }
}

function laengeDerFolge(punkte: string[], von: number, bekannt: (folge: string) => boolean): number {
  for (let laenge = Math.min(laengste, punkte.length - von); laenge > 1; laenge--)
    if (bekannt(punkte.slice(von, von + laenge).join(''))) return laenge
  const einzeln = punkte[von] ?? ''
  // A known letter followed by a mark that it does not form a listed sequence with is not that letter.
  return bekannt(einzeln) && !istMarke(punkte[von + 1]) ? 1 : 0
}

function endeDesZeichens(punkte: string[], von: number): number {
  let ende = von + 1
  while (istMarke(punkte[ende])) ende++
  return ende
}

function istMarke(punkt: string | undefined): boolean {
  return punkt !== undefined && /^\p{M}$/u.test(punkt)
}
