import type { PersonAnzeige } from '../../step/index.ts'
import type { Antworten } from '../../strecke/index.ts'
import type { Antragsteller } from './angaben.ts'

/** Who applies: as answered, else as STEP knows them. Undefined while nobody has told name and birth date. */
export function antragstellerAus(antworten: Antworten, person: PersonAnzeige): Antragsteller | undefined {
  const werte = antworten['person/1'] ?? {}
  const text = (id: string, sonst: string | null): string => {
    const wert = werte[`hauptantrag.person.${id}`]
    return typeof wert === 'string' && wert.trim() !== '' ? wert : (sonst ?? '')
  }
  const vorname = text('vorname', person.vorname)
  const nachname = text('nachname', person.nachname)
  const geburtsdatum = text('geburtsdatum', person.geburtsdatum)
  if (vorname === '' || nachname === '' || geburtsdatum === '') return undefined
  const anschrift = anschriftAus(werte['hauptantrag.person.anschrift'] ?? person.anschrift ?? {})
  return { vorname, nachname, geburtsdatum, anschrift }
}

const teile = ['strasse', 'hausnummer', 'zusatz', 'plz', 'ort', 'land'] as const

function anschriftAus(wert: unknown): Antragsteller['anschrift'] {
  const werte = Object(wert) as Readonly<Record<string, unknown>>
  return Object.fromEntries(
    teile.flatMap((teil) => {
      const eins = werte[teil]
      return typeof eins === 'string' && eins !== '' ? [[teil, eins]] : []
    }),
  )
}
