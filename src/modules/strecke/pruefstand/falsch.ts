import type { Eingabe } from '../../../platform/forms/index.ts'
import { feldname } from '../bogen/eingabe.ts'
import type { Feldfrage } from '../feldarten/feldart.ts'
import type { feldarten } from '../feldarten/index.ts'

const LANG = 'a'.repeat(4001)
const UNSICHTBAR = 'a\u200Bb'
/** A field that was sent twice, first without anything. */
const LEER_UND_MEHR = ['', 'x']

const text = {
  'fehler.zeichen.text': 'Kim 😀',
  'fehler.leer': LEER_UND_MEHR,
  'fehler.lang': LANG,
  'fehler.unsichtbar': UNSICHTBAR,
}
const datum = {
  'fehler.datum': { tag: '30', monat: '2', jahr: '2026' },
  'fehler.datum.teil': { tag: '3', monat: '', jahr: '2026' },
  'fehler.datum.jahr': { tag: '3', monat: '7', jahr: '26' },
  'fehler.datum.fern': { tag: '3', monat: '7', jahr: '0026' },
}

type Falsches = Readonly<Record<string, unknown>>

/** For tests: of each kind an entry for each message that it can give by itself. The first is what somebody may well type. */
export const falsche: Readonly<Record<keyof typeof feldarten, Falsches>> = {
  anschrift: {
    'fehler.plz': { plz: '1234', ort: 'Kiel' },
    'fehler.lang': { ort: LANG },
    'fehler.unsichtbar': { strasse: UNSICHTBAR },
    'fehler.zeichen.text': { ort: 'Kiel 😀' },
  },
  beruf: text,
  betrag: { 'fehler.betrag': 'viel' },
  'bg-nummer': { 'fehler.bgnummer': '1' },
  datum: {
    ...datum,
    'fehler.geburt.zukunft': { tag: '3', monat: '7', jahr: '2990' },
    'fehler.geburt.frueh': { tag: '3', monat: '7', jahr: '1090' },
  },
  email: {
    'fehler.email': 'kim@',
    'fehler.leer.email': LEER_UND_MEHR,
    'fehler.lang': LANG,
    'fehler.unsichtbar': UNSICHTBAR,
  },
  iban: { 'fehler.iban': 'DE00 1234' },
  'ja-nein': { 'fehler.auswahl': 'vielleicht' },
  kundennummer: { 'fehler.kundennummer': '1' },
  land: { 'fehler.land': { 1: 'XX' } },
  langtext: text,
  mehrfach: { 'fehler.keine': ['eins', 'keine'] },
  monat: { 'fehler.monat': 'Juli' },
  name: {
    'fehler.zeichen': 'Kim Ж',
    'fehler.leer': LEER_UND_MEHR,
    'fehler.lang': LANG,
    'fehler.unsichtbar': UNSICHTBAR,
  },
  person: { 'fehler.auswahl': 'person/98' },
  'rv-nummer': { 'fehler.rvnummer': '1' },
  'steuer-id': { 'fehler.steuerid': '123' },
  tabelle: {
    'fehler.tabelle.voll': Object.fromEntries(Array.from({ length: 31 }, (_, i) => [String(i + 1), { was: 'x' }])),
  },
  telefon: { 'fehler.telefon': '12', 'fehler.leer.telefon': LEER_UND_MEHR },
  text,
  wahl: { 'fehler.auswahl': 'etwas anderes' },
  zahl: { 'fehler.zahl': 'drei' },
  zeitraum: {
    'fehler.zeitraum': { von: { tag: '3', monat: '7', jahr: '2026' }, bis: { tag: '2', monat: '7', jahr: '2026' } },
    ...Object.fromEntries(Object.entries(datum).map(([schluessel, tag]) => [schluessel, { von: tag }])),
  },
}

/** For tests: fields of a question with something wrong typed into them; in a table into each cell of a row. */
export function falschGetippt(frage: Feldfrage, name = feldname(frage.id)): Eingabe {
  if (frage.art === 'datei' || frage.art === 'personen') return {}
  if (frage.art === 'tabelle') {
    const zellen = (frage.spalten ?? []).map(({ key, art, wahl }) =>
      falschGetippt({ id: key, art, wahl }, `${name}.1.${key}`),
    )
    return Object.assign({}, ...zellen) as Eingabe
  }
  if (frage.art === 'mehrfach') return { [name]: [...(frage.wahl ?? [])] }
  return felder(name, Object.values(falsche[frage.art])[0])
}

/** An entry as the fields of a form that send it. */
function felder(name: string, roh: unknown): Eingabe {
  if (typeof roh !== 'object' || roh === null || Array.isArray(roh))
    return { [name]: roh as string | readonly string[] }
  const teile = Object.entries(roh).map(([teil, wert]) => felder(`${name}.${teil}`, wert))
  return Object.assign({}, ...teile) as Eingabe
}
