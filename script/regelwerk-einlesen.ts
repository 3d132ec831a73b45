// Takes over Postkörbe and rulebook of one Dienststelle and prints what the proof found.
import { readFileSync } from 'node:fs'
import { liesConfig, pflicht } from '../src/config.ts'
import { liesVorlage, regelwerkEinlesen } from '../src/modules/eakte/index.ts'
import { systemUhr } from '../src/platform/clock/index.ts'
import { datenbank } from '../src/platform/database/index.ts'

const probe = process.argv.includes('--probe')
const [datei, grund] = process.argv.slice(2).filter((wort) => wort !== '--probe')
if (datei === undefined || (grund === undefined && !probe)) {
  console.error('Aufruf: script/regelwerk-einlesen [--probe] DATEI.json GRUND')
  process.exit(2)
}
const db = datenbank(pflicht(liesConfig(), 'DATABASE_URL_WORKER'), 1)
try {
  const jetzt = systemUhr.jetzt()
  const wunsch = { grund: grund ?? '', ab: jetzt, probe }
  const { saetze, gesperrt } = await regelwerkEinlesen(db, liesVorlage(readFileSync(datei, 'utf8')), wunsch, jetzt)
  for (const satz of saetze) console.log(`  ${satz}`)
  if (gesperrt) console.log('Nichts übernommen: Dieses Regelwerk kann so nicht gelten.')
  else
    console.log(
      probe ? 'Probe, nichts übernommen: Das Regelwerk kann gelten.' : 'Postkörbe und Regelwerk gelten ab jetzt.',
    )
  if (gesperrt) process.exitCode = 1
} catch (fehler) {
  console.error(fehler instanceof Error ? fehler.message : fehler)
  process.exitCode = 1
} finally {
  await db.ende()
}
