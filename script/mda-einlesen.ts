// Takes over a file of the Massendatenabruf (docs/betrieb.md). Needs DATABASE_URL_WORKER and SCHLUESSEL_DATEI, or a portal of
// script/start.
import { readFileSync } from 'node:fs'
import { pflicht } from '../src/config.ts'
import { mdaEinlesen } from '../src/modules/step/mda/einlesen.ts'
import { systemUhr } from '../src/platform/clock/index.ts'
import { krypto, schluesselbundOeffnen } from '../src/platform/crypto/index.ts'
import { datenbank } from '../src/platform/database/index.ts'
import { betriebseinstellungen } from './lib/einstellungen.ts'

const probe = process.argv.includes('--probe')
const datei = process.argv.slice(2).find((wort) => wort !== '--probe')
if (datei === undefined) {
  console.error('Aufruf: script/mda-einlesen [--probe] DATEI.csv')
  process.exit(2)
}
const config = betriebseinstellungen()
const db = datenbank(pflicht(config, 'DATABASE_URL_WORKER'), 1)
try {
  const bund = schluesselbundOeffnen(pflicht(config, 'SCHLUESSEL_DATEI'), config.DEMO)
  const haus = { db, uhr: systemUhr, krypto: krypto(bund, systemUhr) }
  const bericht = await mdaEinlesen(haus, readFileSync(datei, 'utf8'), probe)
  if (bericht.ok)
    console.log(probe ? `${bericht.zeilen} Zeilen sind in Ordnung.` : `${bericht.zeilen} Antworten sind vermerkt.`)
  else {
    console.error(bericht.fehler.join('\n'))
    console.error('Nichts ist übernommen.')
    process.exitCode = 1
  }
} finally {
  await db.ende()
}
