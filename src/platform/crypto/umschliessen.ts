import { sql } from 'kysely'
import { alsSystem, type Datenbank, type Transaction } from '../database/index.ts'
import { umschlag, type Eigentum } from './krypto.ts'
import type { Schluesselbund } from './schluesselbund.ts'
import { oeffnen, schliessen } from './siegelform.ts'

const PORTION = 500

interface Verpackt extends Eigentum {
  readonly id: string
  readonly version: number
  readonly verpackt: Buffer
}

/**
 * Wraps every data key anew that an older version of the key-encryption key closes, in small transactions beside the running
 * portal; the content itself stays as it is. Can be broken off and called again. @param db as jc_worker
 * @returns how many keys were wrapped anew
 */
export async function umschliessen(db: Datenbank, bund: Schluesselbund): Promise<number> {
  for (let summe = 0; ;) {
    const zahl = await alsSystem(db, 'einrichtung', (tx) => portion(tx, bund))
    if (zahl === 0) return summe
    summe += zahl
  }
}

async function portion(tx: Transaction, bund: Schluesselbund): Promise<number> {
  const { nummer, schluessel } = bund.aktuell()
  const alte: Verpackt[] = await tx
    .selectFrom('crypto.schluessel')
    .select(['id', 'besitzer', 'bestand', 'version', 'verpackt'])
    .where('version', '<>', nummer)
    .limit(PORTION)
    .forUpdate()
    .$castTo<Verpackt>()
    .execute()
  for (const alt of alte) {
    const ort = umschlag(alt, alt.id)
    const verpackt = schliessen(schluessel, alt.id, ort, oeffnen(bund.version(alt.version), ort, alt.verpackt))
    await tx.updateTable('crypto.schluessel').set({ version: nummer, verpackt }).where('id', '=', alt.id).execute()
  }
  return alte.length
}

/**
 * Runs the act while nobody can store a key, if none is left that an older version closes. @param db as jc_worker
 * @returns how many are left; the act ran only at 0
 */
export const wennKeineAlten = (db: Datenbank, bund: Schluesselbund, tu: () => void): Promise<number> =>
  alsSystem(db, 'einrichtung', async (tx) => {
    await sql`lock table crypto.schluessel in share mode`.execute(tx)
    const { zahl } = await tx
      .selectFrom('crypto.schluessel')
      .select(sql<number>`count(*)::int`.as('zahl'))
      .where('version', '<>', bund.aktuell().nummer)
      .executeTakeFirstOrThrow()
    if (zahl === 0) tu()
    return zahl
  })
