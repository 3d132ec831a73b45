import { sql } from 'kysely'
import { type Instant, plusSekunden } from '../clock/index.ts'
import { alsSystem } from '../database/index.ts'
import type { Haus } from '../haus.ts'

/** So many within so many seconds. */
export interface Grenze {
  readonly zahl: number
  readonly sekunden: number
}

/**
 * Counts one attempt and says whether it is within the limit; if not, from when the next one is.
 * Fixed windows: a reload in the blocked time counts, but does not extend the wait.
 * @param zweck what is limited, e.g. 'anmeldung.adresse'
 * @param wer whom it concerns; stored only as a keyed hash
 */
export async function begrenze(
  haus: Haus,
  zweck: string,
  wer: string,
  grenze: Grenze,
): Promise<{ erlaubt: boolean; wiederAb: Instant }> {
  const schluessel = haus.krypto.suchhash('begrenzung', `${zweck}\0${wer}`)
  const breite = grenze.sekunden * 1000
  const fenster = new Date(Math.floor(haus.uhr.jetzt().getTime() / breite) * breite)
  const zeile = await alsSystem(haus.db, 'sitzung', (tx) =>
    tx
      .insertInto('http.begrenzung')
      .values({ schluessel, fenster, zahl: 1 })
      .onConflict((oc) => oc.columns(['schluessel', 'fenster']).doUpdateSet({ zahl: sql`begrenzung.zahl + 1` }))
      .returning('zahl')
      .executeTakeFirstOrThrow(),
  )
  return { erlaubt: zeile.zahl <= grenze.zahl, wiederAb: plusSekunden(fenster, grenze.sekunden) }
}
