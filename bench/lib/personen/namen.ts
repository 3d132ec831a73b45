import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { wurzel } from '../../../src/config.ts'
import { type Herkunft, personenordner } from './raten.ts'
import { gewichtet, type Wuerfel, wuerfel } from './wuerfel.ts'

export type Geschlecht = 'm' | 'w'

const lies = (datei: string): string => readFileSync(join(personenordner, 'namen', datei), 'utf8').trimEnd()
const worte = (text = ''): string[] => text.split(' ')
const zeilen = (datei: string): string[][] =>
  lies(datei)
    .split('\n')
    .map((zeile) => zeile.split(';'))

type Vornamen = Readonly<Record<Geschlecht, string>>
const vornamen = JSON.parse(lies('vornamen.json')) as Readonly<Record<'deutsch', Readonly<Record<string, Vornamen>>>> &
  Readonly<Record<Exclude<Herkunft, 'deutsch'>, Vornamen>>
const familien = JSON.parse(lies('familiennamen.json')) as Readonly<Record<string, string>>
const alltaeglich = (datei: string): string[] =>
  readFileSync(join(wurzel, 'script/lib/bestand/namen', datei), 'utf8')
    .trimEnd()
    .split('\n')

/** By rank: the first is the most frequent, the n-th about 1/(n+2) as often. */
const nachRang = (liste: readonly string[]) => gewichtet(liste.map((name, i) => [name, 1 / (i + 3)] as const))

const berlin = zeilen('vornamen-berlin.csv')
const selten = (g: Geschlecht) =>
  gewichtet(
    berlin.filter(([, geschlecht]) => geschlecht === g).map(([name = '', , anzahl]) => [name, Number(anzahl)] as const),
  )
const ausBerlin = { m: selten('m'), w: selten('w') }
const jahrzehnte = Object.fromEntries(
  Object.entries(vornamen.deutsch).map(([ab, { m, w }]) => [ab, { m: nachRang(worte(m)), w: nachRang(worte(w)) }]),
)
const fremde = (h: Exclude<Herkunft, 'deutsch'>) => ({
  m: nachRang(worte(vornamen[h].m)),
  w: nachRang(worte(vornamen[h].w)),
})
const ausland = {
  tuerkisch: fremde('tuerkisch'),
  arabisch: fremde('arabisch'),
  slawisch: fremde('slawisch'),
  vietnamesisch: fremde('vietnamesisch'),
  suedeuropaeisch: fremde('suedeuropaeisch'),
}

/** Share of German given names from the long list of births, whatever the year. */
const AUS_DER_LANGEN_LISTE = 0.15

/** A given name as people of this origin, sex and year of birth bear it. */
export function vornameVon(w: Wuerfel, herkunft: Herkunft, geschlecht: Geschlecht, jahr: number): string {
  if (herkunft !== 'deutsch' && w.trifft(0.85)) return ausland[herkunft][geschlecht](w)
  const jahrzehnt = jahrzehnte[Math.min(2000, Math.max(1940, Math.floor(jahr / 10) * 10))]
  if (jahr >= 2010 || jahrzehnt === undefined || w.trifft(AUS_DER_LANGEN_LISTE)) return ausBerlin[geschlecht](w)
  return jahrzehnt[geschlecht](w)
}

/** Every front part with every back part: the many rare names. */
const zusammengesetzt = (vorne: string, hinten: string) => {
  const [v, h] = [worte(familien[vorne]), worte(familien[hinten])]
  return (w: Wuerfel): string => w.aus(v) + w.aus(h)
}
const haeufige = gewichtet(
  (familien['haeufig'] ?? '').split(',').map((eintrag) => {
    const [name = '', promille] = eintrag.split(' ')
    return [name, Number(promille)] as const
  }),
)
/** The list is in the order of the alphabet: its names get frequencies by chance, from 0.08 % down. */
const gelaeufige = gewichtet(
  alltaeglich('nachnamen.txt')
    .map((name, nr) => [name, wuerfel(1, 91, nr).zahl()] as const)
    .toSorted(([, a], [, b]) => a - b)
    .map(([name], i) => [name, 1 / (i + 60)] as const),
)
const seltene = zusammengesetzt('vorne', 'hinten')
const gaengig = {
  tuerkisch: nachRang(worte(familien['tuerkisch'])),
  arabisch: nachRang(worte(familien['arabisch'])),
  slawisch: nachRang(worte(familien['slawisch'])),
  suedeuropaeisch: nachRang(worte(familien['suedeuropaeisch'])),
}
const rar = {
  tuerkisch: zusammengesetzt('tuerkischVorne', 'tuerkischHinten'),
  slawisch: zusammengesetzt('slawischVorne', 'slawischHinten'),
  suedeuropaeisch: zusammengesetzt('suedeuropaeischVorne', 'suedeuropaeischHinten'),
}
const vietnam = worte(familien['vietnamesisch'])

/** A family name, in the form a man bears. The 100 most frequent names are about 14 % of all Germans', as in reality. */
export function familiennameVon(w: Wuerfel, herkunft: Herkunft): string {
  const z = w.zahl()
  switch (herkunft) {
    case 'deutsch':
      return z < 0.14 ? haeufige(w) : z < 0.55 ? gelaeufige(w) : seltene(w)
    case 'arabisch':
      return z < 0.75 ? gaengig.arabisch(w) : z < 0.9 ? `Al ${gaengig.arabisch(w)}` : `Al-${gaengig.arabisch(w)}`
    case 'vietnamesisch':
      return w.aus(vietnam)
    default:
      return z < 0.5 ? gaengig[herkunft](w) : rar[herkunft](w)
  }
}

const weiblich: readonly (readonly [RegExp, string])[] = [
  [/([sc]k)i$/, '$1a'],
  [/([oe]v|in)$/, '$1a'],
]
/** The form a woman bears where a language has one: Kowalski, Kowalska. */
export const alsFrau = (name: string, herkunft: Herkunft): string =>
  herkunft === 'slawisch' ? weiblich.reduce((form, [von, nach]) => form.replace(von, nach), name) : name

export const partikel = (familien['partikel'] ?? '').split(',')
export const strassen = alltaeglich('strassen.txt')
export const kurzformen = new Map(zeilen('kurzformen.csv').map(([lang = '', kurz = '']) => [lang, kurz]))
export const umschriften = new Map(zeilen('umschriften.csv').map(([name = '', andere]) => [name, worte(andere)]))
