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

/** A table that is being filled. */
interface Kopie {
  /** Rows as `zeile` makes them; waits while the server is busy. */
  schreibe(text: string): Promise<void>
  ende(): Promise<void>
  /** Cuts the connection, and with it goes the half table: without an end the server would wait for ever. */
  abbruch(): void
}

/**
 * Begins to fill a table by COPY on a connection of its own. Foreign keys are not checked row by row: the generator keeps them.
 * @param url a superuser's: COPY passes by row-level security
 */
export async function oeffneKopie(url: string, name: string, spalten: string): Promise<Kopie> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('set session_replication_role = replica; set synchronous_commit = off; set statement_timeout = 0')
  const bereit = Promise.withResolvers<Leitung>()
  const fertig = Promise.withResolvers<undefined>()
  // Met in ende(); until then nobody may listen.
  fertig.promise.catch(() => undefined)
  const anweisung = {
    submit: (leitung: Leitung) => leitung.query(`copy ${name} (${spalten}) from stdin`),
    handleCopyInResponse: (leitung: Leitung) => bereit.resolve(leitung),
    handleCommandComplete: () => undefined,
    handleReadyForQuery: () => fertig.resolve(undefined),
    handleError(fehler: Error) {
      bereit.reject(fehler)
      fertig.reject(fehler)
    },
  }
  client.query(anweisung as unknown as pg.Submittable)
  const leitung = await bereit.promise
  client.on('error', fertig.reject)
  return {
    async schreibe(text) {
      leitung.sendCopyFromChunk(Buffer.from(text))
      if (leitung.stream.writableNeedDrain) await Promise.race([once(leitung.stream, 'drain'), fertig.promise])
    },
    async ende() {
      leitung.endCopyFrom()
      await fertig.promise
      await client.end()
    },
    abbruch: () => leitung.stream.destroy(),
  }
}

/** Fills a table by COPY. @returns number of rows */
export async function kopiere(url: string, { name, spalten, zeilen }: Tabelle): Promise<number> {
  const kopie = await oeffneKopie(url, name, spalten)
  let zahl = 0
  let stueck = ''
  try {
    for (const text of zeilen) {
      stueck += text
      zahl += 1
      if (stueck.length > STUECK) {
        await kopie.schreibe(stueck)
        stueck = ''
      }
    }
    if (stueck !== '') await kopie.schreibe(stueck)
    await kopie.ende()
  } catch (fehler) {
    kopie.abbruch()
    throw fehler
  }
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
