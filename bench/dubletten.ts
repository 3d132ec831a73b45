// Duplicate check: quality on FEBRL, one person against 10 million, the whole stock; recall, memory (guete | --personen N …)
import { messeBestand } from './lib/dubletten/bestand.ts'
import { messeGuete } from './lib/dubletten/guete.ts'
import { optionen } from './lib/aufruf.ts'

messeGuete()
if (process.argv[2] === 'guete') process.exit()

const { personen, abfragen, daten } = optionen(
  { personen: 10_000_000, abfragen: 5000 },
  'script/bench dubletten [guete] [--personen N] [--abfragen N] [--daten ORDNER]',
)
const MILLION = 1_000_000
// A million first: it has a bar of its own.
if (personen > MILLION) await messeBestand(MILLION, abfragen, daten)
await messeBestand(personen, abfragen, daten)
