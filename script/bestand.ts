// Fills an empty demo database with a synthetic stock:  script/bestand PERSONEN   (5500000 is the whole country)
import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { liesConfig, wurzel } from '../src/config.ts'
import { schluesseldateiAnlegen } from '../src/platform/crypto/index.ts'
import { starteEingebettet } from '../src/platform/database/eingebettet.ts'
import { bestandLaden, istBewohnt } from './lib/bestand/laden.ts'
import { bereiteDatenbank } from './lib/datenbank.ts'
import { richteEin } from './lib/einrichten.ts'
import { nimmPlatz } from './lib/platz.ts'

/** While the stock is loaded a power cut may break it: it is simply made again. */
const SCHNELL = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  // Indexes and tables filled in one go are then not written twice.
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '8GB',
  shared_buffers: '512MB',
  autovacuum: 'off',
}
const HOECHSTENS = 20_000_000

function abbruch(satz: string): never {
  console.error(satz)
  process.exit(2)
}

const personen = Number(process.argv[2]?.replaceAll(/[._]/g, ''))
if (!Number.isInteger(personen) || personen < 1000 || personen > HOECHSTENS)
  abbruch('Aufruf: script/bestand PERSONEN   (von 1000 an; 5500000 ist das ganze Land)')
const config = liesConfig({ DEMO: '1', ...process.env })
if (!config.DEMO) abbruch('Ein künstlicher Bestand kommt nie in einen Betrieb. Bitte ohne DEMO=0 aufrufen.')

const platz = nimmPlatz(resolve(wurzel, config.DATEN))
if (platz.nummer > 1) {
  platz.gibFrei()
  abbruch('In diesem Ordner läuft gerade ein Portal. Bitte erst beenden, oder DATEN auf einen anderen Ordner setzen.')
}
const beginn = performance.now()
const server =
  config.DATABASE_URL === undefined
    ? await starteEingebettet({
        ordner: join(platz.ordner, 'datenbank'),
        melde: console.log,
        einstellungen: SCHNELL,
      })
    : undefined
try {
  const verwalter = config.DATABASE_URL ?? server?.url ?? ''
  const { url } = await bereiteDatenbank({ ...config, DATABASE_URL: verwalter }, platz.ordner, console.log)
  const ziel = new URL(verwalter)
  ziel.pathname = new URL(url.jc_app).pathname
  if (await istBewohnt(ziel.href)) {
    throw new Error(
      'In dieser Datenbank stehen schon Personen. Ein künstlicher Bestand kommt nur in eine leere: Bitte DATEN auf einen neuen Ordner setzen.',
    )
  }
  await richteEin(url.jc_worker, config)
  const schluesseldatei = join(platz.ordner, 'geheimnisse', 'schluessel.json')
  mkdirSync(dirname(schluesseldatei), { recursive: true, mode: 0o700 })
  if (!existsSync(schluesseldatei)) schluesseldateiAnlegen(schluesseldatei, true)
  const dokumente = join(platz.ordner, 'dokumente')
  const zeilen = await bestandLaden({ url: ziel.href, schluesseldatei, dokumente }, personen, console.log)
  const sekunden = ((performance.now() - beginn) / 1000).toFixed(0)
  console.log(`Bestand: ${personen} Personen, ${zeilen} Zeilen in ${sekunden} s. Ordner: ${platz.ordner}`)
} catch (fehler) {
  console.error(fehler instanceof Error ? fehler.message : fehler)
  process.exitCode = 1
} finally {
  await server?.ende()
  platz.gibFrei()
}
