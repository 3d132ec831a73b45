// Changes the key-encryption key (docs/betrieb.md). Needs SCHLUESSEL_DATEI and DATABASE_URL_WORKER.
import { liesConfig, pflicht } from '../src/config.ts'
import {
  alteVersionenEntfernen,
  schluesselbundOeffnen,
  schluesseldateiAnlegen,
  umschliessen,
  versionUmstellen,
  versionVorbereiten,
  wennKeineAlten,
} from '../src/platform/crypto/index.ts'
import { datenbank } from '../src/platform/database/index.ts'

const config = liesConfig()
const datei = pflicht(config, 'SCHLUESSEL_DATEI')
const schritt = process.argv[2] ?? 'alles'

function anlegen(): void {
  schluesseldateiAnlegen(datei, config.DEMO)
  console.log(`Die Schlüsseldatei ist angelegt: ${datei}. Bitte getrennt von der Datenbank sichern.`)
}

function vorbereiten(): void {
  console.log(`Version ${versionVorbereiten(datei)} steht in der Schlüsseldatei, ist aber noch nicht in Gebrauch.`)
}

async function umstellen(): Promise<void> {
  const db = datenbank(pflicht(config, 'DATABASE_URL_WORKER'), 1)
  const version = versionUmstellen(datei)
  console.log(`Version ${version} ist jetzt in Gebrauch. Laufende Prozesse bemerken es von selbst.`)
  console.log(`${await umschliessen(db, schluesselbundOeffnen(datei, config.DEMO))} Datenschlüssel sind neu verpackt.`)
  await db.ende()
}

async function aufraeumen(): Promise<void> {
  const db = datenbank(pflicht(config, 'DATABASE_URL_WORKER'), 1)
  const bund = schluesselbundOeffnen(datei, config.DEMO)
  const uebrig = await wennKeineAlten(db, bund, () => alteVersionenEntfernen(datei))
  await db.ende()
  if (uebrig === 0) return console.log('Alte Versionen sind aus der Schlüsseldatei entfernt.')
  process.exitCode = 1
  console.log(`${uebrig} Datenschlüssel brauchen noch eine alte Version. Bitte zuerst »umstellen« aufrufen.`)
}

const schritte: Record<string, () => void | Promise<void>> = {
  anlegen,
  vorbereiten,
  umstellen,
  aufraeumen,
  async alles() {
    vorbereiten()
    await umstellen()
  },
}

const tu = schritte[schritt]
if (tu) await tu()
else {
  console.error('Aufruf: script/schluessel-wechseln [anlegen|vorbereiten|umstellen|aufraeumen]')
  process.exitCode = 2
}
