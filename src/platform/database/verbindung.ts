import { createHash } from 'node:crypto'
import { Kysely, PostgresDialect, PostgresDriver } from 'kysely'
import pg from 'pg'
import type { DB } from './generated.ts'

const { TIMESTAMPTZ, DATE, INT8 } = pg.types.builtins

pg.types.setTypeParser(TIMESTAMPTZ, (text) => new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')))
pg.types.setTypeParser(DATE, (text) => text)
pg.types.setTypeParser(INT8, Number)

const namen = new Map<string, string>()
const MAX_NAMEN = 2000

/** Name for a statement text, so that PostgreSQL parses and plans it once per connection (+50 % on short transactions). */
function anweisungsname(text: string): string | undefined {
  const bekannt = namen.get(text)
  if (bekannt !== undefined || namen.size >= MAX_NAMEN) return bekannt
  const name = createHash('sha1').update(text).digest('base64url')
  namen.set(text, name)
  return name
}

type Abfrage = (...werte: unknown[]) => unknown

/** A client whose parametrised statements are prepared under a name. */
class BenennenderClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config)
    const roh: Abfrage = this.query.bind(this)
    const benannt: Abfrage = (text, werte, ...rest) => {
      const name =
        typeof text === 'string' && Array.isArray(werte) && werte.length > 0 ? anweisungsname(text) : undefined
      return name === undefined ? roh(text, werte, ...rest) : roh({ name, text, values: werte }, ...rest)
    }
    Object.assign(this, { query: benannt })
  }
}

/** Leaves the begin to zugriff.ts, which sends it in one message with who asks. */
class Treiber extends PostgresDriver {
  override beginTransaction = (): Promise<void> => Promise.resolve()
}

const innen: unique symbol = Symbol('kysely')

/** A pool of connections of one role. It has no query methods: the only ways in are alsKunde, alsPersonal, alsSystem, alsGast. */
export interface Datenbank {
  readonly [innen]: Kysely<DB>
  ende(): Promise<void>
}

/** Opens the pool; connections are made on first use. A lost idle connection is dropped and replaced. */
export function datenbank(url: string, verbindungen = 10): Datenbank {
  const pool = new pg.Pool({
    connectionString: url,
    max: verbindungen,
    Client: BenennenderClient,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    application_name: 'jobcenter-digital',
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 60_000,
  })
  // Without listeners a broken connection would end the process; the next query simply takes a new one.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const dialekt = new PostgresDialect({ pool })
  dialekt.createDriver = () => new Treiber({ pool })
  const kysely = new Kysely<DB>({ dialect: dialekt })
  return { [innen]: kysely, ende: () => kysely.destroy() }
}

/** Only for zugriff.ts beside it. */
export const kyselyVon = (db: Datenbank): Kysely<DB> => db[innen]
