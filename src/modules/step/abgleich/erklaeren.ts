import type { Bewertung } from './bewerten.ts'
import { feldNamens } from './felder/index.ts'

/** One bar of the waterfall. */
export interface Schritt {
  readonly feld: string
  readonly bezeichnung: string
  /** What was found, a clerk's words. */
  readonly text: string
  readonly bits: number
  /** Sum after this step. */
  readonly summe: number
}

const bezeichnungen: Readonly<Record<string, string>> = {
  geburt: 'Geburtsdatum',
  nachname: 'Familienname',
  vorname: 'Vorname',
  kundennummer: 'Kundennummer',
  geschlecht: 'Geschlecht',
  anschrift: 'Anschrift',
  telefon: 'Telefon',
  email: 'E-Mail',
  geburtsort: 'Geburtsort',
  staat: 'Staatsangehörigkeit',
  'nummer:bg': 'BG-Nummer',
  'nummer:rv': 'Rentenversicherungsnummer',
  'nummer:steuer': 'Steuer-ID',
}

const warnungen = {
  haushalt: 'Vielleicht zwei aus einem Haushalt: gleicher Familienname, gleiche Anschrift.',
  zwillinge: 'Vielleicht Zwillinge: gleicher Familienname und Geburtstag, andere Vornamen.',
  generationen: 'Vielleicht zwei Generationen: gleicher Name, anderes Geburtsdatum.',
} as const

const seltenheit = (tf: number): string => (tf >= 1.5 ? ', seltener Wert' : tf <= -1.5 ? ', häufiger Wert' : '')

/**
 * The waterfall of a judgement: the prior, each field that both sides have, with its words and bits and the running sum,
 * and what relatives take off as the last step. The last sum is the weight.
 */
export function erklaere(bewertung: Bewertung): Schritt[] {
  let summe = bewertung.vorab
  const schritte: Schritt[] = [
    { feld: 'vorab', bezeichnung: 'Ausgangswert', text: 'zwei beliebige Personen', bits: summe, summe },
  ]
  for (const { feld, stufe, bits, tfBits } of bewertung.felder) {
    summe += bits + tfBits
    const text = `${feldNamens(feld).stufen[stufe] ?? ''}${seltenheit(tfBits)}`
    schritte.push({ feld, bezeichnung: bezeichne(feld), text, bits: bits + tfBits, summe })
  }
  const { verwandte, warnung, gewicht } = bewertung
  const text = warnung ? warnungen[warnung] : 'Angehörige sehen so kaum aus.'
  schritte.push({ feld: 'verwandte', bezeichnung: 'Angehörige', text, bits: verwandte, summe: gewicht })
  return schritte
}

const bezeichne = (feld: string): string => bezeichnungen[feld] ?? feld.replace(/^(?:nummer|merkmal):/, '')
