import { z } from 'zod'
import type { Tag } from '../../../platform/clock/index.ts'
import { auswahl, datum, freiwillig, text } from '../../../platform/forms/index.ts'
import { GEBIETE } from '../einlesen/index.ts'

/** Which rules the answer lists. */
export const UMFAENGE = ['geltende', 'entscheidung', 'angekuendigt', 'kuenftige', 'beendete', 'alle'] as const
export type Umfang = (typeof UMFAENGE)[number]

/** The question "What applied on …": without a day it is today, without a choice the rules that count. */
export const stichtagForm = (heute: Tag) =>
  z
    .object({
      am: freiwillig(datum()),
      gebiet: freiwillig(auswahl(GEBIETE)),
      umfang: freiwillig(auswahl(UMFAENGE)),
      suche: freiwillig(text({ max: 100 })),
    })
    .transform(({ am = heute, gebiet, umfang = 'geltende', suche = '' }) => ({ am, gebiet, umfang, suche }))

export type Frage = z.output<ReturnType<typeof stichtagForm>>
