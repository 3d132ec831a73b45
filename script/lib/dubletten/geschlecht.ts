import type { Spalte, Zeile } from './spalten.ts'
import type { Zuordnung } from './zuordnung.ts'

const GESCHLECHTER: Readonly<Record<string, 'm' | 'w' | 'd'>> = {
  ...Object.fromEntries(
    ['m', 'male', 'mann', 'männlich', 'maennlich', 'masculino', 'h', 'herr', 'mr', '1'].map((w) => [w, 'm' as const]),
  ),
  ...Object.fromEntries(
    ['f', 'w', 'female', 'frau', 'mrs', 'ms', 'weiblich', 'feminino', 'femenino', '2', '0'].map((w) => [
      w,
      'w' as const,
    ]),
  ),
  ...Object.fromEntries(['d', 'divers', 'diverse', '3'].map((w) => [w, 'd' as const])),
}

/** Codes are taken as they are usual (1 or m, 2, 0 or f); only whether two agree counts. What is not known says nothing. */
export function geschlechtsleser(f: Zuordnung['felder']['geschlecht'], spalte: Spalte) {
  if (f === undefined) return () => 'x' as const
  const { spalte: name, werte } = typeof f === 'string' ? { spalte: f, werte: undefined } : f
  const lies = spalte(name)
  return (zeile: Zeile) => {
    const wert = lies(zeile)
    return werte?.[wert] ?? (werte ? 'x' : (GESCHLECHTER[wert.toLowerCase()] ?? 'x'))
  }
}
