import { datumKurz } from '../../../platform/clock/index.ts'
import { kurzfassungVon } from '../kurzfassung.ts'

/** A fact of a package as a line for staff. */
export interface Zeile {
  readonly name: string
  readonly wert: string
}

/** Names of fields that packages carry; others show their own key in words. */
const namen: Readonly<Record<string, string>> = {
  ab: 'Ab wann',
  geburtsdatum: 'Geburtsdatum',
  land: 'Land',
  monat: 'Ab Monat',
  nachname: 'Nachname',
  ohneWohnung: 'Ohne feste Wohnung',
  telefon: 'Telefon',
  vorname: 'Vorname',
}

const inWorten = (key: string): string =>
  namen[key] ?? key.charAt(0).toUpperCase() + key.slice(1).replaceAll(/([a-z])([A-Z])/g, '$1 $2')

/**
 * The data of a package as lines: its own short version, or else, whatever its kind, an address on one, other nested objects by
 * their path, lists by number.
 * Empty values, "no" and what the page says already are left out.
 */
export function angabenzeilen(daten: unknown, bekannt: object = {}): Zeile[] {
  if (!istObjekt(daten)) return []
  const kurz = kurzfassungVon(daten)
  if (kurz !== undefined) return [...kurz.zeilen]
  const schon = new Map<string, unknown>(Object.entries(bekannt))
  return zeilen(Object.fromEntries(Object.entries(daten).filter(([key, wert]) => schon.get(key) !== wert)), [])
}

function zeilen(wert: unknown, pfad: readonly string[]): Zeile[] {
  if (wert === null || wert === undefined || wert === '' || wert === false) return []
  if (Array.isArray(wert)) return wert.flatMap((teil, i) => zeilen(teil, [...pfad, `${i + 1}`]))
  if (istObjekt(wert)) {
    const { zeile, rest } = anschrift(wert)
    const weitere = Object.entries(rest).flatMap(([key, teil]) => zeilen(teil, zeile === '' ? [...pfad, key] : [key]))
    return zeile === '' ? weitere : [{ name: pfad.map(inWorten).join(' · '), wert: zeile }, ...weitere]
  }
  return [{ name: pfad.map(inWorten).join(' · '), wert: alsText(wert) }]
}

/** "Lindenweg 4, 24103 Musterstadt" of an object that has such parts, and what else is in it. */
function anschrift(objekt: Readonly<Record<string, unknown>>): { zeile: string; rest: Record<string, unknown> } {
  const { strasse, hausnummer, zusatz, plz, ort, ...rest } = objekt
  const fuege = (...teile: unknown[]): string => teile.filter((t) => typeof t === 'string' && t !== '').join(' ')
  const zeile = [fuege(strasse, hausnummer), fuege(zusatz), fuege(plz, ort)].filter(Boolean).join(', ')
  return { zeile, rest }
}

const istObjekt = (wert: unknown): wert is Record<string, unknown> =>
  typeof wert === 'object' && wert !== null && !Array.isArray(wert)

function alsText(wert: unknown): string {
  if (wert === true) return 'ja'
  if (typeof wert === 'string' && /^\d{4}-\d\d-\d\d$/.test(wert)) return datumKurz(wert)
  return String(wert)
}
