// Searches the whole stock for duplicates (docs/dubletten.md). Needs DATABASE_URL_WORKER, or a portal of script/start.
import { pflicht } from '../src/config.ts'
import { dublettenSuchen } from '../src/modules/step/dubletten/suche/suche.ts'
import { systemUhr } from '../src/platform/clock/index.ts'
import { datenbank } from '../src/platform/database/index.ts'
import { betriebseinstellungen } from './lib/einstellungen.ts'

let abgebrochen = false
process.once('SIGINT', () => {
  abgebrochen = true
  console.log('Die Suche hält nach diesem Schritt an. Ein neuer Aufruf macht dort weiter.')
})

try {
  const db = datenbank(pflicht(betriebseinstellungen(), 'DATABASE_URL_WORKER'), 4)
  const beginn = performance.now()
  const bilanz = await dublettenSuchen({ db, uhr: systemUhr }, { melde: console.log, halt: () => abgebrochen })
  await db.ende()
  const sekunden = ((performance.now() - beginn) / 1000).toFixed(0)
  console.log(`${bilanz.verglichen} Paare verglichen, ${bilanz.paare} auf den Prüflisten, ${sekunden} s.`)
  if (bilanz.ausgelassen > 0) console.log(`${bilanz.ausgelassen} Personen standen in zu vollen Gruppen.`)
  if (!bilanz.fertig) process.exitCode = 1
} catch (fehler) {
  console.error(fehler instanceof Error ? fehler.message : fehler)
  process.exitCode = 1
}
