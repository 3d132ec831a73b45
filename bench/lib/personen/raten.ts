import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { wurzel } from '../../../src/config.ts'

export const herkuenfte = ['deutsch', 'tuerkisch', 'arabisch', 'slawisch', 'vietnamesisch', 'suedeuropaeisch'] as const
export type Herkunft = (typeof herkuenfte)[number]

interface Raten {
  readonly saat: number
  readonly herkunft: Readonly<Record<Herkunft, number>>
  readonly bestand: {
    readonly ersterJanuar: Readonly<Record<'arabisch' | 'sonst', number>>
    readonly tagUnbekannt: Readonly<Record<'arabisch' | 'sonst', number>>
  } & Readonly<
    Record<
      | 'zwilling'
      | 'vaterUndSohn'
      | 'zweiterVorname'
      | 'doppelname'
      | 'partikel'
      | 'telefon'
      | 'telefonGeteilt'
      | 'email'
      | 'kundennummer'
      | 'geburtsort'
      | 'staat',
      number
    >
  >
  readonly doppel: {
    readonly nachlaessig: { readonly anteil: number; readonly faktor: number }
    readonly vorname: Teil<'tippfehler' | 'nurRufname' | 'zweiterAlsRufname' | 'kurzform'>
    readonly nachname: Teil<
      'tippfehler' | 'umlautform' | 'geburtsnameGenannt' | 'geburtsnameFehlt' | 'doppelnameGekuerzt' | 'partikelWeg'
    > & { readonly heirat: Teil<'w' | 'm'> }
    readonly namenVertauscht: number
    readonly umschrift: Partial<Teil<Herkunft>>
    readonly geburt: Teil<'tag' | 'monat' | 'jahr' | 'vertauscht' | 'tagUnbekannt' | 'alsErsterJanuar'>
    readonly geschlecht: number
    readonly geburtsort: Teil<'fehlt' | 'anders'>
    readonly staat: Teil<'fehlt' | 'anders'>
    readonly anschrift: Teil<
      'umgezogen' | 'nachbarort' | 'fehlt' | 'plzTippfehler' | 'strasseTippfehler' | 'abkuerzung'
    >
    readonly telefon: Teil<'neu' | 'fehlt' | 'anders' | 'schreibweise'>
    readonly email: Teil<'neu' | 'fehlt' | 'anders'>
    readonly kundennummer: Teil<'fehlt' | 'zahlendreher'>
  }
}
type Teil<K extends string> = Readonly<Record<K, number>>

export const personenordner = join(wurzel, 'bench/lib/personen')

/** How often what goes wrong: set before anything was measured, never changed after a result. */
export const raten = JSON.parse(readFileSync(join(personenordner, 'raten.json'), 'utf8')) as Raten
