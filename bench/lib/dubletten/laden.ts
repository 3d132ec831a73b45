import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import pg from 'pg'
import { indizesWegnehmen } from '../../../script/lib/bestand/indizes.ts'
import { ohneMitschrift } from '../../../script/lib/bestand/mitschrift.ts'

/**
 * Fills a migrated, empty database with so many records and their keys.
 * @param url a superuser's
 */
export async function ladeStock(url: string, personen: number, melde: (satz: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const schritt = async (name: string, tu: () => Promise<unknown>): Promise<void> => {
    const beginn = performance.now()
    await tu()
    melde(`  ${name}: ${((performance.now() - beginn) / 1000).toFixed(1)} s`)
  }
  try {
    await client.query(
      `set statement_timeout = 0; set synchronous_commit = off; set maintenance_work_mem = '1GB';
       set max_parallel_maintenance_workers = 1; set session_replication_role = replica`,
    )
    const indizes = await indizesWegnehmen(client, ['step.person', 'step.abgleich_schluessel'])
    await schritt('Personen erdacht, aufbereitet und kopiert (COPY)', () => fuelle(url, personen))
    await schritt('Schlüssel eingetragen', () =>
      ohneMitschrift(
        client,
        'step.abgleich_schluessel',
        'insert into step.abgleich_schluessel (k, nr) select unnest(schluessel), nr from step.abgleich_person',
      ),
    )
    await schritt('Verzeichnisse aufgebaut', async () => {
      for (const index of indizes) await client.query(index)
    })
    await schritt('Durchgezählt (vacuum analyze)', async () => {
      await client.query(`select setval('step.abgleich_person_nr_seq', ${personen})`)
      await client.query('vacuum (analyze) step.person, step.abgleich_person, step.abgleich_schluessel')
      await client.query('checkpoint')
    })
  } finally {
    await client.end()
  }
}

async function fuelle(url: string, personen: number): Promise<void> {
  const faeden = Math.min(availableParallelism(), Math.ceil(personen / 50_000))
  const grenze = (i: number): number => Math.floor((personen * i) / faeden)
  const alle = Array.from(
    { length: faeden },
    (_, i) =>
      new Worker(new URL('lader.js', import.meta.url), {
        workerData: { url, von: grenze(i), bis: grenze(i + 1), personen },
        execArgv: [],
      }),
  )
  await Promise.all(alle.map((faden) => once(faden, 'exit')))
}
