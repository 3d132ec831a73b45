import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { wurzel } from '../../src/config.ts'

/** Test files that are run together and whose seconds are shown together. */
export interface Gruppe {
  name: string
  dateien: string[]
  hoechstensSekunden: number
}

const mitDatenbank = (datei: string): boolean => readFileSync(join(wurzel, datei), 'utf8').includes('testDatenbank')
const unter = (ordner: string) => (datei: string) => datei.startsWith(`dist/${ordner}/`)

/** From the quickest to the slowest; a file belongs to the first group that takes it. */
const gruppen: { name: string; nimmt: (datei: string) => boolean; hoechstensSekunden: number }[] = [
  { name: 'Start', nimmt: unter('tests/start'), hoechstensSekunden: 180 },
  { name: 'Wege im Browser', nimmt: unter('tests/journeys'), hoechstensSekunden: 300 },
  { name: 'Seiten im Browser', nimmt: unter('tests/seiten'), hoechstensSekunden: 600 },
  { name: 'Zugriff und Eingaben', nimmt: unter('tests/zugriff'), hoechstensSekunden: 90 },
  { name: 'Ausfall', nimmt: unter('tests/ausfall'), hoechstensSekunden: 600 },
  { name: 'Regeln und Bausteine', nimmt: (datei) => !mitDatenbank(datei), hoechstensSekunden: 120 },
  { name: 'Plattform mit Datenbank', nimmt: unter('src/platform'), hoechstensSekunden: 120 },
  { name: 'Module mit Datenbank', nimmt: () => true, hoechstensSekunden: 360 },
]

/** All compiled test files in their groups; with parts of paths only files that contain one of them. */
export function testgruppen(teile: string[]): Gruppe[] {
  const dateien = globSync('dist/{src,tests,script,bench}/**/*.test.js', { cwd: wurzel })
    .filter((datei) => teile.length === 0 || teile.some((teil) => datei.includes(teil)))
    .sort()
  return gruppen
    .map(({ name, nimmt, hoechstensSekunden }, i) => ({
      name,
      hoechstensSekunden,
      dateien: dateien.filter((datei) => nimmt(datei) && !gruppen.slice(0, i).some((frueher) => frueher.nimmt(datei))),
    }))
    .filter((gruppe) => gruppe.dateien.length > 0)
}
