import { texte, type Sprache, zahl } from '../../../platform/i18n/index.ts'
import type { Antworten } from '../../strecke/index.ts'

/** Euro for each kilometre that a private car is driven for the business (§ 3 (7) Bürgergeld-V). */
const JE_KILOMETER = 0.1

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

/** Sums of a business over its six months, in euro. */
export function eksSummen(werte: Antworten[string]): { einnahmen: number; ausgaben: number } {
  const summe = (teil: RegExp): number =>
    Object.entries(werte)
      .filter(([id]) => teil.test(id))
      .reduce((alle, [id, zeilen]) => alle + monate(zeilen) * (id === 'eks.b6-5' ? JE_KILOMETER : 1), 0)
  return { einnahmen: summe(/^eks\.a\d/), ausgaben: summe(/^eks\.b\d/) }
}

const monate = (zeilen: unknown): number =>
  (Array.isArray(zeilen) ? zeilen : [])
    .flatMap((zeile: unknown) => Object.values(Object(zeile) as Record<string, unknown>))
    .reduce((alle: number, wert) => alle + (typeof wert === 'number' ? wert : 0), 0)

/** What the page of a business works out from the tables so far; nothing on other pages. */
export function eksZeilen(seite: string, werte: Antworten[string], sprache: Sprache): string[] {
  const t = worte(sprache)
  const { einnahmen, ausgaben } = eksSummen(werte)
  const betrag = (euro: number): string => zahl(euro, sprache, 2)
  if (seite === 'selbst.einnahmen') return [t('einnahmen', { betrag: betrag(einnahmen) })]
  if (!seite.startsWith('selbst.ausgaben')) return []
  const bleibt = einnahmen - ausgaben
  return [
    t('einnahmen', { betrag: betrag(einnahmen) }),
    t('ausgaben', { betrag: betrag(ausgaben) }),
    t('gewinn', { betrag: betrag(bleibt), monat: betrag(bleibt / 6) }),
  ]
}
