import type { HeaderLines } from 'mailparser'

/** Header fields as they came, topmost first; names in lower case, folded lines joined, without comments removed. */
export type Kopf = readonly { readonly name: string; readonly wert: string }[]

/** Characters; longer fields are cut there. */
export const LAENGSTE = 20_000

export const kopfAus = (zeilen: HeaderLines): Kopf =>
  zeilen.map(({ key, line }) => ({
    name: key.toLowerCase(),
    wert: line
      .slice(line.indexOf(':') + 1)
      .replaceAll(/\r?\n[ \t]+/g, ' ')
      .trim()
      .slice(0, LAENGSTE),
  }))

/** The same from the bytes of a head, without reading the mail: words of other alphabets stay encoded. */
export const kopfAusBytes = (bytes: Uint8Array): Kopf =>
  kopfAus(
    Buffer.from(bytes)
      .toString('latin1')
      .split(/\r?\n(?![ \t])/)
      .filter((line) => line.includes(':'))
      .map((line) => ({ key: line.slice(0, line.indexOf(':')).trim().toLowerCase(), line })),
  )

/** All values of a field, topmost first. */
export const werte = (kopf: Kopf, name: string): string[] =>
  kopf.filter((feld) => feld.name === name).map((feld) => feld.wert)

/** The topmost value, or ''. */
export const erster = (kopf: Kopf, name: string): string => kopf.find((feld) => feld.name === name)?.wert ?? ''

/** Ids between angle brackets, as in Message-ID, In-Reply-To and References. */
export const kennungen = (wert: string): string[] => [...wert.matchAll(/<([^<>\s]{1,998})>/g)].map((t) => t[1] ?? '')
