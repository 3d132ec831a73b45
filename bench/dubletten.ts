// Duplicate check: quality on FEBRL, one person against 10 million, the whole stock; recall, memory (guete | bestand | laden, --personen N …)
import { ladeBestand, messeBestand } from './lib/dubletten/bestand.ts'
import { messeGuete } from './lib/dubletten/guete.ts'
import { optionen } from './lib/aufruf.ts'

const TEILE = ['guete', 'bestand', 'laden'] as const
const MILLION = 1_000_000

const teil = TEILE.find((name) => name === process.argv[2])
if (teil !== undefined) process.argv.splice(2, 1)
const { personen, abfragen, laeufe, daten } = optionen(
  { personen: 10 * MILLION, abfragen: 5000, laeufe: 2 },
  'script/bench dubletten [guete | bestand | laden] [--personen N] [--abfragen N] [--laeufe N] [--daten ORDNER]',
)
if (teil === undefined || teil === 'guete') messeGuete()
// A million first: it has a bar of its own.
const groessen = personen > MILLION && daten === undefined ? [MILLION, personen] : [personen]
if (teil === 'laden') await ladeBestand(personen, daten ?? '.daten')
else if (teil !== 'guete')
  for (const groesse of groessen) await messeBestand({ personen: groesse, abfragen, laeufe }, daten)
