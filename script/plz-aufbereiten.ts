// Writes inhalte/plz/orte.csv from the GeoNames list of German postal codes.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { wurzel } from '../src/config.ts'
import { plzAusGeonames } from '../src/modules/organisation/plz/geonames.ts'

const [quelle] = process.argv.slice(2)
if (quelle === undefined) {
  console.error('Aufruf: script/plz-aufbereiten zipcodes.de.csv')
  process.exit(2)
}
const orte = plzAusGeonames(readFileSync(quelle, 'utf8'))
const zeilen = orte.map((o) => [o.plz, o.ort, o.ags, o.kreis, o.land].join(';'))
writeFileSync(join(wurzel, 'inhalte/plz/orte.csv'), `plz;ort;ags;kreis;land\n${zeilen.join('\n')}\n`)
console.log(`${orte.length} Orte in ${new Set(orte.map((o) => o.plz)).size} Postleitzahlen`)
