import { z } from 'zod'
import type { Berichtspunkt } from './bericht.ts'
import type { Zeile } from './zeilen.ts'

/** The right spelling and the ones the texts also use; both are found by the search of the register (C20). */
export const schreibweiseSchema = z.strictObject({ richtig: z.string(), varianten: z.array(z.string()).min(1) })
export type Schreibweise = z.infer<typeof schreibweiseSchema>

/** Other spellings a text uses, once per spelling, at their first line. */
export function schreibweisenMelden(zeilen: readonly Zeile[], schreibweisen: readonly Schreibweise[]): Berichtspunkt[] {
  return schreibweisen.flatMap(({ richtig, varianten }) =>
    varianten.flatMap((variante) => {
      const zeile = zeilen.find(({ text }) => enthaelt(text, variante))
      const satz = `Der Text schreibt „${variante}“. Üblich ist „${richtig}“.`
      return zeile
        ? [{ art: 'hinweis', schluessel: 'schreibweise', zeile: zeile.nummer, satz, festlegung: 'C20' } as const]
        : []
    }),
  )
}

function enthaelt(text: string, variante: string): boolean {
  const klein = variante.charAt(0).toLowerCase() + variante.slice(1)
  return text.includes(variante) || text.includes(`-${variante}`) || (klein !== variante && text.includes(`-${klein}`))
}
