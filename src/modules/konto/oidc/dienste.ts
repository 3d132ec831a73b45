import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** What a service may learn; each is said in plain words before the person allows it. */
const bereiche = ['profil', 'email'] as const
export type Bereich = (typeof bereiche)[number]

const adresse = z.url()
const schema = z.array(
  z.strictObject({
    kennung: z.string().regex(/^[a-z0-9][a-z0-9-]{1,60}$/),
    name: z.string().min(1).max(60),
    /** A sentence that says what the service does for the person. */
    zweck: z.string().min(1).max(200),
    /** app: on a device, keeps no secret; web: with a secret of its own. */
    art: z.enum(['app', 'web']),
    geheimnis: z.string().min(32).optional(),
    rueckwege: z.array(adresse).min(1),
    abmelderueckwege: z.array(adresse).default([]),
    bereiche: z.array(z.enum(bereiche)).default([]),
    mindestens: z
      .strictObject({
        bindung: z.enum(['email', 'pin_brief', 'ausweis']).default('email'),
        anmeldung: z.union([z.literal(1), z.literal(3), z.literal(4)]).default(1),
      })
      .prefault({}),
    /** Stays signed in on the device: refresh tokens, 30 days each. */
    dauerhaft: z.boolean().default(false),
  }),
)

/** A service that people can use with their account, as its operator registered it. */
export type Dienst = z.infer<typeof schema>[number]

/**
 * Reads the file of the setting DIENSTE_DATEI.
 * @throws Error in German if it is not of its form; the start ends there
 */
export function diensteLesen(pfad: string): readonly Dienst[] {
  const gelesen = schema.safeParse(JSON.parse(readFileSync(pfad, 'utf8')))
  if (!gelesen.success) {
    const zeilen = gelesen.error.issues.map((i) => `  ${i.path.join('.')}: ${i.message}`)
    throw new Error(`Die Datei der Dienste stimmt nicht (${pfad}):\n${zeilen.join('\n')}`)
  }
  for (const { kennung, art, geheimnis } of gelesen.data)
    if ((art === 'web') !== (geheimnis !== undefined))
      throw new Error(`Dienst ${kennung}: Ein Dienst der Art web braucht ein Geheimnis, eine App hat keines.`)
  return gelesen.data
}
