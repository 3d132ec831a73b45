/**
 * Second fold of a search form: AE, OE, UE as their vowel and double letters once, so that Müller, Mueller and Muller
 * meet whatever a keyboard had. Both sides are folded, so it does no harm that BAUER becomes BAUR.
 */
export function falte(wort: string): string {
  let ergebnis = ''
  for (let i = 0; i < wort.length; i++) {
    const zeichen = wort[i] ?? ''
    if (zeichen === wort[i - 1]) continue
    ergebnis += zeichen
    if ((zeichen === 'A' || zeichen === 'O' || zeichen === 'U') && wort[i + 1] === 'E') i++
  }
  return ergebnis
}
