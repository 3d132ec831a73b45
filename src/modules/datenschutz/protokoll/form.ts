import { z } from 'zod'
import { plusMonate, type Tag } from '../../../platform/clock/index.ts'
import { auswahl, datum, feld, freiwillig, alsText, text } from '../../../platform/forms/index.ts'
import { istId } from '../../../platform/ids.ts'
import { referenzAus } from '../../../platform/referenz.ts'

/** What is looked through: what belongs to one's Dienststelle, or what belongs to none. */
const BEREICHE = ['dienststelle', 'ohne'] as const

/** Months: everybody of an office for a year, one person for ten (the longest a record is kept). */
const LAENGSTENS = { alle: 12, eine: 120 } as const

const person = feld((roh, ablehnen) => {
  const eingabe = alsText(roh).trim()
  const referenz = referenzAus(eingabe)
  if (referenz !== undefined) return { referenz }
  const id = eingabe.toLowerCase()
  return istId(id) ? { id } : ablehnen('fehler.wessen')
})

/** Whose entries, from when to when, and why. Without days it is the last month. */
export const einsichtForm = (heute: Tag) =>
  z
    .object({
      wessen: freiwillig(person),
      bereich: freiwillig(auswahl(BEREICHE)),
      von: freiwillig(datum()),
      bis: freiwillig(datum()),
      grund: text({ max: 500, mehrzeilig: true, leer: 'fehler.grund' }),
    })
    .transform(({ bereich = 'dienststelle', bis = heute, von = plusMonate(bis, -1), ...rest }) => ({
      ...rest,
      bereich,
      von,
      bis,
    }))
    .superRefine(({ von, bis, wessen }, kontext) => {
      const laengstens = plusMonate(von, wessen === undefined ? LAENGSTENS.alle : LAENGSTENS.eine)
      if (bis < von) kontext.addIssue({ code: 'custom', path: ['bis'], message: 'fehler.zeitraum' })
      else if (laengstens < bis) kontext.addIssue({ code: 'custom', path: ['bis'], message: 'fehler.zeitraum.lang' })
    })

export type Frage = z.output<ReturnType<typeof einsichtForm>>
