import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { wurzel } from '../../../config.ts'
import type { Feld } from './felder/feld.ts'
import { feldNamens } from './felder/index.ts'
import { TF_HOECHSTENS } from './haeufigkeiten.ts'
import { NORM_VERSION } from './person.ts'

/** For each level of a field: how often the same person (m), two strangers (u), two of one household (h) reach it. */
interface Gewichte {
  readonly m: readonly number[]
  readonly u: readonly number[]
  /** Only for fields whose `haushalt` is "offen"; without it they count as shared. */
  readonly h?: readonly number[] | undefined
}

/** What decides about pairs (Fellegi and Sunter 1969). Frozen once trained; each decision keeps its version. */
export interface Modell {
  readonly version: string
  /** NORM_VERSION it was trained with. */
  readonly norm: number
  /** Chance that a pair, before anything is compared, is one person. */
  readonly lambda: number
  /** Chance that a pair lives in one household, is a pair of twins, is two generations of one name. */
  readonly verwandte: { readonly haushalt: number; readonly zwillinge: number; readonly generationen: number }
  readonly felder: Readonly<Record<string, Gewichte>>
}

const wahrscheinlich = z.number().gt(0).lt(1)
const stufen = z.array(z.number().gt(0).lte(1))
const form = z.object({
  version: z.string().min(1),
  norm: z.number().int(),
  lambda: wahrscheinlich,
  verwandte: z.object({ haushalt: wahrscheinlich, zwillinge: wahrscheinlich, generationen: wahrscheinlich }),
  felder: z.record(z.string(), z.object({ m: stufen, u: stufen, h: stufen.optional() })),
})

/** Reads a model from JSON; refuses another NORM_VERSION, unknown fields and a wrong number of levels. */
export function liesModell(json: string): Modell {
  const modell = form.parse(JSON.parse(json))
  if (modell.norm !== NORM_VERSION)
    throw new Error(`Das Modell ${modell.version} gehört zur Normfassung ${modell.norm}, es gilt ${NORM_VERSION}.`)
  for (const [name, { m, u, h = m }] of Object.entries(modell.felder)) {
    const { length } = feldNamens(name).stufen
    if ([m, u, h].some((werte) => werte.length !== length))
      throw new Error(`Das Feld ${name} braucht je ${length} Werte.`)
  }
  return modell
}

/** The model shipped: priors of a German cancer registry (Mainzelliste) spread over our levels, until the stock's own is trained. */
export const grundmodell = (): Modell => liesModell(readFileSync(join(wurzel, 'inhalte/abgleich/modell.json'), 'utf8'))

/** A field of a model with its bits per level. */
export interface Gewichtet {
  readonly feld: Feld
  /** log2(m/u). */
  readonly bits: readonly number[]
  /** log2(h/u): what the level says for two of one household. */
  readonly haushalt: readonly number[]
  readonly u: readonly number[]
  /** Bits of a level with the most that rareness can add. */
  readonly hoechstens: readonly number[]
}

const uebersetzte = new WeakMap<Modell, readonly Gewichtet[]>()

/** Fields of a model with their bits, made once per model. */
export function gewichteteFelder(modell: Modell): readonly Gewichtet[] {
  const bekannt = uebersetzte.get(modell)
  if (bekannt) return bekannt
  const neu = Object.entries(modell.felder).map(([name, gewichte]) => gewichtet(feldNamens(name), gewichte))
  uebersetzte.set(modell, neu)
  return neu
}

/** Bits of one field from its shares. */
export function gewichtet(feld: Feld, { m, u, h }: Gewichte): Gewichtet {
  const gegen = (werte: readonly number[]): number[] => werte.map((wert, i) => Math.log2(wert / (u[i] ?? 1)))
  const haushalt = feld.haushalt === 'eigen' ? u.map(() => 0) : gegen(feld.haushalt === 'offen' ? (h ?? m) : m)
  const bits = gegen(m)
  const hoechstens = bits.map((wert, stufe) => wert + (feld.haeufigkeit?.anteil[stufe] ? TF_HOECHSTENS : 0))
  return { feld, u, bits, haushalt, hoechstens }
}

/** Bits of the prior: where every sum begins. */
export const vorabBits = ({ lambda }: Pick<Modell, 'lambda'>): number => Math.log2(lambda / (1 - lambda))

/** Probability of a sum of bits. */
export const ausBits = (bits: number): number => 1 / (1 + 2 ** -bits)
