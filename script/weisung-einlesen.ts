import { readFileSync } from 'node:fs'
import { alsText, einlesen, liesLesarten, punktAlsText } from '../src/modules/weisung/index.ts'

const [json, dateien] = [process.argv.includes('--json'), process.argv.slice(2).filter((wort) => wort !== '--json')]
if (dateien.length === 0) {
  console.error('Aufruf: script/weisung-einlesen [--json] DATEI…')
  process.exit(2)
}

const lesarten = liesLesarten()
for (const datei of dateien) {
  const ergebnis = einlesen(readFileSync(datei, 'utf8'), lesarten)
  if (!ergebnis.ok) process.exitCode = 1
  if (json) console.log(JSON.stringify(ergebnis))
  else if (ergebnis.ok) console.log(`${alsText(ergebnis.weisung)}\n`)
  else console.log(`${datei}\n${ergebnis.bericht.map(punktAlsText).join('\n')}\n`)
}
