import { z } from 'zod'
import { email, freiwillig, text } from '../../../platform/forms/index.ts'

/** What does not work, where, and an address if an answer is wanted. */
export const meldungForm = z.object({
  was: text({ max: 4000, leer: 'fehler.leer.was', mehrzeilig: true }),
  wo: freiwillig(text({ max: 200 })),
  email: freiwillig(email()),
})
export type Barriere = z.output<typeof meldungForm>
