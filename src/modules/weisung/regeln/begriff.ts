import { z } from 'zod'
import type { Tag } from '../../../platform/clock/index.ts'

/** A dated term: what a thing is called from a day on, in the forms that sentences need. */
export const begriffSchema = z.strictObject({
  schluessel: z.string(),
  fassungen: z
    .array(
      z.strictObject({
        ab: z.iso.date().nullable(),
        nominativ: z.string(),
        /** With article: "des Bürgergelds". */
        genitiv: z.string(),
        englisch: z.string(),
        quelle: z.string(),
      }),
    )
    .min(1),
})
export type Begriff = z.infer<typeof begriffSchema>
export type Fall = 'nominativ' | 'genitiv' | 'englisch'

/**
 * The term for the benefit on a legal day (C22): Bürgergeld until 30.06.2026, Grundsicherungsgeld from 01.07.2026.
 * The day that counts: a page's text today, a filed document its own day, a benefit period its first day.
 */
export function begriffAm(begriffe: readonly Begriff[], tag: Tag, fall: Fall, schluessel = 'leistung'): string {
  const begriff = begriffe.find((eintrag) => eintrag.schluessel === schluessel)
  const fassung = begriff?.fassungen.findLast(({ ab }) => ab === null || ab <= tag)
  if (!fassung) throw new Error(`Den Begriff ${schluessel} gibt es am ${tag} nicht.`)
  return fassung[fall]
}

/** Since when the benefit bears the name of that day, and what it was called before; undefined for the first name of all. */
export function umbenennung(
  begriffe: readonly Begriff[],
  tag: Tag,
  fall: Fall,
  schluessel = 'leistung',
): { ab: Tag; frueher: string } | undefined {
  const fassungen = begriffe.find((eintrag) => eintrag.schluessel === schluessel)?.fassungen ?? []
  const stelle = fassungen.findLastIndex(({ ab }) => ab === null || ab <= tag)
  const ab = fassungen[stelle]?.ab
  const frueher = fassungen[stelle - 1]?.[fall]
  return typeof ab === 'string' && frueher !== undefined ? { ab, frueher } : undefined
}
