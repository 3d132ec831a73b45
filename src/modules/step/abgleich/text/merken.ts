/**
 * Remembers what a pure function gave for a text: names follow few frequent values and a long tail, so nine of ten calls
 * are answered from the table. At the limit the table is emptied; nothing depends on what it holds.
 */
export function gemerkt<T>(rechne: (text: string) => T, hoechstens = 100_000): (text: string) => T {
  const tafel = new Map<string, T>()
  return (text) => {
    const bekannt = tafel.get(text)
    if (bekannt !== undefined) return bekannt
    const neu = rechne(text)
    if (tafel.size >= hoechstens) tafel.clear()
    tafel.set(text, neu)
    return neu
  }
}
