import { createHash } from 'node:crypto'
import { neueId } from '../../../platform/ids.ts'
import type { Paket, Paketdokument } from '../paket.ts'

/** What filing must know of the office. */
export const sh = { land: 'SH' } as const

/** A document of a package for tests, with the hash of its content. */
export const dokumentMit = (inhalt: Uint8Array, mehr: Partial<Paketdokument> = {}): Paketdokument => ({
  objektId: neueId(),
  titel: 'Antrag auf Bürgergeld',
  dateiname: 'antrag.pdf',
  art: 'antrag',
  sha256: createHash('sha256').update(inhalt).digest('hex'),
  groesse: inhalt.length,
  ...mehr,
})

/** A package for tests: Özlem Kaya's application of 25 June 2026, 14:07. */
export const paketFuer = (dienststelleId: string, mehr: Partial<Paket> = {}): Paket => ({
  id: neueId(),
  dienststelleId,
  personId: neueId(),
  person: { vorname: 'Özlem', nachname: 'Kaya', geburtsdatum: '1990-07-03' },
  art: 'antrag.tda',
  betreff: 'Antrag auf Leistungen zum Lebensunterhalt',
  referenz: '7KQF-2M9T',
  eingegangen: new Date('2026-06-25T12:07:00Z'),
  tag: '2026-06-25',
  wirktAb: '2026-06-01',
  dokumente: [dokumentMit(Buffer.from('%PDF-1.7 Kaya'))],
  daten: { anschrift: { strasse: 'Lindenweg', hausnummer: '4', plz: '24103', ort: 'Musterstadt' } },
  eingaben: {
    vorgang: 'antrag.tda',
    kanal: 'online',
    plz: '24103',
    nachname: 'Kaya',
    zustaendigkeit: 'klar',
    geburtsmonat: 7,
  },
  ...mehr,
})
