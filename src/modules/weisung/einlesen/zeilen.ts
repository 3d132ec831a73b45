/** One line of the printed text: its number as an editor counts it, and its words without Markdown marks. */
export interface Zeile {
  nummer: number
  text: string
  /** The line was marked as a heading in Markdown. */
  markiert: boolean
}

/** Splits a directive into lines. Bold labels and heading marks (202012002 is Markdown) are taken off. */
export function zeilenVon(text: string): Zeile[] {
  return text.split(/\r?\n/).map((roh, stelle) => ({
    nummer: stelle + 1,
    text: roh
      .replace(/^#+\s*/, '')
      .replaceAll('**', '')
      .replaceAll('\u00a0', ' ')
      .trim(),
    markiert: roh.startsWith('#'),
  }))
}
