import { z } from 'zod'
import type { Tag } from '../../../platform/clock/index.ts'
import type { Krypto } from '../../../platform/crypto/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { oeffne } from '../krypt.ts'

const mdaStaende = ['angefragt', 'uebernommen', 'abweichend', 'ohne-treffer', 'fehler'] as const
export type MdaStand = (typeof mdaStaende)[number]

export const mdaStandName: Readonly<Record<MdaStand, string>> = {
  angefragt: 'angefragt, noch ohne Antwort',
  uebernommen: 'Antwort übernommen',
  abweichend: 'Antwort weicht ab, bitte klären',
  'ohne-treffer': 'keine Person gefunden',
  fehler: 'Abruf gescheitert, wird wiederholt',
}

/** What the retrieval said about one field: taken over, or only different from ours. */
export interface MdaFeld {
  readonly feld: string
  readonly bisher: string | null
  readonly geliefert: string
  readonly uebernommen: boolean
}

export interface Mda {
  readonly id: string
  readonly abruf: Tag
  readonly stand: MdaStand
  readonly felder: readonly MdaFeld[]
}

const form = z.array(
  z.object({ feld: z.string(), bisher: z.string().nullable(), geliefert: z.string(), uebernommen: z.boolean() }),
)

/** The newest retrieval for a person and what it changed (ST-06). */
export async function mdaVon(tx: Transaction, krypto: Krypto, personId: string): Promise<Mda | undefined> {
  const zeile = await tx
    .selectFrom('step.mda')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('abruf', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (zeile === undefined) return undefined
  const { id, abruf, inhalt } = zeile
  return {
    id,
    abruf,
    stand: mdaStaende.find((stand) => stand === zeile.stand) ?? 'fehler',
    felder: inhalt === null ? [] : form.parse(JSON.parse(await oeffne(tx, krypto, 'mda', id, inhalt))),
  }
}
