// Makes style sheets and icons in public/ anew after a change in src/platform/html/css or of KERN, and packs them and the scripts
// for sending. A test checks that it was done.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { publicOrdner } from '../src/platform/html/index.ts'
import { cssBauen } from './stil/bauen.ts'
import { gepackt } from './stil/packen.ts'

for (const [pfad, inhalt] of cssBauen()) {
  mkdirSync(dirname(publicOrdner + pfad), { recursive: true })
  writeFileSync(publicOrdner + pfad, inhalt)
}

for (const ordner of ['css', 'js'])
  for (const name of readdirSync(publicOrdner + ordner).filter((datei) => /\.(css|js)$/.test(datei))) {
    const datei = `${publicOrdner}${ordner}/${name}`
    const inhalt = readFileSync(datei)
    const groessen = gepackt(inhalt).map(([endung, bytes]) => {
      writeFileSync(datei + endung, bytes)
      return `${bytes.length}${endung}`
    })
    process.stdout.write(`${ordner}/${name} ${inhalt.length} ${groessen.join(' ')}\n`)
  }
