// Duplicate check: one person against 10 million, the whole stock; recall, false alarms, memory (--personen N, --abfragen N, --daten ORDNER)
import { messeBestand } from './lib/dubletten/bestand.ts'
import { optionen } from './lib/aufruf.ts'

const { personen, abfragen, daten } = optionen(
  { personen: 10_000_000, abfragen: 5000 },
  'script/bench dubletten [--personen N] [--abfragen N] [--daten ORDNER]',
)
const MILLION = 1_000_000
// A million first: it has a bar of its own.
if (personen > MILLION) await messeBestand(MILLION, abfragen, daten)
await messeBestand(personen, abfragen, daten)
