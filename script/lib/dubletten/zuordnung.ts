import { z } from 'zod'
import type { Vergleichsperson } from '../../../src/modules/step/abgleich/index.ts'
import type { Tabelle } from './csv.ts'
import { datumsleser, erkanntesFormat } from './datum.ts'

const spalten = z.union([z.string(), z.array(z.string()).min(1)])
const geburtsdatum = z.union([
  z.string(),
  z.strictObject({ spalte: z.string(), format: z.string().optional() }),
  z.strictObject({ jahr: z.string(), monat: z.string().optional(), tag: z.string().optional() }),
])
const geschlecht = z.union([
  z.string(),
  z.strictObject({ spalte: z.string(), werte: z.record(z.string(), z.enum(['m', 'w', 'd', 'x'])) }),
])
const felder = z.strictObject({
  vorname: spalten.optional(),
  nachname: spalten.optional(),
  name: z.string().optional(),
  geburtsname: spalten.optional(),
  frueher: spalten.optional(),
  geburtsdatum: geburtsdatum.optional(),
  geburtsort: spalten.optional(),
  geschlecht: geschlecht.optional(),
  staat: spalten.optional(),
  strasse: spalten.optional(),
  hausnummer: spalten.optional(),
  plz: spalten.optional(),
  ort: spalten.optional(),
  email: z.string().optional(),
  telefon: z.string().optional(),
  kundennummer: z.string().optional(),
  nummern: z.record(z.string(), z.string()).optional(),
  merkmale: z.record(z.string(), z.string()).optional(),
})
const form = z.strictObject({
  wahrheit: z.union([z.string(), z.strictObject({ spalte: z.string(), muster: z.string().optional() })]),
  trennzeichen: z.string().length(1).optional(),
  fehlwerte: z.array(z.string()).optional(),
  felder,
})

/** Which column is which: see docs/dubletten.md. */
export type Zuordnung = z.infer<typeof form>

/** A mapping that can't be used; the message is for the person who wrote it. */
export class Zuordnungsfehler extends Error {}

export function liesZuordnung(json: string): Zuordnung {
  let wert: unknown
  try {
    wert = JSON.parse(json)
  } catch (fehler) {
    throw new Zuordnungsfehler(`Die Zuordnung ist kein JSON: ${fehler instanceof Error ? fehler.message : ''}`)
  }
  const gelesen = form.safeParse(wert)
  if (gelesen.success) return gelesen.data
  const saetze = gelesen.error.issues.map(({ path, message, code }) =>
    code === 'unrecognized_keys'
      ? `unbekannt: ${message.replace(/^[^:]*: /, '')}. Bekannt sind ${Object.keys(path.at(-1) === 'felder' ? felder.shape : form.shape).join(', ')}.`
      : `${path.join('.') || 'Zuordnung'}: ${message}`,
  )
  throw new Zuordnungsfehler(`Die Zuordnung passt nicht (docs/dubletten.md):\n  ${saetze.join('\n  ')}`)
}

type Zeile = readonly string[]
type Leser = (zeile: Zeile) => string

const FEHLWERTE = [
  '',
  'na',
  'n/a',
  'nan',
  'null',
  'none',
  'nil',
  '-',
  '--',
  '?',
  '.',
  'unknown',
  'unbekannt',
  '(null)',
  '\\n',
]

/** Reads persons and truth from the rows of a table; refuses columns that are not there. */
export function leserFuer({ spalten: namen, zeilen }: Tabelle, zuordnung: Zuordnung, hoechstesJahr: number) {
  const fehlwerte = new Set([...FEHLWERTE, ...(zuordnung.fehlwerte ?? []).map((wert) => wert.toLowerCase())])
  const spalte = (name: string): Leser => {
    const stelle = namen.indexOf(name)
    if (stelle === -1)
      throw new Zuordnungsfehler(
        `Die Spalte „${name}“ gibt es nicht. Die Datei hat: ${namen.map((n) => `„${n}“`).join(', ')}`,
      )
    return (zeile) => {
      const wert = zeile[stelle] ?? ''
      return fehlwerte.has(wert.toLowerCase()) ? '' : wert
    }
  }
  return {
    person: personenleser(zuordnung.felder, spalte, hoechstesJahr, zeilen.slice(0, 1_000)),
    wahrheit: wahrheitsleser(zuordnung.wahrheit, spalte),
  }
}

type Spalte = (name: string) => Leser

function wahrheitsleser(wahrheit: Zuordnung['wahrheit'], spalte: Spalte): Leser {
  const { spalte: name, muster } = typeof wahrheit === 'string' ? { spalte: wahrheit, muster: undefined } : wahrheit
  const lies = spalte(name)
  if (muster === undefined) return lies
  let regel: RegExp
  try {
    regel = new RegExp(muster, 'u')
  } catch {
    throw new Zuordnungsfehler(`Das Muster der Wahrheit ist kein regulärer Ausdruck: ${muster}`)
  }
  return (zeile) => {
    const treffer = regel.exec(lies(zeile))
    return treffer?.[1] ?? treffer?.[0] ?? ''
  }
}

const leer: Leser = () => ''

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

const GESCHLECHTER: Readonly<Record<string, 'm' | 'w' | 'd'>> = {
  ...Object.fromEntries(
    ['m', 'male', 'mann', 'männlich', 'maennlich', 'masculino', 'h', 'herr', '1'].map((w) => [w, 'm' as const]),
  ),
  ...Object.fromEntries(
    ['f', 'w', 'female', 'frau', 'weiblich', 'feminino', 'femenino', '2'].map((w) => [w, 'w' as const]),
  ),
  ...Object.fromEntries(['d', 'divers', 'diverse', '3'].map((w) => [w, 'd' as const])),
}

function geschlechtsleser(f: Zuordnung['felder']['geschlecht'], spalte: Spalte) {
  if (f === undefined) return () => 'x' as const
  const { spalte: name, werte } = typeof f === 'string' ? { spalte: f, werte: undefined } : f
  const lies = spalte(name)
  return (zeile: Zeile) => {
    const wert = lies(zeile)
    return werte?.[wert] ?? (werte ? 'x' : (GESCHLECHTER[wert.toLowerCase()] ?? 'x'))
  }
}
