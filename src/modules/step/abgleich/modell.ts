import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { wurzel } from '../../../config.ts'
import type { Feld } from './felder/feld.ts'
import { feldNamens } from './felder/index.ts'
import { NORM_VERSION } from './person.ts'

/** For each level of a field: how often the same person (m) and two strangers (u) reach it. */
interface Gewichte {
  readonly m: readonly number[]
  readonly u: readonly number[]
}

/** What decides about pairs (Fellegi and Sunter 1969). Frozen once trained; each decision keeps its version. */
export interface Modell {
  readonly version: string
  /** NORM_VERSION it was trained with. */
  readonly norm: number
  /** Chance that a pair, before anything is compared, is one person. */
  readonly lambda: number
  readonly felder: Readonly<Record<string, Gewichte>>
}

const wahrscheinlich = z.number().gt(0).lte(1)
const form = z.object({
  version: z.string().min(1),
  norm: z.number().int(),
  lambda: z.number().gt(0).lt(1),
  felder: z.record(z.string(), z.object({ m: z.array(wahrscheinlich), u: z.array(wahrscheinlich) })),
})

/** Reads a model from JSON; refuses another NORM_VERSION, unknown fields and a wrong number of levels. */
export function liesModell(json: string): Modell {
  const modell = form.parse(JSON.parse(json))
  if (modell.norm !== NORM_VERSION)
    throw new Error(`Das Modell ${modell.version} gehört zur Normfassung ${modell.norm}, es gilt ${NORM_VERSION}.`)
  for (const [name, { m, u }] of Object.entries(modell.felder)) {
    const { length } = feldNamens(name).stufen
    if (m.length !== length || u.length !== length)
      throw new Error(`Das Feld ${name} braucht je ${length} Werte m und u.`)
  }
  return modell
}

/** The model shipped: priors of a German cancer registry (Mainzelliste) spread over our levels, until the stock's own is trained. */
export const grundmodell = (): Modell => liesModell(readFileSync(join(wurzel, 'inhalte/abgleich/modell.json'), 'utf8'))

/** A field of a model with its bits per level. */
export interface Gewichtet {
  readonly feld: Feld
  readonly bits: readonly number[]
}

const uebersetzte = new WeakMap<Modell, readonly Gewichtet[]>()

/** Fields of a model with log2(m/u) per level, made once per model. */
export function gewichteteFelder(modell: Modell): readonly Gewichtet[] {
  const bekannt = uebersetzte.get(modell)
  if (bekannt) return bekannt
  const neu = Object.entries(modell.felder).map(([name, { m, u }]) => ({
    feld: feldNamens(name),
    bits: m.map((mStufe, i) => Math.log2(mStufe / (u[i] ?? 1))),
  }))
  uebersetzte.set(modell, neu)
  return neu
}

/** Bits of the prior: where every sum begins. */
export const vorabBits = ({ lambda }: Modell): number => Math.log2(lambda / (1 - lambda))

/** Probability of a sum of bits. */
export const ausBits = (bits: number): number => 1 / (1 + 2 ** -bits)
