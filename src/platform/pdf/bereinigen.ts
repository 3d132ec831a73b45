/** What stands in a document for a character it cannot show: U+FFFD, a visible sign that Noto Sans has. */
const ersatzzeichen = '\uFFFD'

const zeichen = new Intl.Segmenter('de', { granularity: 'grapheme' })

/**
 * Makes data fit for PDF/A, which refuses a document with a character no font has: each such character, control or
 * format character and lone surrogate becomes U+FFFD, line ends become \n, tabs a space.
 * @returns the same structure and the replaced code points in the order met, as `U+1F600`, each once
 */
export function bereinige(daten: unknown, vorrat: ReadonlySet<number>): { daten: unknown; ersetzt: string[] } {
  const ersetzt = new Set<string>()
  return { daten: jederText(daten, (text) => bereinigeText(text, vorrat, ersetzt)), ersetzt: [...ersetzt] }
}

function bereinigeText(text: string, vorrat: ReadonlySet<number>, ersetzt: Set<string>): string {
  const einheitlich = text.normalize('NFC').replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ')
  if (!hatFremdes(einheitlich, vorrat)) return einheitlich
  let ergebnis = ''
  for (const { segment } of zeichen.segment(einheitlich)) {
    if (hatFremdes(segment, vorrat)) {
      for (const punkt of segment) ersetzt.add(`U+${codepunkt(punkt).toString(16).toUpperCase().padStart(4, '0')}`)
      ergebnis += ersatzzeichen
    } else ergebnis += segment
  }
  return ergebnis
}

function hatFremdes(text: string, vorrat: ReadonlySet<number>): boolean {
  for (const punkt of text)
    if (punkt !== '\n' && (/^[\p{C}\p{Zl}\p{Zp}]$/u.test(punkt) || !vorrat.has(codepunkt(punkt)))) return true
  return false
}

function codepunkt(punkt: string): number {
  return punkt.codePointAt(0) ?? 0
}

function jederText(wert: unknown, tausche: (text: string) => string): unknown {
  if (typeof wert === 'string') return tausche(wert)
  if (Array.isArray(wert)) return wert.map((teil) => jederText(teil, tausche))
  if (typeof wert === 'object' && wert !== null)
    return Object.fromEntries(Object.entries(wert).map(([name, teil]) => [name, jederText(teil, tausche)]))
  return wert
}
