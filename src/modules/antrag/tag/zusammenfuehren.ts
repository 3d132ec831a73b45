/** Answers of one page, by name of the field, as typed. */
export type Werte = Readonly<Record<string, string>>

/** An answer that was changed in both places since the page was opened. */
export interface Konflikt {
  readonly feld: string
  readonly dort: string
  readonly hier: string
}

/**
 * Brings together what was saved elsewhere and what is sent here, both made from the same base.
 * Only answers changed in both places, to different words, are a conflict; in `werte` they have what was saved ("dort").
 */
export function zusammenfuehren(
  basis: Werte,
  dort: Werte,
  hier: Werte,
  felder: readonly string[],
): { werte: Werte; konflikte: Konflikt[] } {
  const konflikte: Konflikt[] = []
  const werte: Record<string, string> = {}
  for (const feld of felder) {
    const [b, d, h] = [basis[feld] ?? '', dort[feld] ?? '', hier[feld] ?? '']
    if (h !== b && d !== b && h !== d) konflikte.push({ feld, dort: d, hier: h })
    const ergebnis = h === b || konflikte.at(-1)?.feld === feld ? d : h
    if (ergebnis !== '') werte[feld] = ergebnis
  }
  return { werte, konflikte }
}
