import type { Vergleichsperson } from '../../../src/modules/step/abgleich/person.ts'
import { alsFrau, familiennameVon, type Geschlecht, partikel, vornameVon } from './namen.ts'
import { type Herkunft, herkuenfte, raten } from './raten.ts'
import { ortVon, type Wohnung, wohnungVon } from './wohnort.ts'
import { gewichtet, type Wuerfel, wuerfel } from './wuerfel.ts'

/** A person who never lived, and what the errors of a second record depend on. */
export interface Erdacht {
  readonly herkunft: Herkunft
  readonly person: Vergleichsperson
}

/** Households in the order of their persons: five of them hold eleven persons. */
const GROESSEN = [1, 1, 2, 3, 4] as const
const JE_BLOCK = 11
const HAUSHALT_ZU_STELLE = [0, 1, 2, 2, 3, 3, 3, 4, 4, 4, 4]
const ERSTE_STELLE = [0, 1, 2, 4, 7]

const ZWECK = { haushalt: 1, glied: 2 } as const
const b = raten.bestand

const herkunftVon = gewichtet(herkuenfte.map((h) => [h, raten.herkunft[h]] as const))
const staaten: Readonly<Record<Herkunft, readonly string[]>> = {
  deutsch: ['DE'],
  tuerkisch: ['TR', 'TR', 'DE'],
  arabisch: ['SY', 'SY', 'SY', 'AF', 'IQ', 'IR', 'LB', 'MA', 'SO', 'ER', 'DE'],
  slawisch: ['UA', 'UA', 'UA', 'PL', 'RU', 'RS', 'HR', 'BG', 'DE'],
  vietnamesisch: ['VN', 'DE'],
  suedeuropaeisch: ['IT', 'RO', 'RO', 'GR', 'ES', 'PT', 'DE'],
}
const geburtsorte: Readonly<Record<Exclude<Herkunft, 'deutsch'>, readonly string[]>> = {
  tuerkisch: ['Istanbul', 'Ankara', 'Izmir', 'Adana', 'Gaziantep', 'Konya', 'Trabzon', 'Kayseri', 'Sivas', 'Bursa'],
  arabisch: [
    'Damaskus',
    'Aleppo',
    'Homs',
    'Idlib',
    'Bagdad',
    'Mossul',
    'Kabul',
    'Herat',
    'Beirut',
    'Asmara',
    'Teheran',
  ],
  slawisch: ['Kyjiw', 'Charkiw', 'Odessa', 'Lwiw', 'Dnipro', 'Warschau', 'Danzig', 'Kattowitz', 'Belgrad', 'Moskau'],
  vietnamesisch: ['Hanoi', 'Haiphong', 'Saigon', 'Da Nang', 'Hue'],
  suedeuropaeisch: ['Neapel', 'Palermo', 'Bukarest', 'Iasi', 'Cluj', 'Athen', 'Lissabon', 'Porto', 'Madrid', 'Catania'],
}

interface Haushalt {
  readonly herkunft: Herkunft
  readonly familienname: string
  readonly wohnung: Wohnung
  readonly telefon: string
  readonly groesse: number
  /** Two adults; else one with children. */
  readonly paar: boolean
  /** Year in which the first adult was born, and the second. */
  readonly jahre: readonly [number, number]
  readonly frauZuerst: boolean
  readonly zwillinge: boolean
  readonly sohnWieVater: boolean
  readonly vater: string
}

function haushaltVon(nr: number): Haushalt {
  const w = wuerfel(raten.saat, ZWECK.haushalt, nr)
  const groesse = GROESSEN[nr % GROESSEN.length] ?? 1
  const herkunft = herkunftVon(w)
  const jahr = 1956 + Math.floor(25 * (w.zahl() + w.zahl()))
  const name = familiennameVon(w, herkunft)
  return {
    herkunft,
    familienname: herkunft === 'deutsch' && w.trifft(b.partikel) ? `${w.aus(partikel)} ${name}` : name,
    wohnung: wohnungVon(w),
    telefon: telefonVon(w),
    groesse,
    paar: groesse === 4 || (groesse > 1 && w.trifft(0.5)),
    jahre: [jahr, jahr + w.unter(12) - 6],
    frauZuerst: w.trifft(0.5),
    zwillinge: w.trifft(b.zwilling),
    sohnWieVater: w.trifft(b.vaterUndSohn),
    vater: vornameVon(w, herkunft, 'm', jahr),
  }
}

let letzter: { nr: number; haushalt: Haushalt } | undefined
function gemerkt(nr: number): Haushalt {
  if (letzter?.nr !== nr) letzter = { nr, haushalt: haushaltVon(nr) }
  return letzter.haushalt
}

/** The nr-th person, always the same; neighbours in the numbering are households. */
export function personVon(nr: number): Erdacht {
  const stelle = nr % JE_BLOCK
  const imBlock = HAUSHALT_ZU_STELLE[stelle] ?? 0
  const haushaltNr = Math.floor(nr / JE_BLOCK) * GROESSEN.length + imBlock
  const haushalt = gemerkt(haushaltNr)
  const glied = stelle - (ERSTE_STELLE[imBlock] ?? 0)
  return { herkunft: haushalt.herkunft, person: gliedVon(haushalt, haushaltNr, glied, nr) }
}

function gliedVon(h: Haushalt, haushaltNr: number, glied: number, nr: number): Vergleichsperson {
  const w = wuerfel(raten.saat, ZWECK.glied, nr)
  const erwachsen = glied === 0 || (glied === 1 && h.paar)
  const geschlecht: Geschlecht = erwachsen ? ((glied === 0) === h.frauZuerst ? 'w' : 'm') : w.trifft(0.5) ? 'm' : 'w'
  const geburt = geburtVon(w, h, haushaltNr, glied, erwachsen)
  const vornamen = vornamenVon(w, h, geschlecht, geburt.jahr, glied, erwachsen)
  const namen = nachnamenVon(w, h, geschlecht, glied, erwachsen)
  const staat = w.aus(staaten[h.herkunft])
  const allein = vornamen[0] ?? ''
  return {
    vornamen,
    ...namen,
    geburt: unbekannt(w, h.herkunft, geburt),
    geschlecht: w.trifft(0.001) ? 'd' : geschlecht,
    ...h.wohnung,
    ...(w.trifft(b.geburtsort) && { geburtsort: geburtsortVon(w, h.herkunft) }),
    ...(w.trifft(b.staat) && { staaten: [staat] }),
    ...(w.trifft(b.telefon) && { telefon: w.trifft(b.telefonGeteilt) ? h.telefon : telefonVon(w) }),
    ...(erwachsen && w.trifft(b.email) && { email: emailVon(w, allein, namen.nachname) }),
    ...(w.trifft(b.kundennummer) && { kundennummer: kundennummerVon(w) }),
  }
}

function geburtVon(w: Wuerfel, h: Haushalt, haushaltNr: number, glied: number, erwachsen: boolean) {
  const [erstes, zweites] = h.jahre
  if (erwachsen) return tagImJahr(w, h.herkunft, glied === 0 ? erstes : zweites)
  // Twins: the second child's birthday is thrown with the same dice as the first one's.
  const zwilling = h.zwillinge && glied >= h.groesse - 2
  const eltern = Math.max(erstes, h.paar ? zweites : erstes)
  const wk = zwilling ? wuerfel(raten.saat, 3, haushaltNr) : w
  return tagImJahr(wk, h.herkunft, Math.min(2024, eltern + 18 + wk.unter(17)))
}

function tagImJahr(w: Wuerfel, herkunft: Herkunft, jahr: number) {
  if (w.trifft(herkunft === 'arabisch' ? b.ersterJanuar.arabisch : b.ersterJanuar.sonst))
    return { jahr, monat: 1, tag: 1 }
  const monat = 1 + w.unter(12)
  return { jahr, monat, tag: 1 + w.unter([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][monat - 1] ?? 28) }
}

const unbekannt = (w: Wuerfel, herkunft: Herkunft, geburt: { jahr: number; monat: number; tag: number }) =>
  w.trifft(herkunft === 'arabisch' ? b.tagUnbekannt.arabisch : b.tagUnbekannt.sonst) ? { jahr: geburt.jahr } : geburt

function vornamenVon(
  w: Wuerfel,
  h: Haushalt,
  geschlecht: Geschlecht,
  jahr: number,
  glied: number,
  erwachsen: boolean,
): string[] {
  const vater = erwachsen && geschlecht === 'm'
  const wieVater = h.sohnWieVater && geschlecht === 'm' && glied === h.groesse - 1
  const erster = vater || wieVater ? h.vater : vornameVon(w, h.herkunft, geschlecht, jahr)
  if (h.herkunft === 'vietnamesisch') return [geschlecht === 'w' ? 'Thị' : 'Văn', erster]
  const zweiter = w.trifft(b.zweiterVorname) ? vornameVon(w, h.herkunft, geschlecht, jahr) : erster
  return zweiter === erster ? [erster] : [erster, zweiter]
}

/** Family name, and for some who married the name of birth. The household's name is the first adult's. */
function nachnamenVon(w: Wuerfel, h: Haushalt, geschlecht: Geschlecht, glied: number, erwachsen: boolean) {
  const form = (name: string): string => (geschlecht === 'w' ? alsFrau(name, h.herkunft) : name)
  const nachname = form(h.familienname)
  if (!erwachsen) return { nachname }
  const eigener = form(familiennameVon(w, h.herkunft))
  if (glied === 1) {
    if (w.trifft(b.doppelname)) return { nachname: `${nachname}-${eigener}`, geburtsname: eigener }
    return w.trifft(0.72) ? { nachname, geburtsname: eigener } : { nachname: eigener }
  }
  if (w.trifft(b.doppelname / 2)) return { nachname: `${nachname}-${eigener}`, geburtsname: nachname }
  return geschlecht === 'w' && w.trifft(0.25) ? { nachname, geburtsname: eigener } : { nachname }
}

/** The place is Germany for a third of those whose family came from elsewhere. */
export const geburtsortVon = (w: Wuerfel, herkunft: Herkunft): string =>
  herkunft === 'deutsch' || w.trifft(0.35) ? ortVon(w) : w.aus(geburtsorte[herkunft])

export const telefonVon = (w: Wuerfel): string =>
  `+49${w.aus(['151', '152', '157', '159', '160', '162', '170', '171', '172', '173', '174', '175', '176', '177', '178', '179'])}${String(1_000_000 + w.unter(9_000_000))}${w.trifft(0.5) ? w.unter(10) : ''}`

const ANBIETER = ['post', 'web', 'mail', 'netz', 'brief'] as const
const einfach = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')

/** All under .example: no address of anybody. */
export function emailVon(w: Wuerfel, vorname: string, nachname: string): string {
  const [v, n] = [einfach(vorname), einfach(nachname)]
  const vorne = w.aus([`${v}.${n}`, `${v}${n}`, `${v[0] ?? ''}.${n}`, `${n}.${v}`, v])
  return `${vorne}${w.trifft(0.6) ? w.unter(1000) : ''}@${w.aus(ANBIETER)}.example`
}

const kundennummerVon = (w: Wuerfel): string =>
  `${String(w.unter(1000)).padStart(3, '0')}${w.aus(['A', 'B', 'D', 'G', 'K', 'M'])}${String(w.unter(1_000_000)).padStart(6, '0')}`
