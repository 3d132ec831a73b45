import { once } from 'node:events'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { richteEin } from '../../script/lib/einrichten.ts'
import { liesConfig, wurzel } from '../../src/config.ts'
import { schluesseldateiAnlegen } from '../../src/platform/crypto/index.ts'
import { type EingebetteteDatenbank, starteEingebettet } from '../../src/platform/database/eingebettet.ts'
import { migriere, rollen, rollenAnlegen, type Rolle } from '../../src/platform/database/index.ts'
import { entferneDaten } from '../portal.ts'
import { post, type Post } from './post.ts'
import { type Prozess, prozess } from './prozess.ts'

/** A portal of real processes on a real, durable database, every part of which can be killed. */
export interface Stand {
  readonly ordner: string
  readonly dokumente: string
  readonly ablage: string
  /** Two of each that may run more than once; the second does not run until it is started. */
  readonly web: Prozess
  readonly web2: Prozess
  readonly worker: Prozess
  readonly worker2: Prozess
  readonly siegel: Prozess
  readonly adresse: string
  readonly adresse2: string
  readonly post: Post
  readonly url: Record<Rolle, string>
  /** Log of the database server. */
  datenbankProtokoll(): string
  /** kill -9 of the server; resolves when it is back under its address. */
  datenbankToeten(): Promise<void>
  /** SQL as the administrator, also while the server comes and goes: to look and to arrange. */
  sql(text: string, werte?: unknown[]): Promise<Record<string, unknown>[]>
  /** Commits then stay on disk without an answer: they wait for a standby that does not exist. */
  niemandBestaetigt(ja: boolean): Promise<void>
  /** Holds a lock until it is released: whoever needs it stands still there. */
  sperre(text: string, werte?: unknown[]): Promise<() => Promise<void>>
  ende(): Promise<void>
}

const NAME = 'jobcenter'
const KENNWORT = 'nur-fuer-tests'

/** Builds the portal with its demo and starts one process of each role. @param mehr settings of all of them */
export async function baueStand(mehr: Record<string, string> = {}): Promise<Stand> {
  const ordner = mkdtempSync(join(tmpdir(), 'jc-ausfall-'))
  let server = await starteEingebettet({ ordner: join(ordner, 'datenbank') })
  const url = await richteDatenbank(server)
  await richteEin(url.jc_worker, liesConfig({ DEMO: '1' }))
  const briefkasten = await post()
  const [eins, zwei] = await ports()
  const dokumente = join(ordner, 'dokumente')
  // The sealer makes it too, but perhaps later than a test wants to take it away.
  mkdirSync(dokumente)
  const ablage = join(ordner, 'ablage')
  mkdirSync(join(ordner, 'geheimnisse'), { mode: 0o700 })
  const SCHLUESSEL_DATEI = join(ordner, 'geheimnisse', 'schluessel.json')
  schluesseldateiAnlegen(SCHLUESSEL_DATEI, true)
  const umgebung = {
    DEMO: '1',
    LOG: 'debug',
    TZ: 'UTC',
    SCHLUESSEL_DATEI,
    DOKUMENTE: dokumente,
    ABLAGEORDNER: ablage,
    SMTP_URL: `smtp://127.0.0.1:${briefkasten.port}`,
    BASIS_URL: `http://localhost:${eins}`,
    DATABASE_URL_APP: url.jc_app,
    DATABASE_URL_WORKER: url.jc_worker,
    DATABASE_URL_SIEGEL: url.jc_siegel,
    // People of the tests come from addresses of their own: limits per network are not what is tried here.
    VERTRAUTER_PROXY: '127.0.0.1',
    ...mehr,
  }
  const rolle = (name: string, was: string, port = eins) =>
    prozess(name, was, ordner, { ...umgebung, PORT: String(port) })
  const prozesse = {
    web: rolle('web', 'web'),
    web2: rolle('web2', 'web', zwei),
    worker: rolle('worker', 'worker'),
    worker2: rolle('worker2', 'worker'),
    siegel: rolle('siegel', 'siegel'),
  }
  for (const einer of [prozesse.web, prozesse.worker, prozesse.siegel]) einer.starte()
  const superUrl = mitName(server.url)
  return {
    ...prozesse,
    ordner,
    dokumente,
    ablage,
    url,
    post: briefkasten,
    adresse: `http://127.0.0.1:${eins}`,
    adresse2: `http://127.0.0.1:${zwei}`,
    datenbankProtokoll: () => join(server.ort, 'datenbank.log'),
    async datenbankToeten() {
      process.kill(server.pid, 'SIGKILL')
      await server.beendet
      server = await starteEingebettet({ ordner: join(ordner, 'datenbank'), port: Number(new URL(server.url).port) })
    },
    sql: (text, werte) => frage(superUrl, text, werte),
    async niemandBestaetigt(ja) {
      await frage(
        superUrl,
        `alter system ${ja ? `set synchronous_standby_names = 'niemand'` : 'reset synchronous_standby_names'}`,
      )
      await frage(superUrl, 'select pg_reload_conf()')
    },
    sperre: (text, werte) => halte(superUrl, text, werte),
    async ende() {
      await Promise.all(Object.values(prozesse).map((einer) => einer.toete()))
      await briefkasten.aus()
      await server.ende()
      entferneDaten(ordner)
    },
  }
}

/** Two ports that the system gives out: counted from the process's number, those of files that run side by side would meet. */
async function ports(): Promise<[number, number]> {
  const proben = [createServer(), createServer()] as const
  for (const probe of proben) {
    probe.listen(0, '127.0.0.1')
    await once(probe, 'listening')
  }
  const [eins, zwei] = proben.map((probe) => (probe.address() as AddressInfo).port)
  for (const probe of proben) probe.close()
  return [eins ?? 0, zwei ?? 0]
}

function mitName(superUrl: string): string {
  const url = new URL(superUrl)
  url.pathname = `/${NAME}`
  return url.href
}

async function richteDatenbank(server: EingebetteteDatenbank): Promise<Record<Rolle, string>> {
  await rollenAnlegen(server.url, NAME, {
    jc_eigner: KENNWORT,
    jc_app: KENNWORT,
    jc_worker: KENNWORT,
    jc_siegel: KENNWORT,
  })
  const als = (rolle: Rolle): [Rolle, string] => {
    const url = new URL(mitName(server.url))
    url.username = rolle
    url.password = KENNWORT
    return [rolle, url.href]
  }
  const url = Object.fromEntries(rollen.map(als)) as Record<Rolle, string>
  await migriere(url.jc_eigner, join(wurzel, 'migrations'))
  return url
}

async function verbinde(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

async function frage(url: string, text: string, werte: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = await verbinde(url)
  try {
    return (await client.query<Record<string, unknown>>(text, werte)).rows
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function halte(url: string, text: string, werte: unknown[] = []): Promise<() => Promise<void>> {
  const client = await verbinde(url)
  await client.query('begin')
  await client.query(text, werte)
  return async () => {
    await client.query('rollback')
    await client.end()
  }
}
