import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { wurzel } from '../../../../config.ts'
import { datumLang, type Tag } from '../../../../platform/clock/index.ts'
import { einsetzen } from '../../../../platform/i18n/index.ts'
import type { Dienststelle } from '../../../organisation/index.ts'
import type { Personalien } from '../../../step/index.ts'

const platzhalter = ['name', 'stelle', 'telefon', 'heute', 'verfasser'] as const

const text = z
  .string()
  .refine((wert) => [...wert.matchAll(/\{(\w+)\}/g)].every(([, wort]) => platzhalter.some((p) => p === wort)), {
    error: `Erlaubte Platzhalter: ${platzhalter.join(', ')}`,
  })

const schema = z.array(
  z.strictObject({
    schluessel: z.string().regex(/^[a-z-]+$/),
    name: z.string(),
    text,
    /** The text as long as messages carry no files (PF-11): it promises none. */
    ohneAnlagen: text.optional(),
  }),
)

/** A text block with placeholders, as it ships. */
export type Baustein = z.infer<typeof schema>[number]

/** All text blocks; a wrong one stops the start. */
export const bausteine: readonly Baustein[] = schema.parse(
  JSON.parse(readFileSync(join(wurzel, 'inhalte/postfach/textbausteine.json'), 'utf8')),
)

interface Wofuer {
  readonly person: Personalien
  readonly stelle: Pick<Dienststelle, 'name' | 'telefon'>
  readonly verfasser: string
  readonly heute: Tag
  /** Files may go along today (PF-11). */
  readonly anlagen: boolean
}

/** What was typed with a text block behind it, its placeholders filled. */
export function mitBaustein(getippt: string, schluessel: string, wofuer: Wofuer): string {
  const baustein = bausteine.find((einer) => einer.schluessel === schluessel)
  if (baustein === undefined) return getippt
  const { person, stelle, verfasser, heute, anlagen } = wofuer
  const gefuellt = einsetzen(anlagen ? baustein.text : (baustein.ohneAnlagen ?? baustein.text), {
    name: [person.vorname, person.nachname].filter(Boolean).join(' '),
    stelle: stelle.name,
    telefon: stelle.telefon,
    heute: datumLang(heute),
    verfasser,
  })
  return [getippt.trimEnd(), gefuellt].filter((teil) => teil !== '').join('\n\n')
}
