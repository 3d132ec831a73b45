import { isHoliday, type Region } from 'feiertagejs'
import { plusTage, type Tag, wochentag } from './kalender.ts'

const SAMSTAG = 6

/** A Land by its two letters; holidays differ between them. */
export type Land = Exclude<Region, 'ALL' | 'BUND' | 'AUGSBURG'>

/** True for Monday to Friday that is no holiday in the Land (§ 26 SGB X, § 193 BGB). */
export const istArbeitstag = (tag: Tag, land: Land): boolean =>
  wochentag(tag) < SAMSTAG && !isHoliday(new Date(`${tag}T12:00:00`), land)

/** The day that lies so many working days after the given one. */
export function plusArbeitstage(tag: Tag, zahl: number, land: Land): Tag {
  let ziel = tag
  for (let offen = zahl; offen > 0;) {
    ziel = plusTage(ziel, 1)
    if (istArbeitstag(ziel, land)) offen -= 1
  }
  return ziel
}
