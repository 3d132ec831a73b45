// Says which pages, forms and evidence a household given as answers meets, as JSON:  script/haushalt-pruefen DATEI.json
import { readFileSync } from 'node:fs'
import { haushaltLesen, haushaltPruefen } from '../src/modules/antrag/index.ts'

const [datei] = process.argv.slice(2)

function ende(...saetze: readonly string[]): never {
  console.error(saetze.join('\n'))
  process.exit(2)
}

function inhaltVon(pfad: string): unknown {
  let text = ''
  try {
    text = readFileSync(pfad, 'utf8')
  } catch {
    ende(`Die Datei ${pfad} ist nicht zu lesen.`)
  }
  try {
    return JSON.parse(text)
  } catch (fehler) {
    return ende(`Die Datei ${pfad} ist kein JSON.`, fehler instanceof Error ? fehler.message : '')
  }
}

if (datei === undefined)
  ende('Aufruf: script/haushalt-pruefen DATEI.json   (wie die Datei aussieht, steht in docs/haushalte.md)')
const haushalt = haushaltLesen(inhaltVon(datei))
if ('maengel' in haushalt) ende('Die Datei ist kein Haushalt:', ...haushalt.maengel)
console.log(JSON.stringify(haushaltPruefen(haushalt), null, 2))
