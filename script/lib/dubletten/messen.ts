import { stapel, SCHWELLE, vorbereiten } from '../../../src/modules/step/abgleich/index.ts'
import type { Tabelle } from './csv.ts'
import { bKubik, gruppenGuete, guete, type Guete, wahrePaare } from './masse.ts'
import { leserFuer } from './leser.ts'
import type { Zuordnung } from './zuordnung.ts'

/** What a labelled file came to. */
export interface Messergebnis {
  readonly saetze: number
  readonly personen: number
  readonly wahrePaare: number
  readonly kandidatenpaare: number
  /** Share of the true pairs among the candidates. */
  readonly blockbildung: number
  /** Pairs with p ≥ 0.95, each by itself. */
  readonly paarweise: Guete
  /** Pairs inside the groups. */
  readonly gruppiert: Guete
  readonly bKubik: Guete
  readonly groessteGruppe: number
  readonly lambda: number
  readonly sekunden: { readonly vorbereiten: number; readonly suchen: number }
}

/**
 * Measures the duplicate search on a file whose persons are known. The labels are used for the figures alone, after
 * everything is decided. Records without a label count as persons of their own.
 */
export function messe(
  tabelle: Tabelle,
  zuordnung: Zuordnung,
  hoechstesJahr: number,
  melde?: (satz: string) => void,
): Messergebnis {
  const beginn = performance.now()
  const leser = leserFuer(tabelle, zuordnung, hoechstesJahr, melde)
  const personen = tabelle.zeilen.map((zeile) => vorbereiten(leser.person(zeile)))
  const vorbereitet = performance.now()
  const { paare, gewichte, gruppen, modell } = stapel(personen)
  const ende = performance.now()
  const wahrheit = leser.wahrheit().map((person, i) => person || `ohne Angabe ${i}`)
  const wahre = wahrePaare(wahrheit)
  let getroffen = 0
  let richtige = 0
  let gefundene = 0
  for (let k = 0; k < paare.anzahl; k++) {
    const wahr = wahrheit[paare.links[k] ?? -1] === wahrheit[paare.rechts[k] ?? -1]
    const gefunden = (gewichte[k] ?? 0) >= SCHWELLE
    if (wahr) getroffen++
    if (gefunden) gefundene++
    if (wahr && gefunden) richtige++
  }
  const gruppe = gruppennummern(personen.length, gruppen)
  return {
    saetze: personen.length,
    personen: new Set(wahrheit).size,
    wahrePaare: wahre,
    kandidatenpaare: paare.anzahl,
    blockbildung: wahre === 0 ? 1 : getroffen / wahre,
    paarweise: guete(richtige, gefundene, wahre),
    gruppiert: gruppenGuete(wahrheit, gruppe),
    bKubik: bKubik(wahrheit, gruppe),
    groessteGruppe: Math.max(1, ...gruppen.map(({ length }) => length)),
    lambda: modell.lambda,
    sekunden: { vorbereiten: (vorbereitet - beginn) / 1000, suchen: (ende - vorbereitet) / 1000 },
  }
}

function gruppennummern(anzahl: number, gruppen: readonly (readonly number[])[]): number[] {
  const nummern = Array.from({ length: anzahl }, (_, i) => i)
  for (const gruppe of gruppen) for (const i of gruppe) nummern[i] = gruppe[0] ?? i
  return nummern
}
