import type { Vergleichsperson } from '../../../src/modules/step/abgleich/index.ts'
import type { Tabelle } from './csv.ts'
import { datumsleser, erkanntesFormat } from './datum.ts'
import { geschlechtsleser } from './geschlecht.ts'
import { leer, type Leser, type Spalte, spaltenVon, type Zeile } from './spalten.ts'
import { wahrheitVon } from './wahrheit.ts'
import { type Zuordnung, Zuordnungsfehler } from './zuordnung.ts'

/** So many rows show how dates and sexes are written. */
const PROBE = 5_000

/** Reads persons and truth from the rows of a table; a column of the truth that is not there is refused, another one told. */
export function leserFuer(
  { spalten: namen, zeilen }: Tabelle,
  zuordnung: Zuordnung,
  hoechstesJahr: number,
  melde?: (satz: string) => void,
) {
  const { spalte, pflicht } = spaltenVon(namen, zuordnung.fehlwerte, melde)
  if (Object.keys(zuordnung.felder).length === 0)
    throw new Zuordnungsfehler('Die Zuordnung nennt kein Feld, an dem sich Personen vergleichen lassen.')
  return {
    person: personenleser(zuordnung.felder, spalte, hoechstesJahr, zeilen.slice(0, PROBE)),
    wahrheit: () => wahrheitVon(zeilen, zuordnung.wahrheit, pflicht),
  }
}

function personenleser(
  f: Zuordnung['felder'],
  spalte: Spalte,
  hoechstesJahr: number,
  probe: readonly Zeile[],
): (zeile: Zeile) => Vergleichsperson {
  const eine = (name: string | readonly string[] | undefined): Leser => {
    if (name === undefined) return leer
    const leser = (typeof name === 'string' ? [name] : name).map(spalte)
    return (zeile) =>
      leser
        .map((lies) => lies(zeile))
        .filter(Boolean)
        .join(' ')
  }
  const mehrere = (je: Readonly<Record<string, string>> | undefined) => {
    const leser = Object.entries(je ?? {}).map(([art, name]) => [art, spalte(name)] as const)
    return (zeile: Zeile) => Object.fromEntries(leser.map(([art, lies]) => [art, lies(zeile)]))
  }
  const geburt = geburtsleser(f.geburtsdatum, spalte, hoechstesJahr, probe)
  const sex = geschlechtsleser(f.geschlecht, spalte)
  const [vorname, nachname, name, geburtsname, frueher] = [f.vorname, f.nachname, f.name, f.geburtsname, f.frueher].map(
    eine,
  )
  const [geburtsort, staat, strasse, hausnummer] = [f.geburtsort, f.staat, f.strasse, f.hausnummer].map(eine)
  const [plz, ort, email, telefon, kundennummer] = [f.plz, f.ort, f.email, f.telefon, f.kundennummer].map(eine)
  const nummern = mehrere(f.nummern)
  const merkmale = mehrere(f.merkmale)
  return (zeile) => {
    const lies = (leser: Leser | undefined): string => leser?.(zeile) ?? ''
    const ganz = getrennt(lies(name))
    return {
      vornamen: [lies(vorname) || ganz.vorname],
      nachname: lies(nachname) || ganz.nachname,
      geburtsname: lies(geburtsname),
      frueher: [lies(frueher)].filter(Boolean),
      geburt: geburt(zeile),
      geschlecht: sex(zeile),
      geburtsort: lies(geburtsort),
      staaten: [lies(staat).toUpperCase()].filter(Boolean),
      strasse: lies(strasse),
      hausnummer: lies(hausnummer),
      plz: lies(plz),
      ort: lies(ort),
      email: lies(email),
      telefon: lies(telefon),
      kundennummer: lies(kundennummer),
      nummern: nummern(zeile),
      merkmale: merkmale(zeile),
    }
  }
}

/** "Mustermann, Erika" or "Erika Mustermann". */
function getrennt(name: string): { vorname: string; nachname: string } {
  const [familie = '', rest] = name.split(',', 2)
  if (rest !== undefined) return { vorname: rest.trim(), nachname: familie.trim() }
  const worte = familie.trim().split(/\s+/)
  return { vorname: worte.slice(0, -1).join(' '), nachname: worte.at(-1) ?? '' }
}

function geburtsleser(
  f: Zuordnung['felder']['geburtsdatum'],
  spalte: Spalte,
  hoechstesJahr: number,
  probe: readonly Zeile[],
) {
  if (f === undefined) return () => ({})
  if (typeof f === 'object' && 'jahr' in f) {
    const leser = [f.jahr, f.monat, f.tag].map((name) => (name === undefined ? leer : spalte(name)))
    return (zeile: Zeile) => {
      const [jahr = 0, monat = 0, tag = 0] = leser.map((lies) => Math.trunc(Number(lies(zeile))) || 0)
      return { ...(jahr > 0 && { jahr }), ...(monat > 0 && { monat }), ...(tag > 0 && { tag }) }
    }
  }
  const { spalte: name, format } = typeof f === 'string' ? { spalte: f, format: undefined } : f
  const lies = spalte(name)
  const datum = datumsleser(format ?? erkanntesFormat(probe.map(lies).filter(Boolean)), hoechstesJahr)
  return (zeile: Zeile) => datum(lies(zeile))
}
