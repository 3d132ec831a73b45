import { once } from 'node:events'
import type { Socket } from 'node:net'
import pg from 'pg'

/** What pg hands to a statement of ours while it runs. Not in its types, but its documented way for COPY. */
interface Leitung {
  query(text: string): void
  sendCopyFromChunk(stueck: Buffer): void
  endCopyFrom(): void
  stream: Socket
}

const STUECK = 128 * 1024

/** One table's rows in the text format of COPY, tab and line end included. */
export interface Tabelle {
  readonly name: string
  readonly spalten: string
  readonly zeilen: Iterable<string>
}

/**
 * Fills a table by COPY on a connection of its own. Foreign keys are not checked row by row: the generator keeps them.
 * @param url a superuser's: COPY passes by row-level security. @returns number of rows
 */
export async function kopiere(url: string, { name, spalten, zeilen }: Tabelle): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(
      'set session_replication_role = replica; set synchronous_commit = off; set statement_timeout = 0',
    )
    return await new Promise<number>((fertig, gescheitert) => {
      let zahl = 0
      const anweisung = {
        submit: (leitung: Leitung) => leitung.query(`copy ${name} (${spalten}) from stdin`),
        async handleCopyInResponse(leitung: Leitung) {
          try {
            zahl = await senden(leitung, zeilen)
            leitung.endCopyFrom()
          } catch (fehler) {
            // Without an end the server would wait: the connection goes, and with it the half table.
            leitung.stream.destroy(fehler instanceof Error ? fehler : undefined)
          }
        },
        handleCommandComplete: () => undefined,
        handleReadyForQuery: () => fertig(zahl),
        handleError: (fehler: Error) => gescheitert(fehler),
      }
      client.query(anweisung as unknown as pg.Submittable)
    })
  } finally {
    await client.end()
  }
}

async function senden(leitung: Leitung, zeilen: Iterable<string>): Promise<number> {
  let zahl = 0
  let stueck = ''
  const ab = async (): Promise<void> => {
    leitung.sendCopyFromChunk(Buffer.from(stueck))
    stueck = ''
    if (leitung.stream.writableNeedDrain) await once(leitung.stream, 'drain')
  }
  for (const text of zeilen) {
    stueck += text
    zahl += 1
    if (stueck.length > STUECK) await ab()
  }
  if (stueck !== '') await ab()
  return zahl
}

/** One row: values in the order of the columns; null is \N, bytes are hex. Texts here hold no tab, line end or backslash. */
export function zeile(...werte: readonly (string | number | boolean | Uint8Array | null)[]): string {
  let text = ''
  for (const wert of werte) {
    if (text !== '') text += '\t'
    if (wert === null) text += '\\N'
    else if (wert instanceof Uint8Array)
      text += `\\\\x${Buffer.from(wert.buffer, wert.byteOffset, wert.length).toString('hex')}`
    else text += wert
  }
  return `${text}\n`
}
