// Takes over Dienststellen, staff and roles from a folder.
import { stammdatenEinlesen } from '../src/modules/organisation/index.ts'
import { liesConfig, pflicht } from '../src/config.ts'
import { datenbank } from '../src/platform/database/index.ts'

const [, , ordner] = process.argv
if (ordner === undefined) {
  console.error('Aufruf: script/stammdaten-einlesen ORDNER')
  process.exit(2)
}
const db = datenbank(pflicht(liesConfig(), 'DATABASE_URL_WORKER'), 1)
try {
  for (const satz of await stammdatenEinlesen(db, ordner)) console.log(satz)
} catch (fehler) {
  console.error(fehler instanceof Error ? fehler.message : fehler)
  process.exitCode = 1
} finally {
  await db.ende()
}
