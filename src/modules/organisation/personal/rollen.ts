import type { Transaction } from '../../../platform/database/index.ts'

/** A member of staff, and where they hold which roles. Dienststellen in the order of their names. */
export interface Beschaeftigt {
  readonly personalId: string
  readonly name: string
  readonly stellen: readonly { readonly id: string; readonly name: string; readonly rollen: readonly string[] }[]
}

/** By id or by what the sign-in provider calls the person; undefined if they are not known or hold no role. */
export async function beschaeftigt(
  tx: Transaction,
  wer: { readonly id: string } | { readonly sub: string },
): Promise<Beschaeftigt | undefined> {
  const zeilen = await tx
    .selectFrom('organisation.personal as p')
    .innerJoin('organisation.rolle as r', 'r.personal_id', 'p.id')
    .innerJoin('organisation.dienststelle as d', 'd.id', 'r.dienststelle_id')
    .select(['p.id as personalId', 'p.name', 'd.id', 'd.name as stelle', 'r.rolle'])
    .where('id' in wer ? 'p.id' : 'p.sub', '=', 'id' in wer ? wer.id : wer.sub)
    .orderBy('d.name')
    .execute()
  const [erste] = zeilen
  if (erste === undefined) return undefined
  const { personalId, name } = erste
  const jeStelle = Map.groupBy(zeilen, ({ id }) => id)
  const stellen = [...jeStelle].map(([id, hier]) => ({
    id,
    name: hier[0]?.stelle ?? '',
    rollen: hier.map(({ rolle }) => rolle),
  }))
  return { personalId, name, stellen }
}
