import type { Feld } from '../felder/feld.ts'
import type { Haeufigkeiten } from '../haeufigkeiten.ts'
import type { Modell } from '../modell.ts'
import type { Paare } from '../paare.ts'
import { NORM_VERSION, type Vorbereitet } from '../person.ts'
import { zaehleU } from './anteile.ts'
import { schaetze } from './em.ts'
import { stufenVon } from './stufen.ts'
import { zufallspaare } from './zufallspaare.ts'

const SAAT = 20_231_117
const ZUFALLSPAARE = 1_000_000
const HOECHSTENS_GELERNT = 2_000_000

/**
 * Trains a model without any label: u from random pairs, m and the share of matches by EM over candidate pairs, beginning
 * with `vorgabe`, from which m may depart by `spielraum` bits. The same persons in the same order give the same model on every run; `stapel` sorts them first.
 */
export function lerne(
  felder: readonly Feld[],
  haeufigkeit: Haeufigkeiten,
  personen: readonly Vorbereitet[],
  kandidaten: Paare,
  vorgabe: Modell,
  spielraum = Infinity,
): Modell {
  const fremde = stufenVon(felder, {}, personen, zufallspaare(personen.length, ZUFALLSPAARE, SAAT))
  const probe = jedesSovielte(kandidaten, HOECHSTENS_GELERNT)
  const { m, u, h, lambda, verwandte } = schaetze(stufenVon(felder, haeufigkeit, personen, probe), {
    felder,
    m: felder.map((feld) => vorgabeFuer(feld, vorgabe)),
    u: zaehleU(
      fremde,
      felder.map((feld) => feld.stufen.length),
    ),
    personen: personen.length,
    spielraum,
    jeStichprobe: probe.anzahl === 0 ? 1 : kandidaten.anzahl / probe.anzahl,
  })
  const gewichte = felder.map(({ name, haushalt }, f) => {
    const beide = { m: m[f] ?? [], u: u[f] ?? [] }
    return [name, haushalt === 'offen' ? { ...beide, h: h[f] ?? [] } : beide] as const
  })
  return {
    version: `gelernt-${personen.length}`,
    norm: NORM_VERSION,
    lambda,
    verwandte,
    felder: Object.fromEntries(gewichte),
  }
}

/** Foreign numbers begin like a customer number, foreign descriptions like a family name. */
function vorgabeFuer({ name, stufen }: Feld, { felder }: Modell): readonly number[] {
  const bekannt = felder[name] ?? (name.startsWith('merkmal:') ? felder['nachname'] : felder['kundennummer'])
  return bekannt?.m.slice(0, stufen.length) ?? stufen.map(() => 1 / stufen.length)
}

function jedesSovielte(paare: Paare, hoechstens: number): Paare {
  const schritt = Math.ceil(paare.anzahl / hoechstens)
  if (schritt <= 1) return paare
  const anzahl = Math.floor(paare.anzahl / schritt)
  const nimm = (aus: Int32Array): Int32Array => Int32Array.from({ length: anzahl }, (_, k) => aus[k * schritt] ?? 0)
  return { anzahl, links: nimm(paare.links), rechts: nimm(paare.rechts) }
}
