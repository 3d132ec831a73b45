import { Temporal } from 'temporal-polyfill'

/** A moment, stored as UTC; shown as Europe/Berlin. */
export type Instant = Date
/** A legal day 'YYYY-MM-DD' in Europe/Berlin; it has no time of day. */
export type Tag = string

/** The only source of the current time; tests hand in their own. */
export interface Uhr {
  jetzt(): Instant
}

const zone = 'Europe/Berlin'

export const systemUhr: Uhr = { jetzt: () => new Date() }

/** A clock that stands still at the given ISO moment, for tests and previews. */
export const stehendeUhr = (iso: string): Uhr => ({ jetzt: () => new Date(iso) })

const inBerlin = (i: Instant): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(i.getTime()).toZonedDateTimeISO(zone)

/** The legal day in which the moment lies. */
export const tagInBerlin = (i: Instant): Tag => inBerlin(i).toPlainDate().toString()

/** 00:00 Europe/Berlin of the day, the moment from which legal content counts. */
export const beginnDesTages = (t: Tag): Instant =>
  new Date(Temporal.PlainDate.from(t).toZonedDateTime(zone).epochMilliseconds)

/** The moment of a day in Europe/Berlin at which clocks show "HH:MM"; in the hour that comes twice, its first time. */
export const uhrzeitAm = (t: Tag, zeit: string): Instant =>
  new Date(Temporal.PlainDate.from(t).toZonedDateTime({ timeZone: zone, plainTime: zeit }).epochMilliseconds)

/** First day of the month of the given day (§ 37 (2) SGB II). */
export const ersterDesMonats = (t: Tag): Tag => Temporal.PlainDate.from(t).with({ day: 1 }).toString()

export const plusTage = (t: Tag, tage: number): Tag => Temporal.PlainDate.from(t).add({ days: tage }).toString()

export const plusMonate = (t: Tag, monate: number): Tag => Temporal.PlainDate.from(t).add({ months: monate }).toString()

export const plusSekunden = (i: Instant, sekunden: number): Instant => new Date(i.getTime() + sekunden * 1000)

/** Day of week, 1 = Monday … 7 = Sunday. */
export const wochentag = (t: Tag): number => Temporal.PlainDate.from(t).dayOfWeek

/** True if the three numbers name a day that exists, e.g. not 30.02. */
export function gibtEsTag(jahr: number, monat: number, tag: number): boolean {
  try {
    Temporal.PlainDate.from({ year: jahr, month: monat, day: tag }, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}

const monate = {
  de: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  ar: ['يناير', 'فبراير', 'مارس', 'أبريل', 'مايو', 'يونيو', 'يوليو', 'أغسطس', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر'],
} as const

/** "3. Juli 2026" / "3 July 2026". */
export function datumLang(t: Tag, sprache: keyof typeof monate = 'de'): string {
  const d = Temporal.PlainDate.from(t)
  const monat = monate[sprache][d.month - 1] ?? ''
  return sprache === 'de' ? `${d.day}. ${monat} ${d.year}` : `${d.day} ${monat} ${d.year}`
}

/** "Juli 2026" / "July 2026". */
export function monatLang(t: Tag, sprache: keyof typeof monate = 'de'): string {
  const d = Temporal.PlainDate.from(t)
  return `${monate[sprache][d.month - 1] ?? ''} ${d.year}`
}

/** "03.07.2026", for desks and documents. */
export function datumKurz(t: Tag): string {
  const [jahr, monat, tag] = t.split('-')
  return `${tag}.${monat}.${jahr}`
}

const zwei = (n: number): string => String(n).padStart(2, '0')

/** Berlin day in words and time of day "14:07". */
export function zeitpunktLang(i: Instant, sprache: keyof typeof monate = 'de'): { datum: string; zeit: string } {
  const z = inBerlin(i)
  return { datum: datumLang(z.toPlainDate().toString(), sprache), zeit: `${zwei(z.hour)}:${zwei(z.minute)}` }
}

/** "03.07.2026 14:07", for desks and documents. */
export function zeitpunktKurz(i: Instant): string {
  return `${datumKurz(tagInBerlin(i))} ${zeitpunktLang(i).zeit}`
}
