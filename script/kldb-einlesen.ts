// Takes over a list of occupations (KldB 2010), so that a CV can name them with their code.
import { readFileSync } from 'node:fs'
import { liesConfig, pflicht } from '../src/config.ts'
import { berufeEinlesen } from '../src/modules/arbeitsmarktprofil/index.ts'
import { systemUhr } from '../src/platform/clock/index.ts'
import { datenbank } from '../src/platform/database/index.ts'

const probe = process.argv.includes('--probe')
const datei = process.argv.slice(2).find((wort) => wort !== '--probe')
if (datei === undefined) {
  console.error('Aufruf: script/kldb-einlesen [--probe] DATEI.csv')
  process.exit(2)
}
const db = datenbank(pflicht(liesConfig(), 'DATABASE_URL_WORKER'), 1)
try {
  const { ok, bericht } = await berufeEinlesen(db, readFileSync(datei, 'utf8'), systemUhr.jetzt(), probe)
  console.log(bericht)
  if (!ok) process.exitCode = 1
} finally {
  await db.ende()
}
