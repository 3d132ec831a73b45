import { existsSync, readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { haeufigkeitenLernen } from '../../../src/modules/step/dubletten/lernen/haeufigkeiten.ts'
import { systemUhr } from '../../../src/platform/clock/index.ts'
import { datenbank } from '../../../src/platform/database/index.ts'
import { berichte } from '../messen.ts'
import { mitStock, type Stock } from './ordner.ts'
import { sucheAlle } from './stapel.ts'
import { sucheEinzelne } from './suche.ts'

const MILLION = 1_000_000
/** Below that many questions a share says too little to be held against its bar. */
const GENUG_FRAGEN = 5000

const melde = (satz: string): void => console.log(`${new Date().toISOString().slice(11, 19)} ${satz}`)

interface Umfang {
  readonly personen: number
  /** Persons asked for with errors, and as many who are nowhere. */
  readonly abfragen: number
  /** Searches over the whole stock; from two on they are held against each other. */
  readonly laeufe: number
}

/**
 * Measures the duplicate check on a stock of so many invented persons: one person against all, all against all.
 * @param ordner where stocks stay for the next time; a throw-away one if left out
 */
export const messeBestand = (umfang: Umfang, ordner?: string): Promise<void> =>
  mitStock(umfang.personen, ordner, melde, (stock) => messe(umfang, stock))

/** Only makes the stock that a later measurement finds ready. */
export const ladeBestand = (personen: number, ordner: string): Promise<void> =>
  mitStock(personen, ordner, melde, async () => melde('Der Bestand liegt bereit.'))

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

async function messe({ personen, abfragen, laeufe }: Umfang, wege: Stock): Promise<void> {
  const [app, worker] = [datenbank(wege.app, 2), datenbank(wege.worker, 4)]
  try {
    const werte = await haeufigkeitenLernen(worker, systemUhr.jetzt())
    melde(`${werte} Häufigkeiten gelernt. Einzelne Personen werden gesucht …`)
    const einzeln = await sucheEinzelne(app, personen, abfragen)
    melde('Der ganze Bestand wird durchsucht …')
    const stapel = await sucheAlle(worker, wege.verwalter, { personen, laeufe }, melde, () => gerechnet(wege.server))
    const genug = abfragen >= GENUG_FRAGEN
    const anteil = (was: string, ist: number, mindestens?: number) => ({
      was,
      ist: ist * 100,
      einheit: '%',
      ...(mindestens !== undefined && genug && { mindestens: mindestens * 100 }),
    })
    berichte(
      `Dublettenprüfung, ${personen.toLocaleString('de-DE')} Personen`,
      `  ${abfragen} Personen mit Fehlern und ${abfragen} neue, eine nach der anderen, als jc_app mit Protokoll; Last ${loadavg()[1]?.toFixed(1)}`,
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
        ...(laeufe < 2
          ? []
          : [{ was: 'weitere Läufe gleich (1 ist ja)', ist: stapel.gleich ? 1 : 0, einheit: '', mindestens: 1 }]),
        { was: 'Speicher dieses Programms', ist: process.resourceUsage().maxRSS / 1024, einheit: 'MB' },
      ],
    )
  } finally {
    await Promise.all([app.ende(), worker.ende()])
  }
}
