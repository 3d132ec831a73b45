import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/index.ts'
import { NotFound } from '../../../platform/http/index.ts'
import { istId } from '../../../platform/ids.ts'
import type { Geburtsspalten } from '../geburt.ts'
import { darf } from '../policy.ts'

/** Who is worked on, for the head of each page of a person. */
export interface Personenkopf extends Geburtsspalten {
  readonly id: string
  readonly art: 'internetperson' | 'inhouse'
  readonly titel: string | null
  readonly vorname: string | null
  readonly nachname: string | null
  /** The address is protected (§ 51 BMG). */
  readonly gesperrt: boolean
  /** What the protection hides is hidden from the one who asks. */
  readonly verborgen: boolean
}

/** @throws NotFound when there is none, or none of the Dienststelle of the one who asks */
export async function personenkopf(tx: Transaction, id: string): Promise<Personenkopf> {
  if (!istId(id)) throw new NotFound()
  const person = await tx
    .selectFrom('step.person')
    .select([
      'id',
      'art',
      'titel',
      'vorname',
      'nachname',
      'geburtsdatum',
      'geburt_jahr',
      'geburt_monat',
      'geburt_tag',
      sql<boolean>`step.gesperrt(id)`.as('gesperrt'),
    ])
    .where('id', '=', id)
    .executeTakeFirst()
  if (person === undefined) throw new NotFound()
  const { gesperrt, art, ...rest } = person
  return {
    ...rest,
    art: art === 'inhouse' ? 'inhouse' : 'internetperson',
    gesperrt,
    verborgen: gesperrt && !darf.geschuetztes(tx.zugriff),
  }
}
