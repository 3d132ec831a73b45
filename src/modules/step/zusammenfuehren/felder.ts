import type { Instant } from '../../../platform/clock/index.ts'

/** Facts of a person that lead one by one after a merge, in the order of the page. */
export const felder = {
  name: 'Name',
  geburtsname: 'Geburtsname',
  geburt: 'Geburtsdatum',
  geburtsort: 'Geburtsort',
  geschlecht: 'Geschlecht',
  staaten: 'Staatsangehörigkeit',
  anschrift: 'Anschrift',
  post: 'Postanschrift',
  telefon: 'Telefon',
  mobil: 'Mobiltelefon',
  email: 'E-Mail',
  kundennummer: 'Kundennummer',
  bg: 'BG-Nummer',
  rv: 'Rentenversicherungsnummer',
  steuer_id: 'Steuer-Identifikationsnummer',
} as const

export type Feldname = keyof typeof felder

export const feldnamen = Object.keys(felder) as Feldname[]

/** A fact as one id of a person has it. */
export interface Feldwert {
  readonly text: string
  /** As in step.herkunft: where it is from. */
  readonly herkunft: string
  readonly seit: Instant
}

export type Angaben = Readonly<Partial<Record<Feldname, Feldwert>>>

/** The facts of each id of one person. */
export type AngabenJeId = ReadonlyMap<string, Angaben>

/** A register knows better than a card that was read once, a clerk who saw a paper better than one's own word. */
const rang: Readonly<Record<string, number>> = { amtlich: 4, MDA: 4, eID: 3, Dienststelle: 2, 'selbst angegeben': 1 }
const VOM_AMT = 2

const rangVon = ({ herkunft }: Feldwert): number => rang[herkunft] ?? 0

/** Positive when the first leads: by where it is from, then by how new it is. */
const staerke = (a: Feldwert, b: Feldwert): number => rangVon(a) - rangVon(b) || a.seit.getTime() - b.seit.getTime()

/**
 * The id whose value of a field leads where nobody chose: verified register, eID, clerk, self-declared, then the newest; of equals
 * the first. Undefined when none has a value.
 */
export function fuehrtVonSelbst(feld: Feldname, angaben: AngabenJeId): string | undefined {
  let beste: { id: string; wert: Feldwert } | undefined
  for (const [id, { [feld]: wert }] of angaben)
    if (wert !== undefined && (beste === undefined || staerke(wert, beste.wert) > 0)) beste = { id, wert }
  return beste?.id
}

/** What a clerk chose at a merge: field → id whose value leads. */
export interface Feldwahl {
  readonly am: Instant
  readonly felder: Readonly<Partial<Record<Feldname, string>>>
}

/**
 * The id whose value of a field counts for the whole person. The latest choice holds as long as its id belongs to the person and
 * has a value, and no office has recorded a newer one under any of the ids; without a choice, the order of origins.
 */
export function fuehrt(feld: Feldname, angaben: AngabenJeId, wahlen: readonly Feldwahl[]): string | undefined {
  const wahl = wahlen
    .toSorted((a, b) => b.am.getTime() - a.am.getTime())
    .find(({ felder: gewaehlt }) => angaben.get(gewaehlt[feld] ?? '')?.[feld] !== undefined)
  const gewaehlt = wahl?.felder[feld]
  if (wahl === undefined || gewaehlt === undefined) return fuehrtVonSelbst(feld, angaben)
  const danach = [...angaben].filter(([, { [feld]: wert }]) => wert !== undefined && neuVomAmt(wert, wahl.am))
  return danach.length === 0 ? gewaehlt : fuehrtVonSelbst(feld, new Map(danach))
}

const neuVomAmt = (wert: Feldwert, seit: Instant): boolean => rangVon(wert) >= VOM_AMT && wert.seit > seit

/** The facts that count for one person under all their ids, each with the id it is from. */
export function gesamtbild(
  angaben: AngabenJeId,
  wahlen: readonly Feldwahl[],
): ReadonlyMap<Feldname, Feldwert & { readonly von: string }> {
  return new Map(
    feldnamen.flatMap((feld) => {
      const von = fuehrt(feld, angaben, wahlen)
      const wert = von === undefined ? undefined : angaben.get(von)?.[feld]
      return von === undefined || wert === undefined ? [] : [[feld, { ...wert, von }] as const]
    }),
  )
}
