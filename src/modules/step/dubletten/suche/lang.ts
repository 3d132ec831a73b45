import { sql } from 'kysely'
import { alsSystem, type Datenbank, type Transaction } from '../../../../platform/database/index.ts'

/** A transaction of the system whose statements may take longer than a page. */
export const lang = <T>(db: Datenbank, arbeit: (tx: Transaction) => Promise<T>): Promise<T> =>
  alsSystem(db, 'uebergabe', async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx)
    return arbeit(tx)
  })
