import type { Tag } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Geburtsspalten } from '../geburt.ts'

/** How a record is labelled. */
export interface Personalien {
  readonly vorname: string
  readonly nachname: string
  readonly geburtsdatum: Tag
}

/** Columns of step.person that the label is made of. */
export interface Namensspalten extends Geburtsspalten {
  readonly vorname: string | null
  readonly nachname: string | null
}

/** Name and birth date; unknown parts of the date are filled up with its first day. @throws Error when nobody has told the name yet */
export function personalienAus({ vorname, nachname, ...geburt }: Namensspalten): Personalien {
  if (nachname === null) throw new Error('Die Person hat noch keinen Namen')
  const zwei = (n: number | null): string => String(n ?? 1).padStart(2, '0')
  const teile = `${geburt.geburt_jahr ?? 1900}-${zwei(geburt.geburt_monat)}-${zwei(geburt.geburt_tag)}`
  return { vorname: vorname ?? '', nachname, geburtsdatum: geburt.geburtsdatum ?? teile }
}

/** The label of a person as STEP has them today. @throws Error when there is none for the one who asks, or nobody has told the name yet */
export const personalienVon = async (tx: Transaction, personId: string): Promise<Personalien> =>
  personalienAus(
    await tx
      .selectFrom('step.person')
      .select(['vorname', 'nachname', 'geburtsdatum', 'geburt_jahr', 'geburt_monat', 'geburt_tag'])
      .where('id', '=', personId)
      .executeTakeFirstOrThrow(),
  )
