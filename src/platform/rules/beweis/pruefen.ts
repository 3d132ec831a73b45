import { pruefeAufbau } from './aufbau.ts'
import type { Befund } from './befund.ts'
import { pruefeImmer, pruefeKreuzungen } from './kreuzungen.ts'
import { pruefeListenwerte } from './listenwerte.ts'
import { pruefeLuecken } from './luecken.ts'
import { pruefeRahmen } from './rahmen.ts'
import type { Rahmen } from './rahmen.ts'
import { baueRaum } from './raum.ts'
import type { Entscheidungstabelle } from '../tabelle.ts'
import type { Vorrat } from './ungedeckt.ts'
import { pruefeUnmoegliche, pruefeVerdeckte } from './verdeckt.ts'

/** About half a second of work for each of the two proofs that may explode. */
const vorrat = (): Vorrat => ({ rest: 5_000_000 })

/**
 * Proves a table before it comes into force: form, frame, dead targets, unknown values, rows that never fire, overlaps,
 * hidden rows, gaps. Overlaps and hidden pairs are complete; gaps and rows hidden by several others are complete or say
 * that they are not ('nicht-beweisbar'). No finding with `sperrt` means: it may come into force.
 * While the form is wrong, only form and frame are reported.
 */
export function pruefe(tabelle: Entscheidungstabelle, rahmen: Rahmen): Befund[] {
  const aufbau = [...pruefeAufbau(tabelle), ...pruefeRahmen(tabelle, rahmen)]
  if (aufbau.some((b) => b.art === 'aufbau' || b.art === 'unlesbar')) return aufbau
  const raum = baueRaum(tabelle)
  return [
    ...aufbau,
    ...pruefeListenwerte(tabelle),
    ...pruefeUnmoegliche(raum),
    ...pruefeImmer(raum),
    ...pruefeKreuzungen(raum),
    ...pruefeVerdeckte(raum, vorrat()),
    ...pruefeLuecken(raum, vorrat()),
  ]
}
