import { sql } from 'kysely'
import type { Datenbank } from '../../../../platform/database/index.ts'
import { ausZeile, modellAus } from '../../abgleich/index.ts'
import type { Modell } from '../../abgleich/modell.ts'
import type { Vorbereitet } from '../../abgleich/person.ts'
import { schubweise } from '../suche/laden.ts'
import { lang } from '../suche/lang.ts'

/** Persons the weights are learned from, evenly out of all. */
const STICHPROBE = 500_000
/** Duplicates that one registration in so many is: what a clerk's search begins with, whatever the stock holds. */
const DUBLETTEN_JE_ANMELDUNG = 0.3

/**
 * Learns the weights from the stock, without any label (Fellegi and Sunter, EM): the same stock gives the same model. It does
 * not count yet: someone looks at it and puts it in the place of inhalte/abgleich/modell.json.
 * @param version what the model will be called in every decision
 */
export async function modellLernen(db: Datenbank, version: string): Promise<Modell> {
  const { hoechste, alle } = await lang(db, async (tx) => {
    const { rows } = await sql<{ hoechste: number; alle: number }>`
      select coalesce(max(nr), 0) as hoechste, count(*)::int as alle from step.abgleich_person`.execute(tx)
    return rows[0] ?? { hoechste: 0, alle: 0 }
  })
  const personen: Vorbereitet[] = []
  await schubweise(
    db,
    { nach: 0, bis: hoechste, jede: Math.max(1, Math.ceil(hoechste / STICHPROBE)) },
    (_nummer, form) => void personen.push(ausZeile(form)),
  )
  if (personen.length < 1000) throw new Error('Zum Lernen braucht es mindestens 1000 Personen.')
  return { ...modellAus(personen), version, lambda: DUBLETTEN_JE_ANMELDUNG / alle }
}
