/**
 * Where someone lives or stays. 'aufenthalt': no fixed abode, the place where they usually are; 'ausland': place and country
 * as written; 'post': where letters go when they must not go home. What is not known stays away; nothing is refused for a
 * missing part.
 */
export interface Anschrift {
  readonly art: 'wohnung' | 'aufenthalt' | 'ausland' | 'post'
  readonly strasse?: string | undefined
  readonly hausnummer?: string | undefined
  readonly zusatz?: string | undefined
  readonly plz?: string | undefined
  readonly ort?: string | undefined
  readonly land?: string | undefined
}

const anschriftarten = ['wohnung', 'aufenthalt', 'ausland', 'post'] as const

const teile = ['strasse', 'hausnummer', 'zusatz', 'plz', 'ort', 'land'] as const

/** The columns of an address, with null for what is not known. */
export const alsSpalten = (a: Anschrift) => ({
  art: a.art,
  strasse: a.strasse || null,
  hausnummer: a.hausnummer || null,
  zusatz: a.zusatz || null,
  plz: a.plz || null,
  ort: a.ort || null,
  land: a.land || null,
})

export type AnschriftSpalten = { [spalte in keyof ReturnType<typeof alsSpalten>]: string | null }

/** The address out of its columns. */
export const ausSpalten = (zeile: AnschriftSpalten): Anschrift => ({
  art: anschriftarten.find((art) => art === zeile.art) ?? 'wohnung',
  ...Object.fromEntries(teile.flatMap((teil) => (zeile[teil] === null ? [] : [[teil, zeile[teil]]]))),
})

/** True when both name the same place in the same words. */
export const gleicheAnschrift = (a: AnschriftSpalten, b: AnschriftSpalten): boolean =>
  a.art === b.art && teile.every((teil) => a[teil] === b[teil])

/** "Lindenweg 4, Hinterhaus, 12347 Musterstadt" */
export const anschriftText = (a: Anschrift): string =>
  [
    [a.strasse, a.hausnummer].filter(Boolean).join(' '),
    a.zusatz ?? '',
    [a.plz, a.ort].filter(Boolean).join(' '),
    a.land ?? '',
  ]
    .filter((teil) => teil !== '')
    .join(', ')
