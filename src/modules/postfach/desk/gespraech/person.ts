import { sql } from 'kysely'
import type { Transaction } from '../../../../platform/database/index.ts'
import { NotFound } from '../../../../platform/http/index.ts'
import { type Namensspalten, type Personalien, personalienAus } from '../../../step/index.ts'

/** Who has a conversation with this office, also where another one is in charge of the person. @throws NotFound for anyone else */
export async function personalienImGespraech(tx: Transaction, personId: string): Promise<Personalien> {
  const { rows } = await sql<Namensspalten>`select * from postfach.personalien(${personId}::uuid)`.execute(tx)
  const [zeile] = rows
  if (zeile === undefined) throw new NotFound()
  return personalienAus(zeile)
}
