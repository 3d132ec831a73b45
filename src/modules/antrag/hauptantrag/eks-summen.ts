import { texte, type Sprache, zahl } from '../../../platform/i18n/index.ts'
import type { Antworten } from '../../strecke/index.ts'
import { eksSummen, summe } from '../einreichen/eks-summen.ts'

const worte = texte({
  de: {
    einnahmen: 'Betriebseinnahmen in sechs Monaten: {betrag} €',
    ausgaben: 'Betriebsausgaben in sechs Monaten: {betrag} €',
    gewinn: 'Das bleibt in sechs Monaten: {betrag} €. Im Durchschnitt je Monat: {monat} €',
  },
  en: {
    einnahmen: 'Income of the business in six months: {betrag} €',
    ausgaben: 'Expenses of the business in six months: {betrag} €',
    gewinn: 'What remains in six months: {betrag} €. On average each month: {monat} €',
  },
  ar: {
    einnahmen: 'إيرادات العمل في ستة أشهر: {betrag} €',
    ausgaben: 'مصروفات العمل في ستة أشهر: {betrag} €',
    gewinn: 'ما يتبقى في ستة أشهر: {betrag} €. في المتوسط شهريًا: {monat} €',
  },
})

/** What the page of a business works out from the tables so far; nothing on other pages. */
export function eksZeilen(seite: string, werte: () => NonNullable<Antworten[string]>, sprache: Sprache): string[] {
  const nurEinnahmen = seite === 'selbst.einnahmen'
  if (!nurEinnahmen && !seite.startsWith('selbst.ausgaben')) return []
  const t = worte(sprache)
  const { einnahmen: ein, ausgaben: aus, imMonat } = eksSummen(werte())
  const [einnahmen, ausgaben] = [summe(ein), summe(aus)]
  const betrag = (cent: number): string => zahl(cent / 100, sprache, 2)
  if (nurEinnahmen) return [t('einnahmen', { betrag: betrag(einnahmen) })]
  const bleibt = einnahmen - ausgaben
  return [
    t('einnahmen', { betrag: betrag(einnahmen) }),
    t('ausgaben', { betrag: betrag(ausgaben) }),
    t('gewinn', { betrag: betrag(bleibt), monat: betrag(imMonat) }),
  ]
}
