import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { wurzel } from '../../../config.ts'
import { liesCsv } from '../../../platform/csv.ts'
import { alsSystem, type Datenbank } from '../../../platform/database/index.ts'
import { ortsform } from './ort.ts'

const datei = join(wurzel, 'inhalte/plz/orte.csv')

/**
 * Brings the places of all PLZ in the database to the state of inhalte/plz/orte.csv (16,478 rows).
 * Does nothing if they are the same already. Returns the number of rows written.
 */
export async function plzLaden(db: Datenbank): Promise<number> {
  const orte = liesCsv(await readFile(datei, 'utf8'))
  const spalte = (name: string): string[] => orte.map((zeile) => zeile[name] ?? '')
  const such = spalte('ort').map(ortsform)
  return alsSystem(db, 'einrichtung', async (tx) => {
    const neu = sql`select * from unnest(${spalte('plz')}::text[], ${spalte('ort')}::text[], ${spalte('ags')}::text[],
      ${such}::text[], ${spalte('kreis')}::text[], ${spalte('land')}::text[]) as t (plz, ort, ags, ort_such, kreis, land)`
    const { rows } = await sql<{ gleich: boolean }>`with neu as (${neu}) select
      not exists (select * from neu except select plz, ort, ags, ort_such, kreis, land from organisation.plz)
      and (select count(*) from organisation.plz) = ${orte.length} as gleich`.execute(tx)
    if (rows[0]?.gleich === true) return 0
    await sql`delete from organisation.plz`.execute(tx)
    await sql`insert into organisation.plz (plz, ort, ags, ort_such, kreis, land) ${neu}`.execute(tx)
    return orte.length
  })
}
