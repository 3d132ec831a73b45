import type { Frage } from '../definition/definition.ts'
import { anschrift } from './anschrift.tsx'
import { beruf } from './beruf.tsx'
import { datum } from './datum.tsx'
import type { Feldart, Feldfrage } from './feldart.ts'
import { email, telefon } from './kontakt.ts'
import { iban } from './iban.tsx'
import { land } from './land.tsx'
import { langtext } from './langtext.tsx'
import { mehrfach } from './mehrfach.tsx'
import { monat } from './monat.ts'
import { name } from './name.ts'
import { bgNummer, kundennummer, rvNummer, steuerId } from './nummern.ts'
import { person } from './person.tsx'
import { tabelle } from './tabelle.tsx'
import { text } from './text.ts'
import { jaNein, wahl } from './wahl.tsx'
import { betrag, zahl } from './zahl.tsx'
import { zeitraum } from './zeitraum.tsx'

/** What nobody types into a field: files are taken in with the evidence, persons are entries of a list. */
export type OhneFeld = 'datei' | 'personen'

/** All kinds of fields: the one place that says which kind is read and shown how. */
export const feldarten: Readonly<Record<Exclude<Frage['art'], OhneFeld>, Feldart>> = {
  anschrift,
  beruf,
  betrag,
  'bg-nummer': bgNummer,
  datum,
  email,
  iban,
  'ja-nein': jaNein,
  kundennummer,
  land,
  langtext,
  mehrfach,
  monat,
  name,
  person,
  'rv-nummer': rvNummer,
  'steuer-id': steuerId,
  tabelle,
  telefon,
  text,
  wahl,
  zahl,
  zeitraum,
}

/** The kind of a question; undefined where nothing is typed. */
export const feldartVon = (frage: Pick<Frage, 'art'>): Feldart | undefined =>
  frage.art === 'datei' || frage.art === 'personen' ? undefined : feldarten[frage.art]

/** Keys of all messages that the field of a question can give: of its kind, in a table also of the kinds of its columns. */
export function meldungenVon(frage: Feldfrage): readonly string[] {
  const spalten = frage.art === 'tabelle' ? (frage.spalten ?? []) : []
  const arten = [frage, ...spalten].map(feldartVon)
  return [...new Set(arten.flatMap((art) => art?.meldungen ?? []))]
}
