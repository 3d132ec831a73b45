import { z } from 'zod'
import { dienststellenangaben } from '../dienststelle/angaben.ts'
import { personalrollen } from '../policy.ts'

export const dienststellendatei = z.array(dienststellenangaben)

/** Staff as in inhalte/demo/personal.json: one line per role; who holds several is there several times. */
export const personaldatei = z.object({
  personal: z.array(
    z.object({
      sub: z.string().min(1),
      vorname: z.string(),
      nachname: z.string().min(1),
      /** Business address, for reminders. */
      email: z.email().max(254).optional(),
      dienststelle: z.string(),
      rolle: z.enum(personalrollen),
    }),
  ),
})

export type Personalzeile = z.infer<typeof personaldatei>['personal'][number]
