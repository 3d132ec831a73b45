import { hoechstensJaro, jaroWinkler } from './jaro-winkler.ts'
import type { Name } from './name.ts'
import { osa } from './osa.ts'
import { gemerkt } from './paare-merken.ts'
import { verwandt, type Wort } from './wort.ts'

/** How near two names are, best first; the number is the level of the comparison. */
export const nahe = {
  gleich: 0,
  gefaltet: 1,
  enthalten: 2,
  teil: 3,
  variante: 4,
  sehrAehnlich: 5,
  aehnlich: 6,
  entfernt: 7,
  anfang: 8,
  anders: 9,
} as const

/** The levels of `nahe` in a clerk's words. */
export const naheStufen = [
  'gleich',
  'gleich bis auf Umlaut oder Doppelbuchstaben',
  'ein Name im anderen enthalten',
  'ein Namensteil gleich',
  'Rufform oder Umschrift desselben Namens',
  'sehr ähnlich geschrieben',
  'ähnlich geschrieben',
  'entfernt ähnlich',
  'gleicher Anfangsbuchstabe',
  'verschieden',
]

/**
 * Nearness of two names: whole, folded, all words of the shorter in the longer, one word in common, short form or transcription, then by Jaro-Winkler and
 * typing mistakes of the whole or of the nearest words, at last an initial.
 */
export function naehe(a: Name, b: Name): number {
  if (a === b || a.ganz.text === b.ganz.text) return nahe.gleich
  return gemerkt(a, b, verglichen)
}

function verglichen(a: Name, b: Name): number {
  if (a.ganz.falt === b.ganz.falt) return nahe.gefaltet
  const mehrere = a.teile.length > 1 || b.teile.length > 1
  if (mehrere && gemeinsam(a, b) !== undefined) return enthalten(a, b) ? nahe.enthalten : nahe.teil
  if (verwandt(a.ganz, b.ganz) || (mehrere && kreuzweise(a, b, verwandt))) return nahe.variante
  return nachSchreibung(a, b, mehrere)
}

/** The longest word that both have, by its folded form (the first in the alphabet among equals); single letters don't count. */
export function gemeinsam(a: Name, b: Name): Wort | undefined {
  let bestes: Wort | undefined
  for (const x of a.teile) {
    const laenge = x.falt.length
    if (laenge < 2) continue
    for (const y of b.teile) {
      if (x.falt !== y.falt) continue
      const besser =
        bestes === undefined || laenge > bestes.falt.length || (laenge === bestes.falt.length && x.falt < bestes.falt)
      if (besser) bestes = x
    }
  }
  return bestes
}

/** Every word of the name with fewer words has one in the other that is equal, its initial, or mistyped. */
function enthalten(a: Name, b: Name): boolean {
  if (a.teile.length === b.teile.length) return passtIn(a, b) && passtIn(b, a)
  return a.teile.length < b.teile.length ? passtIn(a, b) : passtIn(b, a)
}

const passtIn = (kurz: Name, lang: Name): boolean => kurz.teile.every((x) => lang.teile.some((y) => passt(x, y)))

function passt(x: Wort, y: Wort): boolean {
  if (x.falt === y.falt) return true
  if (x.falt.length === 1 || y.falt.length === 1) return x.falt.charCodeAt(0) === y.falt.charCodeAt(0)
  return vielleichtAehnlich(x, y) && schreibung(x, y) <= nahe.sehrAehnlich
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
    for (const y of b.teile) if (vielleichtAehnlich(x, y)) bester = Math.min(bester, schreibung(x, y))
  return bester < nahe.anfang ? bester : anfangsbuchstabe(a, b)
}

/** Single words only count when they are clearly alike; their letters alone refuse most. */
const vielleichtAehnlich = (x: Wort, y: Wort): boolean =>
  x.falt.length > 2 && y.falt.length > 2 && hoechstensJaro(x.falt.length, x.maske, y.falt.length, y.maske) >= 0.8

function schreibung(x: Wort, y: Wort): number {
  const a = x.falt
  const b = y.falt
  if (a.length === 1 || b.length === 1) return a.charCodeAt(0) === b.charCodeAt(0) ? nahe.anfang : nahe.anders
  // Two mistakes leave a long word more alike than a short one.
  const mindestens = Math.max(a.length, b.length) > 6 ? 0.72 : 0.6
  if (hoechstensJaro(a.length, x.maske, b.length, y.maske) < mindestens) return nahe.anders
  const aehnlichkeit = jaroWinkler(a, b)
  if (aehnlichkeit >= 0.92) return nahe.sehrAehnlich
  if (aehnlichkeit < mindestens) return nahe.anders
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
