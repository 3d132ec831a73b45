import type { Krypto } from '../../../platform/crypto/index.ts'
import type { Teildatum } from '../../../platform/forms/index.ts'
import { liesBgNummer, liesKundennummer, liesRvNummer, liesSteuerId } from '../../../platform/nummern/index.ts'
import { suchform } from '../../../platform/zeichen/index.ts'
import { kontaktsuche } from '../kontakt/kontakt.ts'
import { type Nummernart, nummernarten, nummernsuche } from '../nummer/nummer.ts'
import { nummernart } from '../suchworte/setzen.ts'
import { anschriftswort, geburtswort, klang, teileAnschrift } from '../suchworte/worte.ts'

/** What a clerk asks by; at least one. */
export interface Frage {
  readonly name?: string | undefined
  readonly geburt?: Teildatum | undefined
  readonly nummer?: string | undefined
  readonly anschrift?: string | undefined
  readonly kontakt?: string | undefined
}

/** A word of the index: the very one, or one that begins so. */
export interface Muster {
  readonly wort: string
  readonly ganz: boolean
}

/** A person must have one of each criterion's words. */
export type Kriterium = readonly Muster[]

/** A word of a name as it was typed; in quotes only this writing counts. */
export interface Namensteil {
  readonly wort: string
  readonly genau: boolean
}

/** The words of a name; what stands in quotes, of whatever kind, is meant exactly. */
export function namensteileAus(text: string): Namensteil[] {
  const alle = text.split(/["„“”«»]/u).flatMap((teil, stelle) =>
    suchform(teil)
      .split(' ')
      .filter((wort) => wort !== '')
      .map((wort) => ({ wort, genau: stelle % 2 === 1 })),
  )
  return [...new Map(alle.map((teil) => [teil.wort, teil])).values()]
}

const leser: Readonly<Record<Nummernart, (text: string) => string | undefined>> = {
  kundennummer: liesKundennummer,
  bg: liesBgNummer,
  rv: liesRvNummer,
  steuer_id: liesSteuerId,
}

/** The number in any of its writings; undefined when it is none that we keep. */
export function nummerAus(text: string): { art: Nummernart; wert: string } | undefined {
  for (const art of nummernarten) {
    const wert = leser[art](text)
    if (wert !== undefined) return { art, wert }
  }
  return undefined
}

const ganz = (wort: string): Muster => ({ wort, ganz: true })
const anfang = (wort: string): Muster => ({ wort, ganz: false })

/**
 * The words of the index that answer a question, the rarest kinds first; every criterion counts.
 * @param nurGanze only whole words of names, as they were typed
 */
export function kriterien(krypto: Krypto, frage: Frage, nurGanze = false): Kriterium[] {
  const nummer = frage.nummer === undefined ? undefined : nummerAus(frage.nummer)
  return [
    ...(nummer === undefined
      ? []
      : [[ganz(`${nummernart[nummer.art] ?? ''}${nummernsuche(krypto, nummer.art, nummer.wert)}`)]]),
    ...(frage.kontakt === undefined ? [] : [[ganz(kontaktwort(krypto, frage.kontakt))]]),
    ...(frage.anschrift === undefined ? [] : [anschrift(frage.anschrift)]),
    ...(frage.geburt === undefined ? [] : geburt(frage.geburt)),
    ...(frage.name === undefined ? [] : namensteileAus(frage.name).map((teil) => name(teil, nurGanze))),
  ]
}

const name = ({ wort, genau }: Namensteil, nurGanze: boolean): Kriterium =>
  genau || nurGanze
    ? [ganz(`N${wort}`)]
    : [anfang(`N${wort}`), ...(klang(wort) === '' ? [] : [ganz(`P${klang(wort)}`)])]

/** What is known asks for itself, and for those of whom less is known. */
function geburt(datum: Teildatum): Kriterium[] {
  const wort = geburtswort(datum)
  if (wort === '') return []
  const ungenauer = [...new Set([wort.slice(0, 7), wort.slice(0, 5)])].filter((kurz) => kurz !== wort)
  return [[anfang(wort), ...ungenauer.map(ganz)]]
}

function anschrift(text: string): Kriterium {
  const { strasse, hausnummer } = teileAnschrift(text)
  const wort = anschriftswort(strasse, hausnummer)
  if (hausnummer === null) return [anfang(wort)]
  // 4 also means 4a, but not 40.
  return [ganz(wort), ...Array.from('ABCDEFGH', (buchstabe) => ganz(wort + buchstabe))]
}

const kontaktwort = (krypto: Krypto, text: string): string =>
  text.includes('@') ? `E${kontaktsuche(krypto, 'email', text)}` : `T${kontaktsuche(krypto, 'telefon', text)}`
