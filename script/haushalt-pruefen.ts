// Says which pages, forms and evidence a household given as answers meets, as JSON:  script/haushalt-pruefen DATEI.json
import { readFileSync } from 'node:fs'
import { haushaltPruefen, haushaltsschema } from '../src/modules/antrag/index.ts'

const [datei] = process.argv.slice(2)
if (datei === undefined) {
  console.error('Aufruf: script/haushalt-pruefen DATEI.json   (wie die Datei aussieht, steht in docs/haushalte.md)')
  process.exit(2)
}
try {
  const gelesen = haushaltsschema.safeParse(JSON.parse(readFileSync(datei, 'utf8')))
  if (!gelesen.success) {
    const maengel = gelesen.error.issues.map(({ path, message }) => `${path.join('.') || 'Datei'}: ${message}`)
    throw new Error(`Die Datei ist kein Haushalt.\n${maengel.join('\n')}`)
  }
  console.log(JSON.stringify(haushaltPruefen(gelesen.data), null, 2))
} catch (fehler) {
  console.error(fehler instanceof Error ? fehler.message : fehler)
  process.exitCode = 2
}
