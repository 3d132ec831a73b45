import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { wurzel } from '../../../src/config.ts'
import { zufall } from '../../../src/modules/step/abgleich/lernen/zufall.ts'

/** A labelled file and how to read it, made up from a seed. */
export interface Probe {
  readonly name: string
  readonly csv: string
  readonly zuordnung: object
}

export interface Wuerfel {
  readonly zahl: (bis: number) => number
  readonly ja: (anteil: number) => boolean
  /** Frequent values first: Zipf. */
  readonly haeufig: <T>(liste: readonly T[]) => T
  readonly eins: <T>(liste: readonly T[]) => T
}

export function wuerfel(saat: number): Wuerfel {
  const naechste = zufall(saat)
  const an = <T>(liste: readonly T[], stelle: number): T => {
    const wert = liste[Math.min(liste.length - 1, stelle)]
    if (wert === undefined) throw new Error('leere Liste')
    return wert
  }
  return {
    zahl: (bis) => Math.floor(naechste() * bis),
    ja: (anteil) => naechste() < anteil,
    haeufig: (liste) => an(liste, Math.floor((liste.length + 20) ** naechste()) - 1),
    eins: (liste) => an(liste, Math.floor(naechste() * liste.length)),
  }
}

const zeilen = (datei: string): string[] => readFileSync(join(wurzel, datei), 'utf8').split('\n')

/** Given names with their short forms; the first of a class is the registered one. */
export const vornamensklassen = zeilen('inhalte/abgleich/namensvarianten.txt')
  .map((zeile) => zeile.replace(/#.*/, '').trim().toLowerCase().split(/\s+/))
  .filter((klasse) => klasse.length > 1)

/** PLZ and place. */
export const orte = zeilen('inhalte/plz/orte.csv')
  .slice(1)
  .map((zeile) => zeile.split(';'))
  .flatMap(([plz, ort]) => (plz && ort ? [{ plz, ort }] : []))

const ANFAENGE =
  'ber bach eich feld fried grün hart hein hof holz kauf kirch klein krau lang lind mar neu ober rein rot sand schön schul schwar stein tal unter wald wein wild win zell'
const ENDEN =
  'mann er feld bach berg inger meier ner müller el hauser ke ert ing ow ski wald hoff stein lich brink horst'

/** Family names of all lengths, frequent ones first. */
export const nachnamen: readonly string[] = [
  ...'müller schmidt schneider fischer weber meyer wagner becker schulz hoffmann schäfer koch bauer richter klein wolf schröder neumann schwarz zimmermann braun krüger hofmann hartmann lange yılmaz nguyen kowalski kaya ivanova öztürk hassan petrov demir al-hassan von der heide großmann weiß jäger könig'.split(
    ' ',
  ),
  ...ENDEN.split(' ').flatMap((ende) => ANFAENGE.split(' ').map((anfang) => anfang + ende)),
]

export const strassen: readonly string[] = [
  'Haupt',
  'Bahnhof',
  'Schul',
  'Garten',
  'Berg',
  'Dorf',
  'Linden',
  'Kirch',
  'Wald',
  'Goethe',
].flatMap((s) => [`${s}straße`, `${s}weg`, `${s}ring`, `Am ${s}platz`, `Alte ${s}gasse`, `Neue ${s}allee`])

/** A typing mistake: a letter left out, doubled, replaced or exchanged. */
export function vertippt(text: string, w: Wuerfel): string {
  if (text.length < 2) return text
  const i = w.zahl(text.length - 1)
  const art = w.zahl(4)
  if (art === 0) return text.slice(0, i) + text.slice(i + 1)
  if (art === 1) return text.slice(0, i) + (text[i] ?? '') + text.slice(i)
  if (art === 2) return text.slice(0, i) + w.eins(Array.from('aeinrst')) + text.slice(i + 1)
  return text.slice(0, i) + (text[i + 1] ?? '') + (text[i] ?? '') + text.slice(i + 2)
}

export const csvAus = (spalten: readonly string[], saetze: readonly (readonly string[])[], trenner = ','): string =>
  [spalten, ...saetze]
    .map((satz) => satz.map((wert) => (/[",;\n]/.test(wert) ? `"${wert.replaceAll('"', '""')}"` : wert)).join(trenner))
    .join('\n')
