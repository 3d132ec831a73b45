// Takes over the Bankleitzahlendatei of the Deutsche Bundesbank, so that the name of the bank stands beside an IBAN.
import { readFileSync } from 'node:fs'
import { liesConfig, pflicht } from '../src/config.ts'
import { bankenbericht, bankenEinlesen } from '../src/modules/antrag/index.ts'
import { datenbank } from '../src/platform/database/index.ts'

const probe = process.argv.includes('--probe')
const datei = process.argv.slice(2).find((wort) => wort !== '--probe')
if (datei === undefined) {
  console.error('Aufruf: script/bankleitzahlen-einlesen [--probe] DATEI')
  process.exit(2)
}
const db = datenbank(pflicht(liesConfig(), 'DATABASE_URL_WORKER'), 1)
try {
  const ergebnis = await bankenEinlesen(db, readFileSync(datei), probe)
  console.log(bankenbericht(ergebnis, probe))
  if (!ergebnis.ok) process.exitCode = 1
} finally {
  await db.ende()
}
