import { createHash, randomBytes } from 'node:crypto'
import { neueId } from '../../src/platform/ids.ts'
import type { Anlage } from './anlage.ts'

const STUNDE_MS = 3_600_000

/**
 * Signs these in without their password (its slow hash is not what is measured): writes the session rows and returns the
 * cookies, in the order of the subjects.
 */
export async function angemeldet(
  { sql }: Pick<Anlage, 'sql'>,
  art: 'kunde' | 'personal',
  subjekte: readonly string[],
  angaben: Readonly<Record<string, unknown>> = {},
): Promise<string[]> {
  const geheimnisse = subjekte.map(() => randomBytes(32).toString('base64url'))
  const jetzt = new Date()
  await sql(
    `insert into http.sitzung (id, geheimnis_hash, art, subjekt, angaben, geraet, erstellt, zuletzt, endet)
     select t.id, t.hash, $3, t.subjekt, $4, 'Messung', $5, $5, $6
     from unnest($1::uuid[], $2::bytea[], $7::uuid[]) as t (id, hash, subjekt)`,
    [
      subjekte.map(() => neueId()),
      geheimnisse.map((geheimnis) => createHash('sha256').update(geheimnis).digest()),
      art,
      JSON.stringify(angaben),
      jetzt,
      new Date(jetzt.getTime() + STUNDE_MS),
      subjekte,
    ],
  )
  const keks = art === 'kunde' ? 'jc_sitzung' : 'jc_dienst'
  return geheimnisse.map((geheimnis) => `${keks}=${geheimnis}`)
}
