import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Client } from 'pg'
import { ohneMitschrift } from './mitschrift.ts'
import { NORM_VERSION } from '../../../src/modules/step/abgleich/person.ts'

/** Tables of the duplicate check. */
export const abgleichtabellen = ['step.abgleich_person', 'step.abgleich_schluessel'] as const

/** Fills step.abgleich_person in a thread of its own: preparing takes longer than all else about a person. */
export async function abgleichKopieren(url: string, personen: number): Promise<void> {
  const faden = new Worker(new URL('abgleichfaden.js', import.meta.url), {
    workerData: { url, personen },
    execArgv: [],
  })
  // A failure in the thread rejects here: once() listens for it.
  await once(faden, 'exit')
}

/** The keys of all persons. Nothing is to be made anew of a stock that was just made. @returns rows */
export async function schluesselEintragen(client: Client): Promise<number> {
  const rowCount = await ohneMitschrift(
    client,
    'step.abgleich_schluessel',
    'insert into step.abgleich_schluessel (k, nr) select unnest(schluessel), nr from step.abgleich_person',
  )
  await client.query(
    `insert into step.abgleich_stand (norm, bis, fertig) values ($1, 'ffffffff-ffff-ffff-ffff-ffffffffffff', true)`,
    [NORM_VERSION],
  )
  await client.query(
    `select setval('step.abgleich_person_nr_seq', (select coalesce(max(nr), 1) from step.abgleich_person))`,
  )
  return rowCount
}
