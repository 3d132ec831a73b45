import { existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { bereiteDatenbank } from '../../../script/lib/datenbank.ts'
import { liesConfig } from '../../../src/config.ts'
import { haeufigkeitenLernen } from '../../../src/modules/step/dubletten/lernen/haeufigkeiten.ts'
import { systemUhr } from '../../../src/platform/clock/index.ts'
import { starteEingebettet } from '../../../src/platform/database/eingebettet.ts'
import { datenbank } from '../../../src/platform/database/index.ts'
import { entferneDaten } from '../../../tests/portal.ts'
import { berichte } from '../messen.ts'
import { ladeStock } from './laden.ts'
import { sucheAlle } from './stapel.ts'
import { sucheEinzelne } from './suche.ts'

/** Keeps its word on every commit, as in production; room for the index of a whole country. */
const EINSTELLUNGEN = { shared_buffers: '2GB', max_wal_size: '16GB', checkpoint_timeout: '30min' }
const MILLION = 1_000_000
/** Below that many questions a share says too little to be held against its bar. */
const GENUG_FRAGEN = 5000

const melde = (satz: string): void => console.log(`${new Date().toISOString().slice(11, 19)} ${satz}`)

/**
 * Measures the duplicate check on a stock of so many invented persons: one person against all, all against all.
 * @param ordner where the database lies meanwhile; a new one under the system's temporary folder if left out
 */
export async function messeBestand(personen: number, abfragen: number, ordner?: string): Promise<void> {
  if (ordner !== undefined) mkdirSync(ordner, { recursive: true })
  const ort = mkdtempSync(join(ordner ?? tmpdir(), 'dubletten-'))
  const server = await starteEingebettet({ ordner: join(ort, 'datenbank'), einstellungen: EINSTELLUNGEN })
  try {
    const config = liesConfig({ DEMO: '1', DATABASE_URL: server.url })
    const { url } = await bereiteDatenbank(config, ort, melde)
    const verwalter = new URL(server.url)
    verwalter.pathname = new URL(url.jc_app).pathname
    await messe(personen, abfragen, {
      app: url.jc_app,
      worker: url.jc_worker,
      verwalter: verwalter.href,
      server: server.pid,
    })
  } finally {
    await server.ende()
    entferneDaten(ort)
  }
}

interface Wege {
  readonly app: string
  readonly worker: string
  readonly verwalter: string
  /** Process id of the server. */
  readonly server: number
}

/** Processor seconds so far, of this program and the database. */
function gerechnet(server: number): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6 + baum(server)
}

/** Clock ticks of /proc: 100 a second on every Linux that we know. */
const TAKTE = 100

/** Processor seconds of the server, its connections and those that are gone. */
function baum(server: number): number {
  const kinder = readFileSync(`/proc/${server}/task/${server}/children`, 'utf8').trim().split(' ')
  return [String(server), ...kinder].reduce((summe, pid) => {
    const stat = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, 'utf8') : ''
    const felder = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return summe + [11, 12, 13, 14].reduce((s, i) => s + Number(felder[i] ?? 0), 0) / TAKTE
  }, 0)
}

async function messe(personen: number, abfragen: number, wege: Wege): Promise<void> {
  melde(`Bestand von ${personen} erdachten Personen wird geladen …`)
  const dauer = await ladeStock(wege.verwalter, personen, melde)
  const [app, worker] = [datenbank(wege.app, 2), datenbank(wege.worker, 4)]
  try {
    const werte = await haeufigkeitenLernen(worker, systemUhr.jetzt())
    melde(`${werte} Häufigkeiten gelernt. Einzelne Personen werden gesucht …`)
    const einzeln = await sucheEinzelne(app, personen, abfragen)
    melde('Der ganze Bestand wird durchsucht …')
    const stapel = await sucheAlle(worker, wege.verwalter, personen, melde, () => gerechnet(wege.server))
    const genug = abfragen >= GENUG_FRAGEN
    const anteil = (was: string, ist: number, mindestens?: number) => ({
      was,
      ist: ist * 100,
      einheit: '%',
      ...(mindestens !== undefined && genug && { mindestens: mindestens * 100 }),
    })
    const laden = [...dauer.values()].reduce((a, b) => a + b, 0)
    berichte(
      `Dublettenprüfung, ${personen.toLocaleString('de-DE')} Personen`,
      `  ${abfragen} Personen mit Fehlern und ${abfragen} neue, eine nach der anderen, als jc_app mit Protokoll; geladen in ${laden.toFixed(0)} s; Last ${loadavg()[1]?.toFixed(1)}`,
      [
        { was: 'eine Person, Mitte', ist: einzeln.p50, einheit: 'ms' },
        { was: 'eine Person, p99', ist: einzeln.p99, einheit: 'ms', hoechstens: 20 },
        anteil('unter den Schlüsseln gefunden', einzeln.gefunden, 0.996),
        anteil('auf der Liste gezeigt (ab 3 %)', einzeln.gezeigt, 0.994),
        anteil('an erster Stelle', einzeln.oben),
        anteil('neue Personen mit falschem Hinweis', einzeln.falsch['0,03']),
        anteil('… ab 50 %', einzeln.falsch['0,5']),
        anteil('… ab 99 %', einzeln.falsch['0,99']),
        {
          was: 'ganzer Bestand',
          ist: Math.max(...stapel.sekunden),
          einheit: 's',
          hoechstens: personen <= MILLION ? 30 : 300,
        },
        { was: '… Rechenzeit, alles zusammen', ist: Math.max(...stapel.rechenzeit), einheit: 's' },
        { was: 'verglichene Paare', ist: stapel.verglichen, einheit: '' },
        { was: 'Paare auf der Liste', ist: stapel.paare, einheit: '' },
        { was: 'ausgelassen (zu volle Schlüssel)', ist: stapel.ausgelassen, einheit: '' },
        anteil('Dubletten im Bestand gefunden', stapel.gefunden),
        anteil('richtig unter den Paaren ab 95 %', stapel.richtigAb95),
        { was: 'zweiter Lauf gleich (1 ist ja)', ist: stapel.gleich ? 1 : 0, einheit: '', mindestens: 1 },
        { was: 'Speicher dieses Programms', ist: process.resourceUsage().maxRSS / 1024, einheit: 'MB' },
      ],
    )
  } finally {
    await Promise.all([app.ende(), worker.ende()])
  }
}
