import { leitfaedenIn } from './fundstellen.ts'
import type { GegliederteZeile } from './gliederung.ts'

export const GEBIETE = ['SGB II', 'SGB III', 'Familienkasse'] as const
export type Gebiet = (typeof GEBIETE)[number]

/** First digit of a guide: 1 Eingangszone SGB III, 2 SC SGB II, 3 SC SGB III, 4 SC Familienkasse (SC-23). */
const NACH_ZIFFER: Record<string, Gebiet> = { 1: 'SGB III', 2: 'SGB II', 3: 'SGB III', 4: 'Familienkasse' }

const NACH_WORT: readonly [Gebiet, RegExp][] = [
  ['SGB II', /\bSGB II\b/],
  ['SGB III', /\bSGB III\b/],
  ['Familienkasse', /\bFamilienkasse\b/],
]

function genannt(text: string): Gebiet[] {
  return NACH_WORT.filter(([, wort]) => wort.test(text)).map(([gebiet]) => gebiet)
}

/**
 * Legal areas a line orders something for: by the title of its lettered block, by guide numbers, and where the text
 * says "Rechtskreise …". A paragraph that is merely cited ("§ 60 SGB III") does not count.
 */
export function gebieteIn(zeile: GegliederteZeile): Gebiet[] {
  const ziffern = leitfaedenIn(zeile).flatMap(({ gedruckt }) => NACH_ZIFFER[gedruckt.charAt(0)] ?? [])
  const rechtskreise = /Rechtskreise[n]?\s(.*)/.exec(zeile.text)?.[1] ?? ''
  const alle = new Set([...(zeile.block ? genannt(zeile.block) : []), ...ziffern, ...genannt(rechtskreise)])
  return GEBIETE.filter((gebiet) => alle.has(gebiet))
}

/** Units that section "Einzelaufträge" orders something of, in the text's words. */
export function auftragnehmer(zeilen: readonly GegliederteZeile[]): { wer: string; zeile: number }[] {
  const beginn = zeilen.findIndex((zeile) => zeile.ueberschrift && zeile.text.endsWith('Einzelaufträge'))
  if (beginn < 0) return []
  const danach = zeilen.slice(beginn + 1)
  const ende = danach.findIndex((zeile) => zeile.ueberschrift)
  return danach
    .slice(0, ende < 0 ? undefined : ende)
    .filter(({ text }) => /^Die .{3,140}[^.]$/.test(text))
    .map(({ text, stelle }) => ({ wer: text.replace(/\s+wenden die:$/, ''), zeile: stelle.zeile }))
}
