import { getHolidays, type Region } from 'feiertagejs'
import { plusTage, type Tag, wochentag } from './kalender.ts'

const SAMSTAG = 6

/** A Land by its two letters; holidays differ between them. */
export type Land = Exclude<Region, 'ALL' | 'BUND' | 'AUGSBURG'>

const gemerkt = new Map<string, ReadonlySet<Tag>>()

/** The holidays of a year, worked out once: the library takes 3 ms for each question. */
function feiertage(jahr: string, land: Land): ReadonlySet<Tag> {
  const name = `${jahr}${land}`
  const tage = gemerkt.get(name) ?? new Set(getHolidays(jahr, land).map(({ dateString }) => dateString))
  gemerkt.set(name, tage)
  return tage
}

/** True for Monday to Friday that is no holiday in the Land (§ 26 SGB X, § 193 BGB). */
export const istArbeitstag = (tag: Tag, land: Land): boolean =>
  wochentag(tag) < SAMSTAG && !feiertage(tag.slice(0, 4), land).has(tag)

/** The day that lies so many working days after the given one. */
export function plusArbeitstage(tag: Tag, zahl: number, land: Land): Tag {
  let ziel = tag
  for (let offen = zahl; offen > 0;) {
    ziel = plusTage(ziel, 1)
    if (istArbeitstag(ziel, land)) offen -= 1
  }
  return ziel
}
