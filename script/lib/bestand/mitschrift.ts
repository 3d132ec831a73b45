import type { Client } from 'pg'

/**
 * Fills an empty table that no other refers to. Emptied in the same transaction, it needs no write-ahead log where the server keeps
 * only the least (wal_level minimal): a failure leaves it as empty as it was. @returns rows
 */
export async function ohneMitschrift(client: Client, tabelle: string, anweisung: string): Promise<number> {
  await client.query('begin')
  try {
    await client.query(`truncate ${tabelle}`)
    const { rowCount } = await client.query(anweisung)
    await client.query('commit')
    return rowCount ?? 0
  } catch (fehler) {
    await client.query('rollback')
    throw fehler
  }
}
