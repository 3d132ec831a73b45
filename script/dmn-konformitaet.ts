// Runs models and test files in the format of the public DMN conformance suite and counts, per level, what passed, failed and
// was refused by name:  script/dmn-konformitaet ORDNER [--json]
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { liesTestdatei, pruefeKonformitaet } from '../src/platform/rules/index.ts'

const [ordner, schalter] = process.argv.slice(2)
if (ordner === undefined || !statSync(ordner, { throwIfNoEntry: false })?.isDirectory()) {
  console.error('Aufruf: script/dmn-konformitaet ORDNER [--json]   (ein Ordner mit .dmn-Dateien und ihren Testdateien)')
  process.exit(2)
}

type Befund = ReturnType<typeof pruefeKonformitaet>[number]

interface Ergebnis {
  datei: string
  stufe: string
  fall: string
  ausgang: 'bestanden' | 'gescheitert' | 'abgelehnt'
  grund: string
}

/** The level is the folder's name in the suite, else what the file says of itself. */
function stufeVon(pfad: string, stichworte: readonly string[]): string {
  const ausPfad = /compliance-level-(\d)/.exec(pfad)?.[1] ?? (pfad.includes('non-compliant') ? 'ohne' : undefined)
  const ausWort = stichworte.map((s) => /compliance level (\d)/i.exec(s)?.[1]).find((s) => s !== undefined)
  return ausPfad ?? ausWort ?? 'ohne Angabe'
}

/** The model a test file names; a wrong name is forgiven where the folder holds only one model. */
function modellNeben(pfad: string, name: string | undefined): string | undefined {
  const nachbarn = readdirSync(dirname(pfad)).filter((datei) => datei.endsWith('.dmn'))
  const wahl = nachbarn.find((datei) => datei === name) ?? (nachbarn.length === 1 ? nachbarn[0] : undefined)
  return wahl === undefined ? undefined : readFileSync(join(dirname(pfad), wahl), 'utf8')
}

/** One model that breaks the run must not hide the others: its cases are refused with what happened. */
function sicher(testdatei: NonNullable<ReturnType<typeof liesTestdatei>>, pruefe: () => Befund[]): Befund[] {
  try {
    return pruefe()
  } catch (fehler) {
    const grund = `Das Modell lässt sich nicht auswerten: ${fehler instanceof Error ? fehler.message : String(fehler)}`
    return testdatei.faelle.map(({ id }) => ({ fall: id, ausgang: 'abgelehnt', grund }))
  }
}

function pruefeDatei(pfad: string): Ergebnis[] {
  const testdatei = liesTestdatei(readFileSync(pfad, 'utf8'))
  if (testdatei === undefined) return []
  const datei = relative(String(ordner), pfad)
  const stufe = stufeVon(pfad, testdatei.stichworte)
  const xml = modellNeben(pfad, testdatei.modell)
  const befunde =
    xml === undefined
      ? testdatei.faelle.map(({ id }) => ({
          fall: id,
          ausgang: 'abgelehnt' as const,
          grund: `Das Modell „${testdatei.modell ?? ''}“ fehlt.`,
        }))
      : sicher(testdatei, () => pruefeKonformitaet(xml, testdatei))
  return befunde.map((befund) => ({ datei, stufe, ...befund }))
}

const ergebnisse = readdirSync(ordner, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.xml'))
  .toSorted()
  .flatMap((name) => pruefeDatei(join(ordner, name)))

if (schalter === '--json') {
  console.log(JSON.stringify(ergebnisse, null, 1))
} else {
  for (const { ausgang, stufe, datei, fall, grund } of ergebnisse) {
    if (ausgang !== 'bestanden') console.log(`${ausgang} [${stufe}] ${datei} ${fall}: ${grund}`)
  }
  const zahl = (stufe: string, ausgang: string): number =>
    ergebnisse.filter((e) => e.stufe === stufe && e.ausgang === ausgang).length
  for (const stufe of [...new Set(ergebnisse.map((e) => e.stufe))].toSorted()) {
    const zahlen = ['bestanden', 'gescheitert', 'abgelehnt'].map((a) => `${zahl(stufe, a)} ${a}`)
    console.log(`Stufe ${stufe}: ${zahlen.join(', ')}`)
  }
  if (ergebnisse.length === 0) console.log('In diesem Ordner liegen keine Testdateien.')
}
if (ergebnisse.length === 0 || ergebnisse.some((e) => e.ausgang === 'gescheitert')) process.exitCode = 1
