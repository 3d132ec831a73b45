// Seiten nach der Anmeldung, gemischt, 100 je Sekunde, auf einem Bestand.   [--personen N | --daten ORDNER] [--rate N] [--sekunden N]
import { type Anlage, starteAnlage } from './lib/anlage.ts'
import { optionen } from './lib/aufruf.ts'
import { browser } from './lib/browser.ts'
import { lauf, type Messpunkt, stelle } from './lib/last.ts'
import { berichte } from './lib/messen.ts'
import { dreiInserts } from './lib/pgbench.ts'
import { aus, seitenmix } from './lib/seitenmix.ts'

const VERBINDUNGEN = 32
const wahl = optionen(
  { personen: 50_000, rate: 100, sekunden: 60, anlauf: 10 },
  'script/bench seiten [--personen N | --daten ORDNER] [--rate N] [--sekunden N] [--anlauf N]',
)

async function miss(anlage: Anlage): Promise<void> {
  const netz = browser(anlage.basis, VERBINDUNGEN)
  const reihe = await seitenmix(anlage, netz)
  const grenze = await dreiInserts(anlage.server)
  const leer = await lauf({ ...wahl, sekunden: 5, anlauf: 1, unterwegs: VERBINDUNGEN }, async () => ({
    art: 'leer',
    gut: (await netz.hole('/betrieb/lebt', '')).status === 200,
  }))
  const vorher = anlage.rechenzeit()
  const punkte = await lauf({ ...wahl, unterwegs: 200 }, async (nr) => {
    const aufruf = aus(reihe, nr)
    const { pfad, keks } = aufruf.ruf(nr)
    const { status } = await netz.hole(pfad, keks)
    return { art: aufruf.name, gut: status === 200 }
  })
  const nachher = anlage.rechenzeit()
  netz.ende()
  const zeiten = (liste: readonly Messpunkt[]): number[] => liste.map(({ ms }) => ms)
  const schlecht = punkte.filter(({ gut }) => !gut).length
  const [zahl] = await anlage.sql('select count(*)::int as n from step.person')
  berichte(
    'Seiten nach der Anmeldung',
    `Bestand ${String(zahl?.['n'])} Personen. ${wahl.rate} Seiten je Sekunde, ${wahl.anlauf} s Anlauf, ${wahl.sekunden} s gemessen ` +
      `(${punkte.length} Seiten), höchstens ${VERBINDUNGEN} Verbindungen,\n2.000 angemeldete Kunden und eine Sachbearbeitung; ` +
      `Sitzung, Protokoll und Packen (Brotli) sind dabei. Ein Webprozess.`,
    [
      { was: 'Seiten p50', ist: stelle(zeiten(punkte), 0.5), einheit: 'ms' },
      { was: 'Seiten p95', ist: stelle(zeiten(punkte), 0.95), einheit: 'ms', hoechstens: 100 },
      { was: 'Seiten p99', ist: stelle(zeiten(punkte), 0.99), einheit: 'ms', hoechstens: 300 },
      { was: 'gescheitert', ist: (100 * schlecht) / punkte.length, einheit: '%', hoechstens: 0.01 },
      ...[...new Set(reihe)].map(({ name, anteil }) => ({
        was: `  ${name} (${anteil} von ${reihe.length}) p95`,
        ist: stelle(zeiten(punkte.filter(({ art }) => art === name)), 0.95),
        einheit: 'ms',
      })),
      { was: 'zum Vergleich: leere Antwort desselben Servers p95', ist: stelle(zeiten(leer), 0.95), einheit: 'ms' },
      ...[...nachher].map(([teil, s]) => ({
        was: `Rechenzeit je Seite: ${teil}`,
        ist: (1000 * (s - (vorher.get(teil) ?? 0))) / (wahl.rate * (wahl.sekunden + wahl.anlauf)),
        einheit: 'ms',
      })),
      ...(grenze === undefined
        ? []
        : [
            {
              was: `zum Vergleich: pgbench, drei Inserts, ${grenze.verbindungen} Verbindungen`,
              ist: grenze.tps,
              einheit: '/s',
            },
          ]),
    ],
  )
}

const anlage = await starteAnlage(wahl.daten === undefined ? { personen: wahl.personen } : { daten: wahl.daten })
try {
  await miss(anlage)
} finally {
  await anlage.ende()
}
