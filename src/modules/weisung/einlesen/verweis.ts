import type { Tag } from '../../../platform/clock/index.ts'
import { tagAusDruck } from './datum.ts'

/** A directive or information another one refers to or repeals, as printed. */
export interface Verweis {
  art: 'Weisung' | 'Information'
  gedruckt: string
  /** The number that counts: as printed when well-formed, by a recorded resolution otherwise, else null. */
  nummer: string | null
  vom: Tag | null
  titel: string
  zeile: number
}

const FORM = /^(Weisung|Information)\s+(\d+)\s+vom\s+(\d{2}\.\d{2}\.\d{4})\s*[–-]\s*(.+)$/

/** Reads "Information 201910003 vom 18.10.2019 – Titel"; null when the line has another form. */
export function verweisLesen(text: string, zeile: number): Verweis | null {
  const teile = FORM.exec(text)
  if (!teile?.[2] || !teile[3] || !teile[4]) return null
  const art = teile[1] === 'Weisung' ? 'Weisung' : 'Information'
  return { art, gedruckt: teile[2], nummer: null, vom: tagAusDruck(teile[3]), titel: teile[4].trim(), zeile }
}

/** Number = year + month + three digits. */
export function nummerWohlgeformt(nummer: string): boolean {
  return /^20\d{2}(0[1-9]|1[0-2])\d{3}$/.test(nummer)
}

/** Year and month of the number are those of the day of issue. */
export function nummerPasst(nummer: string, vom: Tag): boolean {
  return nummer.slice(0, 6) === vom.slice(0, 7).replace('-', '')
}
