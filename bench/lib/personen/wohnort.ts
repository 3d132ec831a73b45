import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { wurzel } from '../../../src/config.ts'
import { liesCsv } from '../../../src/platform/csv.ts'
import { strassen } from './namen.ts'
import { gewichtet, type Wuerfel, wuerfel } from './wuerfel.ts'

export interface Wohnung {
  readonly strasse: string
  readonly hausnummer: string
  readonly plz: string
  readonly ort: string
}

/** One place per postal code: a postal code has about as many people as another. */
const orte = [
  ...new Map(
    liesCsv(readFileSync(join(wurzel, 'inhalte/plz/orte.csv'), 'utf8')).map(({ plz = '', ort = '' }) => [plz, ort]),
  ),
]
const STRASSEN_JE_PLZ = 60
/** Long streets hold more people. */
const welche = gewichtet(Array.from({ length: STRASSEN_JE_PLZ }, (_, i) => [i, 1 / (i + 4)] as const))

/** An address somewhere, or near one: in the same or a neighbouring postal code. */
export function wohnungVon(w: Wuerfel, nahe?: string): Wohnung {
  const hier = nahe === undefined ? w.unter(orte.length) : orte.findIndex(([plz]) => plz === nahe)
  const nr = nahe === undefined ? hier : Math.min(orte.length - 1, Math.max(0, hier + w.unter(7) - 3))
  const [plz, ort] = orte[nr] ?? ['10115', 'Berlin']
  const strasse = wuerfel(Number(plz), 90, welche(w)).aus(strassen)
  const hausnummer = `${1 + Math.floor(120 * w.zahl() ** 2)}${w.trifft(0.08) ? w.aus(['a', 'b', 'c']) : ''}`
  return { strasse, hausnummer, plz, ort }
}

export const ortVon = (w: Wuerfel): string => w.aus(orte)[1]
