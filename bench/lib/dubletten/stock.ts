import { abgleichzeile } from '../../../src/modules/step/dubletten/aktualisieren/command.ts'
import { NORM_VERSION, type Vergleichsperson } from '../../../src/modules/step/abgleich/person.ts'
import { zeile } from '../../../script/lib/bestand/kopieren.ts'
import { idVon, zufall } from '../../../script/lib/bestand/zufall.ts'
import { doppelVon } from '../personen/doppel.ts'
import { personVon } from '../personen/person.ts'

/** Share of the stock that is there a second time, at its end. */
const DOPPELT = 0.02
const BEGINN = Date.UTC(2024, 0, 1)
const ART = 40

/** How many of so many records are first ones. */
export const ersteVon = (personen: number): number => Math.round(personen * (1 - DOPPELT))

/** The human being behind a record: the number of their first one. */
export const menschVon = (nr: number, personen: number): number => {
  const erste = ersteVon(personen)
  return nr < erste ? nr : zufall(50, nr, erste)
}

export const personIdVon = (nr: number): string => idVon(ART, nr, BEGINN + nr * 1000)

/** The nr-th record of a stock of so many. */
function eintragVon(nr: number, personen: number): Vergleichsperson {
  const mensch = menschVon(nr, personen)
  const erdacht = personVon(mensch)
  return mensch === nr ? erdacht.person : doppelVon(erdacht, mensch, nr)
}

export const spalten = {
  'step.person': 'id, art, herkunft, vorname, nachname, geburtsdatum, geburtsort, geschlecht, erstellt, geaendert',
  'step.abgleich_person': 'nr, person_id, norm, form, schluessel, inhalt',
} as const

/** Rows of a record in both tables; numbers in the database begin with 1. */
export function zeilenVon(nr: number, personen: number): Record<keyof typeof spalten, string> {
  const person = eintragVon(nr, personen)
  const { form, schluessel, inhalt } = abgleichzeile(person)
  const id = personIdVon(nr)
  const am = new Date(BEGINN + nr * 1000).toISOString()
  return {
    'step.person': zeile(
      id,
      'inhouse',
      nr % 3 === 0 ? 'online' : 'dienststelle',
      person.vornamen.join(' '),
      person.nachname,
      tagVon(person),
      person.geburtsort ?? null,
      person.geschlecht ?? null,
      am,
      am,
    ),
    'step.abgleich_person': zeile(
      nr + 1,
      id,
      NORM_VERSION,
      form.replaceAll('\t', String.raw`\t`),
      `{${schluessel.join(',')}}`,
      inhalt,
    ),
  }
}

function tagVon({ geburt: { jahr, monat, tag } = {} }: Vergleichsperson): string | null {
  if (jahr === undefined || monat === undefined || tag === undefined) return null
  const datum = new Date(Date.UTC(jahr, monat - 1, tag))
  return datum.getUTCMonth() === monat - 1 ? datum.toISOString().slice(0, 10) : null
}
