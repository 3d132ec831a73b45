import { nachnamen, type Name, strassen, vornamen } from './namen.ts'
import { idVon, zufall } from './zufall.ts'

/** The two dates between which the stock came to be. Fixed, so that the stock is the same in every run. */
export const BEGINN = Date.UTC(2025, 0, 1)
export const ENDE = Date.UTC(2026, 10, 1)

/** 5.5 million persons and 0.8 million accounts in Germany (Weisung 202606003), 300 offices of ours. */
const KONTEN_JE_PERSON = 0.8 / 5.5
export const STELLEN = 300
/** Persons in the 40,000 households of the largest office; of a small stock a quarter. */
const GROESSTE = 76_000

export const ART = {
  dienststelle: 1,
  personal: 2,
  postkorb: 3,
  fassung: 4,
  person: 5,
  anschrift: 6,
  konto: 7,
  identitaet: 8,
  antrag: 9,
  entwurf: 10,
  objekt: 11,
  uebergabe: 12,
  akte: 13,
  dokument: 14,
  auftrag: 15,
  ereignis: 16,
  protokoll: 17,
  bezirk: 18,
  faden: 19,
  nachricht: 20,
  hinweis: 21,
  betriebsart: 22,
} as const

/** How large a stock is, and who stands where in it. */
export interface Umfang {
  readonly personen: number
  readonly konten: number
}

export const umfang = (personen: number): Umfang => ({ personen, konten: Math.round(personen * KONTEN_JE_PERSON) })

/** The person that an account belongs to. */
export const personZuKonto = ({ personen, konten }: Umfang, konto: number): number =>
  Math.floor((konto * personen) / konten)

/** When the person came, in milliseconds: one after the other. */
export const erstelltUm = ({ personen }: Umfang, nr: number): number =>
  BEGINN + Math.floor(((ENDE - BEGINN) / personen) * nr)

export const personId = (u: Umfang, nr: number): string => idVon(ART.person, nr, erstelltUm(u, nr))

/** The office of a person, 0 is the largest. */
export function stelleVon({ personen }: Umfang, nr: number): number {
  const groesste = Math.min(GROESSTE, Math.floor(personen / 4))
  return zufall(1, nr, personen) < groesste ? 0 : 1 + zufall(2, nr, STELLEN - 1)
}

const aus = <T>(liste: readonly T[], zweck: number, nr: number): T => liste[zufall(zweck, nr, liste.length)] as T

export const vornameVon = (nr: number): Name => aus(vornamen[zufall(3, nr, 2)] ?? vornamen[0], 4, nr)
export const nachnameVon = (nr: number): Name => aus(nachnamen, 5, nr)
export const strasseVon = (nr: number): string => aus(strassen, 6, nr)
export const hausnummerVon = (nr: number): number => 1 + zufall(7, nr, 120)

const tage = 366 * 64
/** Birth date of someone from 2 to 66 years old. */
export const geburtsdatumVon = (nr: number): string =>
  new Date(Date.UTC(1960, 0, 1) + zufall(8, nr, tage) * 86_400_000).toISOString().slice(0, 10)

export const stelleId = (stelle: number): string => idVon(ART.dienststelle, stelle, BEGINN)
export const personalId = (stelle: number): string => idVon(ART.personal, stelle, BEGINN)
export const antragId = (u: Umfang, konto: number): string => idVon(ART.antrag, konto, eingangUm(u, konto))
export const kontoId = (u: Umfang, konto: number): string =>
  idVon(ART.konto, konto, erstelltUm(u, personZuKonto(u, konto)))
export const objektId = (u: Umfang, konto: number): string => idVon(ART.objekt, konto, eingangUm(u, konto))

/** The application comes an hour after the registration. */
export const eingangUm = (u: Umfang, konto: number): number => erstelltUm(u, personZuKonto(u, konto)) + 3_600_000

export const zeitpunkt = (ms: number): string => new Date(ms).toISOString()
