/**
 * Remembers what a pure function gave for a text: names follow few frequent values and a long tail, so nine of ten calls
 * are answered from the table. When one is full the older half goes, and what is in use stays; nothing depends on what it holds.
 */
export function gemerkt<T>(rechne: (text: string) => T, hoechstens = 200_000): (text: string) => T {
  let junge = new Map<string, T>()
  let alte = new Map<string, T>()
  return (text) => {
    const bekannt = junge.get(text)
    if (bekannt !== undefined) return bekannt
    const neu = alte.get(text) ?? rechne(text)
    if (junge.size >= hoechstens) {
      alte = junge
      junge = new Map()
    }
    junge.set(text, neu)
    return neu
  }
}
