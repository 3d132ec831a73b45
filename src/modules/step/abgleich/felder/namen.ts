import type { Name } from '../text/name.ts'
import { gemeinsam, nahe, naheStufen } from '../text/vergleich.ts'
import type { Feld } from './feld.ts'
import { namensstufen } from './namen-stufen.ts'

/** Folded whole name and its words: what a table of frequencies counts of a person. */
export const werteVon = (name: Name | undefined): readonly string[] =>
  name ? [...new Set([name.ganz.falt, ...name.teile.map(({ falt }) => falt)])] : []

/** The value that agrees, or on lesser levels the two that are near. */
export function gemeinsameWerte(x: Name, y: Name, stufe: number): readonly [string, string] | undefined {
  if (stufe > nahe.aehnlich) return undefined
  const wort = stufe === nahe.teil || stufe === nahe.enthalten ? gemeinsam(x, y) : undefined
  return wort ? [wort.falt, wort.falt] : [x.ganz.falt, y.ganz.falt]
}

/** For each level, how much of the rareness counts. */
export const anteilJeNaehe = [1, 1, 1, 1, 0.5, 0.5, 0.3]

export const vornameFeld: Feld = {
  name: 'vorname',
  haushalt: 'eigen',
  stufen: [...naheStufen, 'mit dem Familiennamen vertauscht', 'steht beim anderen als Familienname'],
  stufe: (a, b) => namensstufen(a, b).vor,
  haeufigkeit: {
    tafel: 'vorname',
    werte: (v) => werteVon(v.vor),
    gemeinsam: (a, b, stufe) => (a.vor && b.vor ? gemeinsameWerte(a.vor, b.vor, stufe) : undefined),
    anteil: anteilJeNaehe,
  },
}

export const nachnameFeld: Feld = {
  name: 'nachname',
  haushalt: 'gemeinsam',
  stufen: [...naheStufen, 'gleich über Geburtsnamen oder früheren Namen'],
  stufe: (a, b) => namensstufen(a, b).fam,
  haeufigkeit: {
    tafel: 'nachname',
    werte: (v) => werteVon(v.fam),
    gemeinsam: (a, b, stufe) => (a.fam && b.fam ? gemeinsameWerte(a.fam, b.fam, stufe) : undefined),
    anteil: anteilJeNaehe,
  },
}
