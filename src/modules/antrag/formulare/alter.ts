import type { Tag } from '../../../platform/clock/index.ts'

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

/** Has the age limit been reached before the month begins that contains the day? */
export function altersgrenzeErreicht(geboren: Tag, am: Tag): boolean {
  const [jahr = 0, monat = 0] = geboren.split('-').map(Number)
  const [dann = 0, imMonat = 0] = am.split('-').map(Number)
  return (dann - jahr) * 12 + (imMonat - monat) > altersgrenzeInMonaten(jahr)
}
