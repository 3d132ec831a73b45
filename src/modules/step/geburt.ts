import { datumKurz, type Tag } from '../../platform/clock/index.ts'
import type { Teildatum } from '../../platform/forms/index.ts'

/** Columns of step.person that hold a birth date: the whole day, or the parts that are known. */
export interface Geburtsspalten {
  readonly geburtsdatum: Tag | null
  readonly geburt_jahr: number | null
  readonly geburt_monat: number | null
  readonly geburt_tag: number | null
}

const zwei = (n: number): string => String(n).padStart(2, '0')

/** A whole date goes into one column, one with unknown parts into three: never both. */
export function alsGeburtsspalten({ jahr, monat, tag }: Teildatum): Geburtsspalten {
  if (jahr !== undefined && monat !== undefined && tag !== undefined)
    return {
      geburtsdatum: `${jahr}-${zwei(monat)}-${zwei(tag)}`,
      geburt_jahr: null,
      geburt_monat: null,
      geburt_tag: null,
    }
  return { geburtsdatum: null, geburt_jahr: jahr ?? null, geburt_monat: monat ?? null, geburt_tag: tag ?? null }
}

/** What is known of the date; empty when nothing is. */
export function ausGeburtsspalten(zeile: Geburtsspalten): Teildatum {
  if (zeile.geburtsdatum !== null) {
    const [jahr, monat, tag] = zeile.geburtsdatum.split('-').map(Number)
    return { jahr: jahr ?? 0, monat: monat ?? 0, tag: tag ?? 0 }
  }
  return {
    ...(zeile.geburt_jahr !== null && { jahr: zeile.geburt_jahr }),
    ...(zeile.geburt_monat !== null && { monat: zeile.geburt_monat }),
    ...(zeile.geburt_tag !== null && { tag: zeile.geburt_tag }),
  }
}

/** "03.07.1990"; unknown parts as 00, as registers print them; null when nothing is known. */
export function geburtText(zeile: Geburtsspalten): string | null {
  if (zeile.geburtsdatum !== null) return datumKurz(zeile.geburtsdatum)
  const { geburt_jahr: jahr, geburt_monat: monat, geburt_tag: tag } = zeile
  if (jahr === null && monat === null && tag === null) return null
  return `${zwei(tag ?? 0)}.${zwei(monat ?? 0)}.${jahr === null ? '0000' : jahr}`
}
