import { plusTage, type Tag } from '../../../platform/clock/index.ts'

/** Full years on a day. */
export function alterAm(geboren: Tag, am: Tag): number {
  const jahre = Number(am.slice(0, 4)) - Number(geboren.slice(0, 4))
  return am.slice(5) < geboren.slice(5) ? jahre - 1 : jahre
}

/** Age limit by year of birth, in months (§ 7a SGB II). Born before 1947: 65 years; from 1964: 67 years. */
function altersgrenzeInMonaten(jahr: number): number {
  if (jahr < 1947) return 65 * 12
  if (jahr < 1959) return 65 * 12 + (jahr - 1946)
  return jahr < 1964 ? 66 * 12 + 2 * (jahr - 1958) : 67 * 12
}

/**
 * Has the age limit been reached before the month begins that contains the day? A year of life is complete on the day before the birthday
 * (§ 187 (2), § 188 (2) BGB): born on the 1st, in the month before.
 */
export function altersgrenzeErreicht(geboren: Tag, am: Tag): boolean {
  const [jahr = 0, monat = 0] = plusTage(geboren, -1).split('-').map(Number)
  const [dann = 0, imMonat = 0] = am.split('-').map(Number)
  return (dann - jahr) * 12 + (imMonat - monat) > altersgrenzeInMonaten(Number(geboren.slice(0, 4)))
}
