import { tagNummer } from '../zellen/kalender.ts'
import { type Marke, zerlegeAusdruck } from './marken.ts'
import { type FeelWert, istDatum, istKontext, istListe, Jenseits, logik, rechnungen, vergleiche } from './wert.ts'

/** What an expression may name: values, and the models of knowledge it may call. */
export interface Umfeld {
  readonly wert: (name: string) => FeelWert
  readonly rufe: (name: string, argumente: readonly FeelWert[]) => FeelWert
  readonly rufeBenannt: (name: string, argumente: Readonly<Record<string, FeelWert>>) => FeelWert
}

type Auswertung = (umfeld: Umfeld) => FeelWert

interface Lauf {
  readonly marken: readonly Marke[]
  stelle: number
}

/** Thrown inside this file only. */
class KeinSFeel extends Error {}

/**
 * Compiles a simple expression of S-FEEL (DMN 9.2): literals, names, paths, arithmetic, comparisons, and / or / not, calls of
 * business knowledge. `namen` are all names the model knows. Undefined for whatever goes beyond.
 */
export function liesAusdruck(text: string, namen: readonly string[]): Auswertung | undefined {
  const marken = zerlegeAusdruck(text, namen)
  if (marken === undefined || marken.length === 0) return undefined
  const lauf: Lauf = { marken, stelle: 0 }
  try {
    const auswertung = oder(lauf)
    return lauf.stelle === marken.length ? auswertung : undefined
  } catch (fehler) {
    if (fehler instanceof KeinSFeel) return undefined
    throw fehler
  }
}

const weiter = (lauf: Lauf): Marke | undefined => lauf.marken[lauf.stelle]

function nimm(lauf: Lauf, art: 'op' | 'wort', ...texte: readonly string[]): string | undefined {
  const marke = weiter(lauf)
  if (marke?.art !== art || !texte.includes(marke.text)) return undefined
  lauf.stelle++
  return marke.text
}

function verlange(lauf: Lauf, op: string): void {
  if (nimm(lauf, 'op', op) === undefined) throw new KeinSFeel()
}

type Verknuepfung = (a: FeelWert, b: FeelWert) => FeelWert

/** One level of operators that associate to the left. */
const stufe =
  (art: 'op' | 'wort', operatoren: Readonly<Record<string, Verknuepfung>>, darunter: (lauf: Lauf) => Auswertung) =>
  (lauf: Lauf): Auswertung => {
    let links = darunter(lauf)
    for (;;) {
      const verknuepfe = operatoren[nimm(lauf, art, ...Object.keys(operatoren)) ?? '']
      if (verknuepfe === undefined) return links
      const [a, b] = [links, darunter(lauf)]
      links = (umfeld) => verknuepfe(a(umfeld), b(umfeld))
    }
  }

const auswahl = (...ops: readonly string[]): Readonly<Record<string, Verknuepfung>> =>
  Object.fromEntries(ops.map((op) => [op, rechnungen[op] ?? (() => null)]))

const hoch = stufe('op', auswahl('**'), vorzeichen)
const mal = stufe('op', auswahl('*', '/'), hoch)
const plus = stufe('op', auswahl('+', '-'), mal)
const vergleich = stufe('op', vergleiche, plus)
const und = stufe('wort', { and: logik.and }, vergleich)
const oder = stufe('wort', { or: logik.or }, und)

/** A minus before a value binds tighter than ** (grammar rule 4). */
function vorzeichen(lauf: Lauf): Auswertung {
  if (nimm(lauf, 'op', '-') === undefined) return pfad(lauf)
  const innen = vorzeichen(lauf)
  return (umfeld) => {
    const wert = innen(umfeld)
    return typeof wert === 'number' ? 0 - wert : null
  }
}

function pfad(lauf: Lauf): Auswertung {
  let links = einfach(lauf)
  while (nimm(lauf, 'op', '.') !== undefined) {
    const marke = lauf.marken[lauf.stelle++]
    if (marke?.art !== 'name' && marke?.art !== 'wort') throw new KeinSFeel()
    const [von, teil] = [links, marke.text]
    links = (umfeld) => {
      const wert = von(umfeld)
      if (istDatum(wert) || istListe(wert))
        throw new Jenseits(`Der Teil „${teil}“ eines Datums oder einer Liste geht über S-FEEL hinaus.`)
      return istKontext(wert) && Object.hasOwn(wert, teil) ? (wert[teil] ?? null) : null
    }
  }
  return links
}

const fest: Readonly<Record<string, FeelWert>> = { true: true, false: false, null: null }

function einfach(lauf: Lauf): Auswertung {
  const marke = lauf.marken[lauf.stelle++]
  if (marke === undefined) throw new KeinSFeel()
  if (marke.art === 'zahl' || marke.art === 'text') return () => marke.wert
  if (marke.art === 'name') return name(lauf, marke.text)
  if (marke.text === '(') {
    const innen = oder(lauf)
    verlange(lauf, ')')
    return innen
  }
  if (marke.art === 'wort') return wort(lauf, marke.text)
  if (marke.text === '@') return datum(kurzesDatum(lauf))
  throw new KeinSFeel()
}

/** @"2026-07-01"; times and durations are written so, too. */
function kurzesDatum(lauf: Lauf): Auswertung {
  const marke = weiter(lauf)
  if (marke?.art !== 'text' || !/^-?\d{4,9}-\d\d-\d\d$/.test(marke.wert)) throw new KeinSFeel()
  return einfach(lauf)
}

function wort(lauf: Lauf, text: string): Auswertung {
  if (text in fest) return () => fest[text] ?? null
  if (text !== 'not' && text !== 'date') throw new KeinSFeel()
  verlange(lauf, '(')
  const innen = oder(lauf)
  verlange(lauf, ')')
  return text === 'date' ? datum(innen) : (umfeld) => logik.not(innen(umfeld))
}

/** A name stands for its value, or calls what is known under it. */
function name(lauf: Lauf, text: string): Auswertung {
  if (nimm(lauf, 'op', '(') === undefined) return (umfeld) => umfeld.wert(text)
  const argumente: Auswertung[] = []
  if (nimm(lauf, 'op', ')') !== undefined) return (umfeld) => umfeld.rufe(text, [])
  do argumente.push(oder(lauf))
  while (nimm(lauf, 'op', ',') !== undefined)
  verlange(lauf, ')')
  return (umfeld) =>
    umfeld.rufe(
      text,
      argumente.map((a) => a(umfeld)),
    )
}

/** Years of FEEL that the calendar of a Jobcenter does not need: before the first, beyond 9999. */
const weitesJahr = /^-\d{4,9}-\d\d-\d\d$|^[1-9]\d{4,8}-\d\d-\d\d$/

const datum =
  (innen: Auswertung): Auswertung =>
  (umfeld) => {
    const text = innen(umfeld)
    if (text !== null && typeof text !== 'string')
      throw new Jenseits('Ein Datum aus etwas anderem als Text geht über S-FEEL hinaus.')
    if (text !== null && weitesJahr.test(text))
      throw new Jenseits(`Das Datum „${text}“ hat ein Jahr, das hier nicht vorkommt.`)
    return text !== null && tagNummer(text) !== undefined ? { datum: text } : null
  }
