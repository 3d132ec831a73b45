import { Zuordnungsfehler } from './zuordnung.ts'

/** Birth date as the comparison takes it. */
interface Datum {
  jahr?: number
  monat?: number
  tag?: number
}

const MONATE = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const DEUTSCHE: Readonly<Record<string, string>> = {
  mrz: 'mar',
  mär: 'mar',
  mae: 'mar',
  mai: 'may',
  okt: 'oct',
  dez: 'dec',
}

const zeichen: Readonly<Record<string, string>> = {
  JJJJ: String.raw`(?<jahr>\d{4})`,
  JJ: String.raw`(?<kurz>\d{2})`,
  MMM: String.raw`(?<name>\p{L}{3,})\.?`,
  MM: String.raw`(?<monat>\d{1,2})`,
  TT: String.raw`(?<tag>\d{1,2})`,
}

const STRFTIME: Readonly<Record<string, string>> = {
  Y: 'JJJJ',
  y: 'JJ',
  m: 'MM',
  d: 'TT',
  e: 'TT',
  b: 'MMM',
  B: 'MMM',
}
const ENGLISCH: Readonly<Record<string, string>> = { Y: 'J', y: 'J', D: 'T', d: 'T' }

/**
 * How to read a date in a format such as TT.MM.JJJJ, JJJJ-MM-TT, JJJJMMTT, MM/DD/YYYY, TT-MMM-JJ or JJJJ. What does not fit
 * is read in another usual way, gives its year if one stands there, else nothing; 00 is unknown.
 * @param hoechstesJahr two-digit years are read as the last such year up to this one
 */
export function datumsleser(format: string, hoechstesJahr: number): (text: string) => Datum {
  const muster = musterVon(format)
  return (text) => {
    const gruppen = muster.exec(text.trim())?.groups
    if (gruppen) return alsDatum(gruppen, hoechstesJahr)
    return andersGeschrieben(text.trim(), hoechstesJahr) ?? nurJahr(text)
  }
}

/** In files from several hands: another usual way that gives a day of the calendar. */
function andersGeschrieben(text: string, hoechstesJahr: number): Datum | undefined {
  if (text === '') return undefined
  for (const regel of ueblicheMuster()) {
    const gruppen = regel.exec(text)?.groups
    const datum = gruppen && alsDatum(gruppen, hoechstesJahr)
    if (datum && istTag(datum, hoechstesJahr)) return datum
  }
  return undefined
}

function nurJahr(text: string): Datum {
  const jahr = /(?<!\d)(\d{4})(?!\d)/.exec(text)?.[1]
  return jahr === undefined ? {} : { jahr: Number(jahr) }
}

const SPAETESTENS = 2100
const ERSTES_JAHR = 1500

const istTag = ({ jahr = 0, monat = 99, tag = 99 }: Datum, hoechstesJahr: number): boolean =>
  jahr >= ERSTES_JAHR && jahr <= hoechstesJahr && monat <= 12 && tag <= 31

const UEBLICHE = [
  'JJJJ-MM-TT',
  'JJJJ/MM/TT',
  'TT.MM.JJJJ',
  'TT.MM.JJ',
  'JJJJMMTT',
  'TTMMJJJJ',
  'MM/TT/JJJJ',
  'MM/TT/JJ',
  'TT-MMM-JJJJ',
  'TT-MMM-JJ',
  'MMM TT, JJJJ',
  'JJJJ',
]

let ueblich: RegExp[] | undefined
const ueblicheMuster = (): RegExp[] => (ueblich ??= UEBLICHE.filter((format) => format !== 'JJJJ').map(musterVon))

/** The usual format that reads most of the values as a day of the calendar; at a tie the one that is more usual here. */
export function erkanntesFormat(werte: readonly string[]): string {
  const gut = (format: string): number => {
    const regel = musterVon(format)
    return werte.filter((wert) => {
      const gruppen = regel.exec(wert.trim())?.groups
      return gruppen && istTag({ monat: 1, tag: 1, ...alsDatum(gruppen, SPAETESTENS) }, SPAETESTENS)
    }).length
  }
  return UEBLICHE.map((format) => ({ format, anzahl: gut(format) })).reduce((a, b) => (b.anzahl > a.anzahl ? b : a))
    .format
}

/** Throws when the format names no part of a date. */
function musterVon(format: string): RegExp {
  const buchstaben = /^iso/i.test(format)
    ? 'JJJJ-MM-TT'
    : format.replaceAll(/%([YymdbBe])/g, (_, z: string) => STRFTIME[z] ?? '')
  const einheitlich = buchstaben.replaceAll(/[YyDd]/g, (z) => ENGLISCH[z] ?? z).toUpperCase()
  const fest = !/[^JMT]/.test(einheitlich)
  const teile = einheitlich.match(/J+|M+|T+|[^JMT]+/g) ?? []
  const muster = teile.map((teil) => {
    const norm = teil.startsWith('J')
      ? teil.length > 2
        ? 'JJJJ'
        : 'JJ'
      : teil === 'M'
        ? 'MM'
        : teil === 'T'
          ? 'TT'
          : teil
    // Signs and blanks between the parts may be others than the format says, a word may not.
    const regel = zeichen[norm] ?? (/[\p{L}\p{N}]/u.test(teil) ? teil : String.raw`[^\p{L}\p{N}]+`)
    // 19800112 has no separators: two digits are two digits.
    return fest ? regel.replace('{1,2}', '{2}') : regel
  })
  if (!/[JMT]/.test(einheitlich)) throw new Zuordnungsfehler(`„${format}“ ist kein Datumsformat. Beispiel: TT.MM.JJJJ`)
  return new RegExp(`^${muster.join('')}(?:[T ]\\d\\d:.*)?$`, 'u')
}

function alsDatum(gruppen: Readonly<Record<string, string | undefined>>, hoechstesJahr: number): Datum {
  const { jahr, kurz, monat, name, tag } = gruppen
  const ganzes = jahr === undefined ? (kurz === undefined ? 0 : vierstellig(Number(kurz), hoechstesJahr)) : Number(jahr)
  const nummer = name === undefined ? Number(monat ?? 0) : monatsnummer(name)
  return {
    ...(ganzes > 0 && { jahr: ganzes }),
    ...(nummer > 0 && { monat: nummer }),
    ...(Number(tag ?? 0) > 0 && { tag: Number(tag) }),
  }
}

const vierstellig = (kurz: number, hoechstesJahr: number): number => {
  const jahr = hoechstesJahr - (hoechstesJahr % 100) + kurz
  return jahr > hoechstesJahr ? jahr - 100 : jahr
}

function monatsnummer(name: string): number {
  const kurz = name.toLowerCase().slice(0, 3)
  return MONATE.indexOf(DEUTSCHE[kurz] ?? kurz) + 1
}
