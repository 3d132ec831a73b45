import type { Vorbereitet } from '../person.ts'
import type { Name } from '../text/name.ts'
import { gemeinsam, nahe, naehe } from '../text/vergleich.ts'
import { FEHLT, type Feld } from './feld.ts'

/** The level after those of `nahe`: given and family name stand in each other's field. */
const VERTAUSCHT = 9
/** The level after those of `nahe`: the family name of one is the birth name or a former name of the other. */
const UEBER_GEBURTSNAMEN = 9

const naheStufen = [
  'gleich',
  'gleich bis auf Umlaut oder Doppelbuchstaben',
  'ein Namensteil gleich',
  'Rufform oder Umschrift desselben Namens',
  'sehr ähnlich geschrieben',
  'ähnlich geschrieben',
  'entfernt ähnlich',
  'gleicher Anfangsbuchstabe',
  'verschieden',
]

const direkt = (a: Name | undefined, b: Name | undefined): number => (a && b ? naehe(a, b) : FEHLT)

/** Both names stand crosswise: only asked when neither fits where it stands. */
function vertauscht(a: Vorbereitet, b: Vorbereitet, vor: number, fam: number): boolean {
  if (vor < nahe.aehnlich || fam < nahe.aehnlich || !a.vor || !a.fam || !b.vor || !b.fam) return false
  return naehe(a.vor, b.fam) <= nahe.sehrAehnlich && naehe(a.fam, b.vor) <= nahe.sehrAehnlich
}

/** Level of the given names; crossed names count here and not again as a family name. */
function vorname(a: Vorbereitet, b: Vorbereitet): number {
  const stufe = direkt(a.vor, b.vor)
  if (stufe < nahe.aehnlich) return stufe
  return vertauscht(a, b, stufe, direkt(a.fam, b.fam)) ? VERTAUSCHT : stufe
}

function nachname(a: Vorbereitet, b: Vorbereitet): number {
  const stufe = direkt(a.fam, b.fam)
  if (stufe !== FEHLT && stufe < nahe.variante) return stufe
  if (ueberGeburtsnamen(a, b)) return UEBER_GEBURTSNAMEN
  if (stufe < nahe.aehnlich) return stufe
  return vertauscht(a, b, direkt(a.vor, b.vor), stufe) ? FEHLT : stufe
}

/** Marriage, divorce: compared crosswise and birth name with birth name. */
function ueberGeburtsnamen(a: Vorbereitet, b: Vorbereitet): boolean {
  if (a.geb.length === 0 && b.geb.length === 0) return false
  const trifft = (x: Name | undefined, y: Name | undefined): boolean =>
    x !== undefined && y !== undefined && naehe(x, y) <= nahe.teil
  return (
    b.geb.some((name) => trifft(a.fam, name)) ||
    a.geb.some((name) => trifft(name, b.fam) || b.geb.some((anderer) => trifft(name, anderer)))
  )
}

/** Folded whole name and its words: what a table of frequencies counts of a person. */
const werteVon = (name: Name | undefined): readonly string[] =>
  name ? [...new Set([name.ganz.falt, ...name.teile.map(({ falt }) => falt)])] : []

/** The value that agrees, or on lesser levels the two that are near. */
function gemeinsameWerte(x: Name, y: Name, stufe: number): readonly [string, string] | undefined {
  if (stufe > nahe.aehnlich) return undefined
  const wort = stufe === nahe.teil ? gemeinsam(x, y) : undefined
  return wort ? [wort.falt, wort.falt] : [x.ganz.falt, y.ganz.falt]
}

const anteil = [1, 1, 1, 0.5, 0.5, 0.3, 0, 0, 0, 0]

export const vornameFeld: Feld = {
  name: 'vorname',
  stufen: [...naheStufen, 'mit dem Familiennamen vertauscht'],
  stufe: vorname,
  haeufigkeit: {
    tafel: 'vorname',
    werte: (v) => werteVon(v.vor),
    gemeinsam: (a, b, stufe) => (a.vor && b.vor ? gemeinsameWerte(a.vor, b.vor, stufe) : undefined),
    anteil,
  },
}

export const nachnameFeld: Feld = {
  name: 'nachname',
  stufen: [...naheStufen, 'gleich über Geburtsnamen oder früheren Namen'],
  stufe: nachname,
  haeufigkeit: {
    tafel: 'nachname',
    werte: (v) => werteVon(v.fam),
    gemeinsam: (a, b, stufe) => (a.fam && b.fam ? gemeinsameWerte(a.fam, b.fam, stufe) : undefined),
    anteil,
  },
}
