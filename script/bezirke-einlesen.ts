// Takes over a file of districts and prints what a person should look at.
import { readFileSync } from 'node:fs'
import { liesConfig, pflicht } from '../src/config.ts'
import { bezirkeEinlesen, berichtAlsText } from '../src/modules/organisation/index.ts'
import { datenbank } from '../src/platform/database/index.ts'

const probe = process.argv.includes('--probe')
const datei = process.argv.slice(2).find((wort) => wort !== '--probe')
if (datei === undefined) {
  console.error('Aufruf: script/bezirke-einlesen [--probe] DATEI.csv')
  process.exit(2)
}
const db = datenbank(pflicht(liesConfig(), 'DATABASE_URL_WORKER'), 1)
try {
  const ergebnis = await bezirkeEinlesen(db, readFileSync(datei, 'utf8'), probe)
  console.log(berichtAlsText(ergebnis, probe))
  if (!ergebnis.ok) process.exitCode = 1
} finally {
  await db.ende()
}
