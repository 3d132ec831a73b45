// Measures the duplicate search on a labelled CSV file.
import { readFileSync } from 'node:fs'
import { systemUhr } from '../src/platform/clock/index.ts'
import { berichte } from './lib/dubletten/bericht.ts'
import { liesTabelle } from './lib/dubletten/csv.ts'
import { messe } from './lib/dubletten/messen.ts'
import { liesZuordnung, Zuordnungsfehler } from './lib/dubletten/zuordnung.ts'

const alsJson = process.argv.includes('--json')
const [datei, zuordnungsdatei] = process.argv.slice(2).filter((wort) => wort !== '--json')
if (datei === undefined || zuordnungsdatei === undefined) {
  console.error('Aufruf: script/dubletten-messen [--json] DATEI.csv ZUORDNUNG.json')
  process.exit(2)
}
try {
  const zuordnung = liesZuordnung(readFileSync(zuordnungsdatei, 'utf8'))
  const tabelle = liesTabelle(datei, zuordnung)
  const ergebnis = messe(tabelle, zuordnung, systemUhr.jetzt().getUTCFullYear(), console.error)
  console.log(alsJson ? JSON.stringify(ergebnis, undefined, 2) : berichte(ergebnis))
} catch (fehler) {
  const bekannt = fehler instanceof Zuordnungsfehler || (fehler instanceof Error && 'code' in fehler)
  console.error(bekannt ? fehler.message : fehler)
  process.exitCode = 1
}
