import { z } from 'zod'
import { type Eingabe, istLeer } from '../../../platform/forms/index.ts'
import { zahl } from '../../../platform/i18n/index.ts'
import type { Antwort } from '../lauf/antworten.ts'
import { feldarten } from './index.ts'
import type { Feldart, Feldfrage, Umfeld } from './feldart.ts'
import { Tabellenfeld } from './tabellenfeld.tsx'
import { streckenworte } from './texte.ts'

/** Rows that a table holds at most. */
export const HOECHSTENS = 30

type Zeile = Readonly<Record<string, unknown>>

const zeilenVon = (antwort: Antwort): readonly Zeile[] =>
  Array.isArray(antwort) ? antwort.map((zeile: unknown) => Object(zeile) as Zeile) : []

/** Each column is a question of its own kind. */
export const spaltenVon = ({ id, spalten = [] }: Feldfrage) =>
  spalten.map(({ key, art, neue, wahl }) => ({
    key,
    frage: { id: `${id}.${key}`, art, neue, wahl, zelle: true } satisfies Feldfrage,
    art: feldarten[art],
  }))

interface Fehlschlag {
  readonly pfad: readonly string[]
  readonly schluessel: string
  readonly parameter: Readonly<Record<string, unknown>>
}

/** One row as its columns read it. What is wrong names its cell: by its field, and by row and column. */
function liesZeile(frage: Feldfrage, umfeld: Umfeld, nummer: string, zellen: Zeile) {
  const zeile: Record<string, unknown> = {}
  const fehler: Fehlschlag[] = []
  for (const { key, frage: eine, art } of spaltenVon(frage)) {
    if (istLeer(zellen[key])) continue
    const ergebnis = art.schema(eine, umfeld).safeParse(zellen[key])
    if (ergebnis.success) {
      zeile[key] = ergebnis.data
      continue
    }
    const [erster] = ergebnis.error.issues
    const eigene = erster?.code === 'custom' ? erster.params : {}
    const stelle = { frage: frage.id, spalte: key, ...(frage.eineZeile !== true && { zeile: Number(nummer) }) }
    fehler.push({
      pfad: [nummer, key],
      schluessel: erster?.message ?? 'fehler.eingabe',
      parameter: { ...eigene, ...stelle },
    })
  }
  return { zeile, fehler }
}

/** Rows of columns; blank rows are dropped, every wrong cell is told. */
export const tabelle: Feldart = {
  schema: (frage, umfeld) =>
    z.transform((roh: unknown, ctx): Zeile[] => {
      const gesendet = Object.entries(Object(roh) as Record<string, unknown>).filter(([, zeile]) => !istLeer(zeile))
      const gelesen = gesendet.map(([nummer, zeile]) => liesZeile(frage, umfeld, nummer, Object(zeile) as Zeile))
      const fehler = gelesen.flatMap((eine) => eine.fehler)
      const erste = ['1', frage.spalten?.[0]?.key ?? '']
      if (gesendet.length > HOECHSTENS)
        fehler.unshift({ pfad: erste, schluessel: 'fehler.tabelle.voll', parameter: { max: HOECHSTENS } })
      for (const { pfad, schluessel: message, parameter: params } of fehler)
        ctx.issues.push({ code: 'custom', message, params, path: [...pfad], input: roh })
      return gelesen.map(({ zeile }) => zeile)
    }),
  meldungen: ['fehler.tabelle.voll'],
  erstes: ({ spalten = [] }) => `.1.${spalten[0]?.key ?? ''}`,
  eingabe: (antwort, name, frage) => {
    const spalten = spaltenVon(frage)
    const felder = zeilenVon(antwort).flatMap((zeile, n) =>
      spalten
        .filter(({ key }) => zeile[key] !== undefined)
        .map(({ key, frage: eine, art }) => art.eingabe(zeile[key] as Antwort, `${name}.${n + 1}.${key}`, eine)),
    )
    return Object.assign({}, ...felder) as Eingabe
  },
  Feld: (angaben) => <Tabellenfeld {...angaben} />,
  zeilen: (antwort, frage, umfeld, worte) => {
    const spalten = spaltenVon(frage)
    const alle = zeilenVon(antwort).map((zeile) =>
      spalten
        .filter(({ key }) => zeile[key] !== undefined)
        .map(({ key, frage: eine, art }) => {
          const inhalt = art.zeilen(zeile[key] as Antwort, eine, umfeld, worte).join(', ')
          return `${worte.spalte(key)}: ${inhalt}`
        })
        .join(' · '),
    )
    const summe = summeIn(antwort, frage)
    if (summe === undefined) return alle
    return [...alle, streckenworte(worte.sprache)('tabelle.summe', { summe: zahl(summe, worte.sprache, 2) })]
  },
}

/** The sum over the months of a row of amounts. */
export function summeIn(antwort: Antwort, { eineZeile, spalten = [] }: Feldfrage): number | undefined {
  if (eineZeile !== true) return undefined
  const betraege = new Set(spalten.filter(({ art }) => art === 'betrag' || art === 'zahl').map(({ key }) => key))
  const zahlen = zeilenVon(antwort).flatMap((zeile) =>
    Object.entries(zeile).flatMap(([key, w]) => (betraege.has(key) && typeof w === 'number' ? [w] : [])),
  )
  return zahlen.reduce((summe, w) => summe + w, 0)
}
