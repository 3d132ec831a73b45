// Nachrichten über HTTP: 100 je Sekunde mit wartenden Übergaben, Seiten und Hinweisen daneben, dann die Spitze.   [--minuten N] [--personen N | --daten ORDNER]
import { setTimeout as warte } from 'node:timers/promises'
import { type Anlage, starteAnlage } from './lib/anlage.ts'
import { optionen } from './lib/aufruf.ts'
import { type Browser, browser } from './lib/browser.ts'
import { type Ergebnis, lauf, type Messpunkt, stelle } from './lib/last.ts'
import { berichte, type Messung } from './lib/messen.ts'
import * as post from './lib/nachrichten.ts'
import { dreiInserts } from './lib/pgbench.ts'
import { aus, seitenmix } from './lib/seitenmix.ts'

const VERBINDUNGEN = 64
const SCHREIBENDE = 2000
const NACHLAUF_S = 600
const SPITZE_S = 10
const wahl = optionen(
  { minuten: 1, rate: 100, seiten: 20, antworten: 5, anlauf: 5, warten: 100_000, personen: 50_000 },
  'script/bench nachricht [--minuten N] [--rate N] [--seiten N] [--antworten N] [--warten N] [--personen N | --daten ORDNER]',
)
const sekunden = wahl.minuten * 60
const gruende = new Map<string, number>()

/** Puts a load on; why something failed is counted. @returns what was measured, and how many came through, run-up included */
async function last(rate: number, art: string, tu: (nr: number) => Promise<unknown>) {
  let gut = 0
  const punkte = await lauf({ rate, anlauf: wahl.anlauf, sekunden, unterwegs: 500 }, (nr) =>
    tu(nr).then(
      (): Ergebnis => {
        gut += 1
        return { art, gut: true }
      },
      (fehler: Error) => {
        gruende.set(fehler.message, (gruende.get(fehler.message) ?? 0) + 1)
        return { art, gut: false }
      },
    ),
  )
  return { punkte, gut }
}

/** Waits until every message of the run is filed and every notice went out. @returns seconds */
async function bisAllesDaIst(anlage: Anlage, seit: Date): Promise<number> {
  const beginn = performance.now()
  while ((await post.offene(anlage, seit)) > 0) {
    if (performance.now() - beginn > NACHLAUF_S * 1000) throw new Error('Nach zehn Minuten wartet noch etwas.')
    await warte(500)
  }
  return (performance.now() - beginn) / 1000
}

/** As fast as so many connections go, for some seconds. @returns messages per second */
async function spitze(netz: Browser, wer: Awaited<ReturnType<typeof post.schreibende>>): Promise<number> {
  let gesendet = 0
  const ende = performance.now() + SPITZE_S * 1000
  const einer = async (ab: number): Promise<void> => {
    for (let nr = ab; performance.now() < ende; nr += VERBINDUNGEN) {
      await post.sende(netz, aus(wer, nr))
      gesendet += 1
    }
  }
  await Promise.all(Array.from({ length: VERBINDUNGEN }, (_, ab) => einer(ab)))
  return gesendet / SPITZE_S
}

async function miss(anlage: Anlage): Promise<void> {
  const wer = await post.schreibende(anlage, SCHREIBENDE)
  const stellen = await post.antwortende(anlage, Math.ceil(wahl.antworten * (sekunden + wahl.anlauf)))
  const netz = browser(anlage.basis, VERBINDUNGEN)
  const reihe = await seitenmix(anlage, netz)
  const grenze = await dreiInserts(anlage.server)
  await post.uebergabenLegen(anlage, wahl.warten)
  const seit = new Date()
  const vorher = anlage.rechenzeit()
  const [nachrichten, seiten] = await Promise.all([
    last(wahl.rate, 'Nachricht', (nr) => post.sende(netz, aus(wer, nr))),
    last(wahl.seiten, 'Seite', async (nr) => {
      const { name, ruf } = aus(reihe, nr)
      const { pfad, keks } = ruf(nr)
      const { status } = await netz.hole(pfad, keks)
      if (status !== 200) throw new Error(`${name}: ${status}`)
    }),
    last(wahl.antworten, 'Antwort', async (nr) => {
      const eine = stellen[nr]
      if (eine !== undefined) await post.antworte(netz, eine)
    }),
  ])
  const nachher = anlage.rechenzeit()
  const nachlauf = await bisAllesDaIst(anlage, seit)
  const z = await post.bilanz(anlage, seit)
  const jeSekunde = await spitze(netz, wer)
  await bisAllesDaIst(anlage, seit)
  await post.uebergabenRaeumen(anlage)
  netz.ende()
  for (const [grund, zahl] of gruende) console.log(`  gescheitert: ${grund} (${zahl})`)
  const [zahl] = await anlage.sql('select count(*)::int as n from postfach.nachricht where abgesendet < $1', [seit])
  berichte(
    'Nachrichten',
    `Bestand ${wahl.daten === undefined ? `${wahl.personen} Personen, ` : ''}${String(zahl?.['n'])} Nachrichten; ${wahl.warten} Übergaben warten. ${wahl.rate} Nachrichten, ${wahl.seiten} Seiten und ` +
      `${wahl.antworten} Antworten der Stelle je Sekunde,\n${wahl.anlauf} s Anlauf, ${sekunden} s gemessen, ${wer.length} Schreibende. Dann ${SPITZE_S} s mit ${VERBINDUNGEN} Verbindungen so schnell es geht. ` +
      'Sitzung, Entwurf, Verschlüsselung,\nProtokoll, E-AKTE und Hinweis per SMTP sind dabei. Ein Webprozess, ein Worker.',
    [
      ...bericht({ nachrichten, seiten, z, nachlauf }),
      { was: 'Spitze', ist: jeSekunde, einheit: '/s', mindestens: 1000 },
      ...(grenze === undefined
        ? []
        : [
            { was: 'pgbench, drei einfache Inserts', ist: grenze.tps, einheit: '/s' },
            { was: 'Spitze gegen pgbench', ist: (100 * jeSekunde) / grenze.tps, einheit: '%', mindestens: 25 },
          ]),
      ...[...nachher].map(([teil, s]) => ({
        was: `Rechenzeit je Nachricht, mit Seiten und Antworten: ${teil}`,
        ist: (1000 * (s - (vorher.get(teil) ?? 0))) / nachrichten.gut,
        einheit: 'ms',
      })),
    ],
  )
}

interface Gemessen {
  readonly nachrichten: { readonly punkte: readonly Messpunkt[]; readonly gut: number }
  readonly seiten: { readonly punkte: readonly Messpunkt[] }
  readonly z: Awaited<ReturnType<typeof post.bilanz>>
  readonly nachlauf: number
}

function bericht({ nachrichten, seiten, z, nachlauf }: Gemessen): Messung[] {
  const ms = (punkte: readonly Messpunkt[], p: number): number =>
    stelle(
      punkte.map((punkt) => punkt.ms),
      p,
    )
  const ist = (name: string): number => z.nachrichten[name] ?? 0
  const hinweis = (name: string): number => z.hinweise[name] ?? 0
  const soll = nachrichten.gut
  const verloren =
    Math.abs(ist('nachrichten') - soll) +
    Math.abs(ist('eingaenge') - soll) +
    Math.abs(ist('auftraege') - soll) +
    Math.abs(ist('dokumente') - 2 * soll)
  const schlecht = seiten.punkte.filter(({ gut }) => !gut).length
  return [
    { was: 'angenommene Nachrichten', ist: soll, einheit: '', mindestens: wahl.rate * (sekunden + wahl.anlauf) },
    { was: 'verloren oder doppelt', ist: verloren, einheit: '', hoechstens: 0 },
    { was: 'Absenden p95', ist: ms(nachrichten.punkte, 0.95), einheit: 'ms' },
    { was: 'am Ziel (gesendet bis im Postkorb) p95', ist: ist('p95'), einheit: 's', hoechstens: 2 },
    { was: 'am Ziel p99', ist: ist('p99'), einheit: 's' },
    { was: 'Nachlauf, bis alles abgelegt ist', ist: nachlauf, einheit: 's' },
    { was: 'Seiten daneben p95', ist: ms(seiten.punkte, 0.95), einheit: 'ms', hoechstens: 100 },
    { was: 'Seiten daneben p99', ist: ms(seiten.punkte, 0.99), einheit: 'ms', hoechstens: 300 },
    { was: 'Seiten gescheitert', ist: (100 * schlecht) / seiten.punkte.length, einheit: '%', hoechstens: 0.01 },
    { was: 'fällige Hinweise', ist: hinweis('hinweise'), einheit: '' },
    {
      was: 'davon nach 10 s beim Mailserver',
      ist: (100 * hinweis('puenktlich')) / hinweis('hinweise'),
      einheit: '%',
      mindestens: 99.9,
    },
    { was: 'Hinweise p99', ist: hinweis('p99'), einheit: 's' },
  ]
}

const anlage = await starteAnlage(wahl.daten === undefined ? { personen: wahl.personen } : { daten: wahl.daten })
try {
  await miss(anlage)
} finally {
  await anlage.ende()
}
