import type { Vorbereitet } from '../person.ts'
import type { Name } from '../text/name.ts'
import { fastGleich, nahe, naehe } from '../text/vergleich.ts'
import { FEHLT } from './feld.ts'

/** Given and family name stand in each other's field. */
const VERTAUSCHT = 10
/** One of them stands in the other's field, the rest differs or is missing. */
const HALB_VERTAUSCHT = 11
/** The family name of one is the birth name or a former name of the other. */
const UEBER_GEBURTSNAMEN = 10

/** Levels of given and family names. */
interface Namensstufen {
  readonly vor: number
  readonly fam: number
}

let a0: Vorbereitet | undefined
let b0: Vorbereitet | undefined
let letzte: Namensstufen = { vor: FEHLT, fam: FEHLT }

/** Both names at once, because they may stand crosswise; kept until the next pair, since two fields ask. */
export function namensstufen(a: Vorbereitet, b: Vorbereitet): Namensstufen {
  if (a === a0 && b === b0) return letzte
  a0 = a
  b0 = b
  letzte = rechne(a, b)
  return letzte
}

function rechne(a: Vorbereitet, b: Vorbereitet): Namensstufen {
  const vor = direkt(a.vor, b.vor)
  let fam = direkt(a.fam, b.fam)
  if ((fam === FEHLT || fam >= nahe.variante) && ueberGeburtsnamen(a, b)) fam = UEBER_GEBURTSNAMEN
  if (!schwach(vor) || !schwach(fam) || fam === UEBER_GEBURTSNAMEN) return { vor, fam }
  const links = fast(a.vor, b.fam)
  const rechts = fast(a.fam, b.vor)
  if (links && rechts) return { vor: VERTAUSCHT, fam: FEHLT }
  return links || rechts ? { vor: HALB_VERTAUSCHT, fam: FEHLT } : { vor, fam }
}

const schwach = (stufe: number): boolean => stufe === FEHLT || stufe >= nahe.aehnlich

const direkt = (a: Name | undefined, b: Name | undefined): number => (a && b ? naehe(a, b) : FEHLT)

const fast = (a: Name | undefined, b: Name | undefined): boolean =>
  a !== undefined && b !== undefined && fastGleich(a, b)

/** Marriage, divorce: compared crosswise and birth name with birth name. */
function ueberGeburtsnamen(a: Vorbereitet, b: Vorbereitet): boolean {
  if (a.geb.length === 0 && b.geb.length === 0) return false
  const trifft = (x: Name | undefined, y: Name): boolean => x !== undefined && naehe(x, y) <= nahe.teil
  return (
    b.geb.some((name) => trifft(a.fam, name)) ||
    a.geb.some((name) => trifft(b.fam, name) || b.geb.some((anderer) => trifft(name, anderer)))
  )
}
