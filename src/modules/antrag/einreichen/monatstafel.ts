import { zahl } from '../../../platform/i18n/index.ts'
import type { Antwort, Frage } from '../../strecke/index.ts'
import { EKS_MONATE, eksSummen, monatswerte, summe } from './eks-summen.ts'

/** A table of months: one row per question, its sum at the end. */
export interface Monatstafel {
  readonly monate: readonly string[]
  readonly zeilen: readonly { readonly name: string; readonly betraege: readonly string[]; readonly summe: string }[]
}

const euro = (cent: number): string => zahl(cent / 100, 'de', 2)

export const istMonatstafel = (frage: Frage): boolean => frage.spalten?.[0]?.key === 'm1'

const monate = Array.from({ length: EKS_MONATE }, (_, i) => `Monat ${i + 1}`)

const zeile = (name: string, werte: readonly number[]) => ({
  name,
  betraege: werte.map(euro),
  summe: euro(summe(werte)),
})

/** The monthly questions of a page as one table; undefined where none was answered. */
export function monatstafel(
  fragen: readonly { name: string; antwort: Antwort | undefined }[],
): Monatstafel | undefined {
  const zeilen = fragen
    .filter(({ antwort }) => antwort !== undefined)
    .map(({ name, antwort }) => zeile(name, monatswerte(antwort)))
  return zeilen.length === 0 ? undefined : { monate, zeilen }
}

/** Receipts, expenses and profit of a business, and the income of a month that follows from them. */
export function summentafel(betrieb: Readonly<Record<string, Antwort>>): { tafel: Monatstafel; imMonat: string } {
  const { einnahmen, ausgaben, gewinn, imMonat } = eksSummen(betrieb)
  const zeilen = [
    zeile('Einnahmen (Summe A)', einnahmen),
    zeile('Ausgaben (Summe B)', ausgaben),
    zeile('Gewinn (A weniger B)', gewinn),
  ]
  return { tafel: { monate, zeilen }, imMonat: `${euro(imMonat)} Euro` }
}
