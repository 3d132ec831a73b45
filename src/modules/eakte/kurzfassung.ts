import { z } from 'zod'

const schema = z.object({
  zeilen: z.array(z.object({ name: z.string(), wert: z.string() })),
  fehlt: z.array(z.string()),
})

/** What a package says of itself in words for staff, and what is missing of it. */
export type Kurzfassung = z.infer<typeof schema>

/** The short version that the data of a package bring along; undefined where they have none. */
export function kurzfassungVon(daten: unknown): Kurzfassung | undefined {
  const gelesen = z.object({ kurzfassung: schema }).safeParse(daten)
  return gelesen.success ? gelesen.data.kurzfassung : undefined
}
