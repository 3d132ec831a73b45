import { gibtEsTag, type Tag } from '../../../platform/clock/index.ts'

/** Reads "02.01.2020" as 2020-01-02; null for any other form or a day the calendar does not know (30.02.). */
export function tagAusDruck(text: string): Tag | null {
  const teile = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(text.trim())
  if (!teile) return null
  const [tag, monat, jahr] = [Number(teile[1]), Number(teile[2]), Number(teile[3])]
  return gibtEsTag(jahr, monat, tag) ? `${teile[3]}-${teile[2]}-${teile[1]}` : null
}
