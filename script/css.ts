// Makes the style sheets and icons in public/ anew after a change in src/platform/html/css or of KERN. A test checks that it was done.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { publicOrdner } from '../src/platform/html/index.ts'
import { cssBauen } from './stil/bauen.ts'

for (const [pfad, inhalt] of cssBauen()) {
  mkdirSync(dirname(publicOrdner + pfad), { recursive: true })
  writeFileSync(publicOrdner + pfad, inhalt)
  if (pfad.endsWith('.css')) process.stdout.write(`${pfad} ${inhalt.length} Byte\n`)
}
