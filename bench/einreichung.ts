// Anträge über HTTP, 20 je Sekunde: der Tag der Antragstellung mit allen Seiten.   [--voll] [--minuten N] [--rate N] [--personen N | --daten ORDNER]
import { starteAnlage } from './lib/anlage.ts'
import { optionen } from './lib/aufruf.ts'
import { missTag } from './lib/einreichung/tag.ts'
import { missVoll } from './lib/einreichung/voll.ts'

// --voll: whole Hauptanträge of a family, each with two documents of evidence, 1.2 MB together.
const wahl = optionen(
  { minuten: 1, rate: 20, anlauf: 5, personen: 50_000 },
  'script/bench einreichung [--voll] [--minuten N] [--rate N] [--personen N | --daten ORDNER]',
  ['voll'],
)
const anzahl = Math.round(wahl.rate * (wahl.minuten * 60 + wahl.anlauf))
const anlage = await starteAnlage(
  wahl.daten === undefined ? { personen: Math.max(wahl.personen, anzahl * 10) } : { daten: wahl.daten },
)
try {
  await (wahl.an.has('voll') ? missVoll : missTag)(anlage, { ...wahl, anzahl })
} finally {
  await anlage.ende()
}
