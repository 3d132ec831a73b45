// Learns from the stock (docs/dubletten.md). Needs DATABASE_URL_WORKER, or a portal of script/start.
import { writeFileSync } from 'node:fs'
import { pflicht } from '../src/config.ts'
import { haeufigkeitenLernen } from '../src/modules/step/dubletten/lernen/haeufigkeiten.ts'
import { modellLernen } from '../src/modules/step/dubletten/lernen/modell.ts'
import { systemUhr, tagInBerlin } from '../src/platform/clock/index.ts'
import { datenbank } from '../src/platform/database/index.ts'
import { betriebseinstellungen } from './lib/einstellungen.ts'

const datei = process.argv[2]
try {
  const db = datenbank(pflicht(betriebseinstellungen(), 'DATABASE_URL_WORKER'), 2)
  const jetzt = systemUhr.jetzt()
  console.log(`${await haeufigkeitenLernen(db, jetzt)} Werte mit ihrer Häufigkeit gelernt. Sie gelten ab sofort.`)
  if (datei !== undefined) {
    const modell = await modellLernen(db, `bestand-${tagInBerlin(jetzt)}`)
    writeFileSync(datei, `${JSON.stringify(modell, null, 2)}\n`)
    console.log(`Die Gewichte stehen in ${datei}. Sie gelten erst an der Stelle von inhalte/abgleich/modell.json.`)
  }
  await db.ende()
} catch (fehler) {
  console.error(fehler instanceof Error ? fehler.message : fehler)
  process.exitCode = 1
}
