import type { Vorbereitet } from './person.ts'
import { nameAusSuchform, type Name } from './text/name.ts'

const worte = (name: Name | undefined): string => name?.teile.map(({ text }) => text).join(' ') ?? ''
const paare = (werte: Readonly<Record<string, string>>): string =>
  Object.keys(werte)
    .toSorted()
    .map((art) => `${art}=${werte[art] ?? ''}`)
    .join('|')
const ohneTrenner = (text: string): string => (text.includes('\t') ? text.replaceAll('\t', ' ') : text)

/** A prepared person as one line of text with tabs; equal persons give equal lines. `ausZeile` reads it again. */
export const alsZeile = (v: Vorbereitet): string =>
  [
    worte(v.vor),
    worte(v.fam),
    v.geb.map(worte).join('|'),
    String(v.jahr),
    String(v.monat),
    String(v.tag),
    v.geschlecht,
    v.geburtsort,
    v.staaten.join('|'),
    v.strasse,
    v.hausnummer,
    v.plz,
    v.ort,
    v.email,
    v.telefon,
    v.kundennummer,
    paare(v.nummern),
    paare(v.merkmale),
  ]
    .map(ohneTrenner)
    .join('\t')

const keine: readonly string[] = []
const leer: Readonly<Record<string, string>> = {}

const liste = (text: string): readonly string[] => (text === '' ? keine : text.split('|'))
const namen = (text: string): readonly Name[] =>
  text === '' ? keineNamen : text.split('|').flatMap((form) => nameAusSuchform(form) ?? [])
const keineNamen: readonly Name[] = []

const lies = (text: string): Readonly<Record<string, string>> =>
  text === ''
    ? leer
    : Object.fromEntries(
        text.split('|').map((paar) => [paar.slice(0, paar.indexOf('=')), paar.slice(paar.indexOf('=') + 1)]),
      )

/** Reads a line of `alsZeile`; codes are made anew, names that were read before come from memory. */
export function ausZeile(zeile: string): Vorbereitet {
  const t = zeile.split('\t')
  return {
    vor: nameAusSuchform(t[0] ?? ''),
    fam: nameAusSuchform(t[1] ?? ''),
    geb: namen(t[2] ?? ''),
    jahr: Number(t[3] ?? ''),
    monat: Number(t[4] ?? ''),
    tag: Number(t[5] ?? ''),
    geschlecht: t[6] ?? '',
    geburtsort: t[7] ?? '',
    staaten: liste(t[8] ?? ''),
    strasse: t[9] ?? '',
    hausnummer: t[10] ?? '',
    plz: t[11] ?? '',
    ort: t[12] ?? '',
    email: t[13] ?? '',
    telefon: t[14] ?? '',
    kundennummer: t[15] ?? '',
    nummern: lies(t[16] ?? ''),
    merkmale: lies(t[17] ?? ''),
  }
}
