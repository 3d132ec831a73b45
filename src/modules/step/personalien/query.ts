import type { Tag } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'

/** How a record is labelled. */
export interface Personalien {
  readonly vorname: string
  readonly nachname: string
  readonly geburtsdatum: Tag
}

/**
 * Name and birth date of a person as STEP has them today; unknown parts of the date are filled up with its first day.
 * @throws Error when there is none, or nobody has told the name yet
 */
export async function personalienVon(tx: Transaction, personId: string): Promise<Personalien> {
  const person = await tx
    .selectFrom('step.person')
    .select(['vorname', 'nachname', 'geburtsdatum', 'geburt_jahr', 'geburt_monat', 'geburt_tag'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  const { vorname, nachname } = person
  if (nachname === null) throw new Error('Die Person hat noch keinen Namen')
  const zwei = (n: number | null): string => String(n ?? 1).padStart(2, '0')
  const teile = `${person.geburt_jahr ?? 1900}-${zwei(person.geburt_monat)}-${zwei(person.geburt_tag)}`
  return { vorname: vorname ?? '', nachname, geburtsdatum: person.geburtsdatum ?? teile }
}
