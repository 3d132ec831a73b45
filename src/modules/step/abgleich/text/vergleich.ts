import { hoechstensJaro, jaroWinkler } from './jaro-winkler.ts'
import type { Name } from './name.ts'
import { osa } from './osa.ts'
import { verwandt, type Wort } from './wort.ts'

/** How near two names are, best first; the number is the level of the given name's and family name's comparison. */
export const nahe = {
  gleich: 0,
  gefaltet: 1,
  teil: 2,
  variante: 3,
  sehrAehnlich: 4,
  aehnlich: 5,
  entfernt: 6,
  anfang: 7,
  anders: 8,
} as const

/**
 * Nearness of two names: whole, folded, one word in common, short form or transcription, then by Jaro-Winkler and
 * typing mistakes of the whole or of the nearest words, at last an initial.
 */
export function naehe(a: Name, b: Name): number {
  if (a === b || a.ganz.text === b.ganz.text) return nahe.gleich
  if (a.ganz.falt === b.ganz.falt) return nahe.gefaltet
  const mehrere = a.teile.length > 1 || b.teile.length > 1
  if (mehrere && gemeinsam(a, b) !== undefined) return nahe.teil
  if (verwandt(a.ganz, b.ganz) || (mehrere && kreuzweise(a, b, verwandt))) return nahe.variante
  return nachSchreibung(a, b, mehrere)
}

/** The first word of `a` that `b` has too, by its folded form; single letters don't count. */
export function gemeinsam(a: Name, b: Name): Wort | undefined {
  for (const x of a.teile) {
    if (x.text.length < 2) continue
    for (const y of b.teile) if (x === y || x.falt === y.falt) return x
  }
  return undefined
}

/** Whether two names that stand in different fields are the same but for a slip: without short forms, for speed. */
export function fastGleich(a: Name, b: Name): boolean {
  if (a.ganz.falt === b.ganz.falt) return true
  const mehrere = a.teile.length > 1 || b.teile.length > 1
  if (mehrere && gemeinsam(a, b) !== undefined) return true
  return schreibung(a.ganz, b.ganz) === nahe.sehrAehnlich
}

function kreuzweise(a: Name, b: Name, trifftZu: (x: Wort, y: Wort) => boolean): boolean {
  for (const x of a.teile) for (const y of b.teile) if (trifftZu(x, y)) return true
  return false
}

function nachSchreibung(a: Name, b: Name, mehrere: boolean): number {
  let bester = schreibung(a.ganz, b.ganz)
  if (!mehrere || bester === nahe.sehrAehnlich) return bester
  for (const x of a.teile)
    for (const y of b.teile) if (x.text.length > 2 && y.text.length > 2) bester = Math.min(bester, schreibung(x, y))
  return bester < nahe.anfang ? bester : anfangsbuchstabe(a, b)
}

function schreibung(x: Wort, y: Wort): number {
  const a = x.falt
  const b = y.falt
  if (a.length === 1 || b.length === 1) return a.charCodeAt(0) === b.charCodeAt(0) ? nahe.anfang : nahe.anders
  if (hoechstensJaro(a.length, x.maske, b.length, y.maske) < 0.6) return nahe.anders
  const aehnlichkeit = jaroWinkler(a, b)
  if (aehnlichkeit >= 0.92) return nahe.sehrAehnlich
  if (aehnlichkeit < 0.6) return nahe.anders
  const laengere = Math.max(a.length, b.length)
  const fehler = laengere < 4 ? 9 : osa(a, b, 2)
  if (fehler === 1) return nahe.sehrAehnlich
  if (aehnlichkeit >= 0.85 || (fehler === 2 && laengere > 5)) return nahe.aehnlich
  return aehnlichkeit >= 0.77 || fehler === 2 ? nahe.entfernt : nahe.anders
}

function anfangsbuchstabe(a: Name, b: Name): number {
  const kurz = a.teile.every(({ text }) => text.length === 1) ? a : b
  const lang = kurz === a ? b : a
  if (!kurz.teile.every(({ text }) => text.length === 1)) return nahe.anders
  return kurz.teile[0]?.text === lang.teile[0]?.text[0] ? nahe.anfang : nahe.anders
}
