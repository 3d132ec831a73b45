import { type Eingabe, feld, istLeer } from '../../../platform/forms/index.ts'
import { zahl } from '../../../platform/i18n/index.ts'
import type { Antwort } from '../lauf/antworten.ts'
import { feldarten } from './index.ts'
import type { Feldart, Feldfrage } from './feldart.ts'
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

/** Rows of columns; blank rows are dropped, the first wrong cell is told. */
export const tabelle: Feldart = {
  schema: (frage, umfeld) =>
    feld((roh, ablehnen) => {
      const spalten = spaltenVon(frage)
      const gesendet = Object.values(Object(roh) as Record<string, unknown>).filter((zeile) => !istLeer(zeile))
      if (gesendet.length > HOECHSTENS) return ablehnen('fehler.tabelle.voll', { max: HOECHSTENS })
      const zeilen: Zeile[] = []
      for (const [n, zeile] of gesendet.entries()) {
        const gelesen: Record<string, unknown> = {}
        for (const { key, frage: eine, art } of spalten) {
          const zelle = (Object(zeile) as Zeile)[key]
          if (istLeer(zelle)) continue
          const ergebnis = art.schema(eine, umfeld).safeParse(zelle)
          if (!ergebnis.success) {
            const [fehler] = ergebnis.error.issues
            const parameter = fehler?.code === 'custom' ? fehler.params : {}
            return ablehnen(fehler?.message ?? 'fehler.eingabe', { ...parameter, zeile: n + 1 })
          }
          gelesen[key] = ergebnis.data
        }
        zeilen.push(gelesen)
      }
      return zeilen
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
