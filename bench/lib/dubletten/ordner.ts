import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bereiteDatenbank } from '../../../script/lib/datenbank.ts'
import { liesConfig } from '../../../src/config.ts'
import { NORM_VERSION } from '../../../src/modules/step/abgleich/person.ts'
import { starteEingebettet } from '../../../src/platform/database/eingebettet.ts'
import { entferneDaten } from '../../../tests/portal.ts'
import { raten } from '../personen/raten.ts'
import { ladeStock } from './laden.ts'

/** Keeps its word on every commit, as in production; room for the index of a whole country. */
const WIE_IM_BETRIEB = { shared_buffers: '2GB', max_wal_size: '16GB', checkpoint_timeout: '30min' }
/** While the stock is loaded a power cut may break it: it is simply made again. */
const SCHNELL = {
  fsync: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '8GB',
  shared_buffers: '1GB',
  autovacuum: 'off',
}
const GELADEN = 'geladen'
/** What a stock depends on besides its size. */
const FASSUNG = `${NORM_VERSION} ${raten.saat}`

/** Ways to a stock that lies ready. */
export interface Stock {
  readonly app: string
  readonly worker: string
  /** A superuser's. */
  readonly verwalter: string
  /** Process id of the server. */
  readonly server: number
}

type Melde = (satz: string) => void

/**
 * Works on a stock of so many invented persons.
 * @param ordner where stocks stay, so that the next call finds this one loaded; thrown away afterwards if left out
 */
export async function mitStock(
  personen: number,
  ordner: string | undefined,
  melde: Melde,
  arbeite: (stock: Stock) => Promise<void>,
): Promise<void> {
  const ort = ordner === undefined ? mkdtempSync(join(tmpdir(), 'dubletten-')) : join(ordner, `dubletten-${personen}`)
  try {
    if (!istGeladen(ort)) await lade(ort, personen, melde)
    await mitServer(ort, WIE_IM_BETRIEB, melde, arbeite)
  } finally {
    if (ordner === undefined) entferneDaten(ort)
  }
}

const istGeladen = (ort: string): boolean =>
  existsSync(join(ort, GELADEN)) && readFileSync(join(ort, GELADEN), 'utf8') === FASSUNG

async function lade(ort: string, personen: number, melde: Melde): Promise<void> {
  melde(`Bestand von ${personen} erdachten Personen wird geladen …`)
  entferneDaten(ort)
  mkdirSync(ort, { recursive: true })
  await mitServer(ort, SCHNELL, melde, ({ verwalter }) => ladeStock(verwalter, personen, melde))
  writeFileSync(join(ort, GELADEN), FASSUNG)
}

async function mitServer(
  ort: string,
  einstellungen: Record<string, string>,
  melde: Melde,
  arbeite: (stock: Stock) => Promise<void>,
): Promise<void> {
  const server = await starteEingebettet({ ordner: join(ort, 'datenbank'), einstellungen })
  try {
    const { url } = await bereiteDatenbank(liesConfig({ DEMO: '1', DATABASE_URL: server.url }), ort, melde)
    const verwalter = new URL(server.url)
    verwalter.pathname = new URL(url.jc_app).pathname
    await arbeite({ app: url.jc_app, worker: url.jc_worker, verwalter: verwalter.href, server: server.pid })
  } finally {
    await server.ende()
  }
}
