import { liesCsv } from '../../../platform/csv.ts'

/** A name of an occupation with its five digits in the KldB 2010. */
export type Beruf = readonly [code: string, name: string]

interface Gelesen {
  readonly berufe: readonly Beruf[]
  /** Lines of the classification that name no occupation: areas and groups. */
  readonly gruppen: number
  readonly fehler: readonly { readonly zeile: number; readonly satz: string }[]
}

/** "29302", "B 29302" or "B 29302-100", as the lists of the Bundesagentur write it. */
const FUENFSTELLER = /^(?:B\s*)?(\d{5})(?:-\d{3})?$/
const GRUPPE = /^(?:B\s*)?\d{1,4}$/

/**
 * Reads a list of occupations as the Bundesagentur publishes them (KldB 2010, alphabetical list or classification) saved as CSV: a
 * column whose name speaks of a key, code or KldB, and one of a name or title. Twice the same line counts once.
 */
export function liesBerufe(csv: string): Gelesen {
  const zeilen = liesCsv(csv)
  const spalten = Object.keys(zeilen[0] ?? {})
  const codespalte = spalten.find((s) => /schl(ü|ue)ssel|code|kldb/i.test(s))
  const namensspalte = spalten.find((s) => s !== codespalte && /bezeichnung|benennung|titel/i.test(s))
  if (codespalte === undefined || namensspalte === undefined)
    return { berufe: [], gruppen: 0, fehler: [{ zeile: 1, satz: 'Die Spalten für Schlüssel und Bezeichnung fehlen.' }] }
  const berufe = new Map<string, Beruf>()
  const fehler: Gelesen['fehler'][number][] = []
  let gruppen = 0
  for (const [stelle, zeile] of zeilen.entries()) {
    const schluessel = zeile[codespalte] ?? ''
    const name = zeile[namensspalte] ?? ''
    const code = FUENFSTELLER.exec(schluessel)?.[1]
    if (code !== undefined && name !== '') berufe.set(`${code} ${name}`, [code, name])
    else if (GRUPPE.test(schluessel)) gruppen += 1
    else
      fehler.push({
        zeile: stelle + 2,
        satz: code === undefined ? 'Der Schlüssel hat nicht 5 Ziffern.' : 'Die Bezeichnung fehlt.',
      })
  }
  if (berufe.size === 0 && fehler.length === 0) fehler.push({ zeile: 1, satz: 'Die Datei nennt keinen Beruf.' })
  return { berufe: [...berufe.values()], gruppen, fehler }
}
