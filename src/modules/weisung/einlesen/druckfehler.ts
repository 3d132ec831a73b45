import { z } from 'zod'

/** A recorded reading of a misprint: "2006" in 202511007 means 2.006. `gilt` null: nobody knows, the Zentrale is asked. */
export const druckfehlerSchema = z.strictObject({
  art: z.enum(['leitfaden', 'weisung']),
  weisung: z.string(),
  gedruckt: z.string(),
  gilt: z.string().nullable(),
  festlegung: z.string(),
  grund: z.string(),
})
export type Druckfehler = z.infer<typeof druckfehlerSchema>

export function gilt(
  liste: readonly Druckfehler[],
  art: Druckfehler['art'],
  gedruckt: string,
): Druckfehler | undefined {
  return liste.find((eintrag) => eintrag.art === art && eintrag.gedruckt === gedruckt)
}
