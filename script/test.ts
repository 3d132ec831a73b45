// Checks, then all tests in groups on one throw-away PostgreSQL. The last line says how many passed, failed, were left out by choice.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { starteEingebettet } from '../src/platform/database/eingebettet.ts'
import { testgruppen } from './lib/testgruppen.ts'
import { brichAb, fuehreAlleAus, testdatei } from './lib/testlauf.ts'
import type { Auftrag, Dateiergebnis } from './lib/testlauf.ts'
import { istHingenommen, testwahl } from './lib/testwahl.ts'
import { besorgeWerkzeuge } from './lib/werkzeuge.ts'

const ZUGLEICH = 2
const { teile, ohne } = testwahl(process.argv.slice(2))

const pruefungen: Auftrag[] = [
  { datei: 'oxlint', befehl: ['oxlint', '--type-aware', '--deny-warnings'], hoechstensSekunden: 300 },
  { datei: 'oxfmt', befehl: ['oxfmt', '--check'], hoechstensSekunden: 120 },
  { datei: 'knip', befehl: ['knip'], hoechstensSekunden: 300 },
]

const alle: Dateiergebnis[] = []

async function teste(): Promise<void> {
  besorgeWerkzeuge(console.log)
  const ordner = mkdtempSync(join(tmpdir(), 'jc-test-'))
  // Servers that give up root's rights go through it to a folder of their own.
  chmodSync(ordner, 0o711)
  const server = await starteEingebettet()
  const aufraeumen = async (): Promise<void> => {
    brichAb()
    await server.ende()
    rmSync(ordner, { recursive: true, force: true })
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void aufraeumen().then(() => process.exit(1)))
  }
  try {
    const umgebung = testumgebung(ordner, server.url)
    if (teile.length === 0) await gruppe('Prüfungen', pruefungen, umgebung)
    for (const { name, dateien, hoechstensSekunden } of testgruppen([...teile])) {
      const auftraege = dateien.map((datei) => testdatei(datei, ordner, hoechstensSekunden))
      await gruppe(name, auftraege, umgebung)
    }
  } finally {
    await aufraeumen()
  }
}

/** Settings that a person has set must not change what is tested. */
function testumgebung(ordner: string, datenbank: string): Record<string, string> {
  const { PATH = '', HOME = ordner, LANG = 'C.UTF-8' } = process.env
  return { PATH, HOME, LANG, TZ: 'UTC', TMPDIR: ordner, TEST_DATENBANK_ADMIN: datenbank }
}

async function gruppe(name: string, auftraege: Auftrag[], umgebung: Record<string, string>): Promise<void> {
  const beginn = performance.now()
  const ergebnisse = await fuehreAlleAus(auftraege, ZUGLEICH, umgebung)
  for (const einer of ergebnisse.flatMap((datei) => datei.ergebnisse))
    if (einer.art === 'ausgelassen' && !istHingenommen(einer.grund, ohne)) einer.art = 'schlecht'
  alle.push(...ergebnisse)
  const sekunden = ((performance.now() - beginn) / 1000).toFixed(1).replace('.', ',')
  const { gut, schlecht, ausgelassen } = zaehle(ergebnisse)
  const rest = [schlecht && `${schlecht} gescheitert`, ausgelassen && `${ausgelassen} ausgelassen`].filter(Boolean)
  console.log(`${schlecht ? '✖' : '✔'} ${name}: ${[`${gut} bestanden`, ...rest].join(', ')} in ${sekunden} s`)
}

function zaehle(dateien: Dateiergebnis[]) {
  const anzahl = { gut: 0, schlecht: 0, ausgelassen: 0 }
  for (const { art } of dateien.flatMap(({ ergebnisse }) => ergebnisse)) anzahl[art]++
  return anzahl
}

function berichte(): void {
  for (const { datei, ergebnisse } of alle) {
    for (const { art, name, grund } of ergebnisse) {
      if (art === 'schlecht') console.log(`\n✖ ${datei}\n  ${name}\n${eingerueckt(grund)}`)
      if (art === 'ausgelassen') console.log(`\n- ausgelassen: ${name}: ${grund} (${datei})`)
    }
  }
  const langsamste = alle.toSorted((a, b) => b.sekunden - a.sekunden).slice(0, 5)
  const liste = langsamste.map(
    ({ datei, sekunden }) => `  ${sekunden.toFixed(1).replace('.', ',').padStart(6)} s  ${datei}`,
  )
  console.log(`\nAm längsten dauerten:\n${liste.join('\n')}\n`)
}

const eingerueckt = (text: string): string => text.trim().replaceAll(/^/gm, '    ')

await teste()
berichte()
const { gut, schlecht, ausgelassen } = zaehle(alle)
console.log(`${gut} passed, ${schlecht} failed${ausgelassen ? `, ${ausgelassen} skipped` : ''}`)
process.exitCode = schlecht > 0 || gut === 0 ? 1 : 0
