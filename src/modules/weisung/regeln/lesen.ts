import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { wurzel } from '../../../config.ts'
import { begriffSchema, type Begriff } from './begriff.ts'
import type { Regelinhalte } from './inhalte.ts'
import { inhalteMaengel } from './pruefen.ts'
import {
  type Entscheidung,
  festlegungSchema,
  regelSchema,
  terminSchema,
  versionSchema,
  vorschlagSchema,
} from './schema.ts'

const ordner = join(wurzel, 'inhalte/regeln/')

/** One file per subject; the order is the order of the register's pages. */
const REGELDATEIEN = [
  'leitfaeden',
  'arbeitsmittel',
  'bausteine',
  'konto',
  'befugnisse',
  'antrag',
  'postfach',
  'service-center',
  'rollout',
  'einfuehrung',
]

function lies<T>(name: string, schema: z.ZodType<T>): T[] {
  return z.array(schema).parse(JSON.parse(readFileSync(join(ordner, `${name}.json`), 'utf8')))
}

/**
 * The dated rules shipped with the release, with the operator's decisions on what goes on.
 * @throws Error at the start when a file has a wrong form or the set is not consistent
 */
export function liesRegelinhalte(entscheidungen: readonly Entscheidung[] = []): Regelinhalte {
  const inhalte: Regelinhalte = {
    regeln: REGELDATEIEN.flatMap((name) => lies(name, regelSchema)),
    versionen: lies('versionen', versionSchema),
    fortfuehrungen: lies('fortfuehrungen', vorschlagSchema).map((vorschlag) => ({
      ...vorschlag,
      entscheidung: entscheidungen.find(({ weisung }) => weisung === vorschlag.weisung) ?? null,
    })),
    termine: lies('termine', terminSchema),
    festlegungen: lies('festlegungen', festlegungSchema),
  }
  const maengel = inhalteMaengel(inhalte)
  if (maengel.length > 0) throw new Error(`inhalte/regeln: ${maengel.join(' ')}`)
  return inhalte
}

export function liesBegriffe(): Begriff[] {
  return lies('begriffe', begriffSchema)
}
