import { type Dateien, unterwegs } from '../nachweise/befund.ts'
import type { T } from './texte.ts'

/** How the files stand that go along with a form. */
export interface Dateistand {
  readonly zahl: number
  /** Some are still being checked. */
  readonly inPruefung: boolean
}

/** Those that were refused don't count. */
export const dateistand = (dateien: Dateien): Dateistand => ({
  zahl: [...dateien.values()].filter(({ stand }) => stand !== 'abgelehnt').length,
  inPruefung: unterwegs(dateien).length > 0,
})

/** "3 Dateien", as an entry of a list of facts; nothing where there are none. */
export const dateizeilen = ({ zahl }: Dateistand, t: T): { name: string; wert: string }[] =>
  zahl === 0 ? [] : [{ name: t('dateien'), wert: zahl === 1 ? t('dateien.eine') : t('dateien.viele', { n: zahl }) }]
