import { anschriftFeld } from './anschrift.ts'
import { geschlechtFeld, staatFeld } from './einfach.ts'
import { emailFeld, telefonFeld } from './erreichbar.ts'
import type { Feld } from './feld.ts'
import { geburtFeld } from './geburt.ts'
import { nachnameFeld, vornameFeld } from './namen.ts'
import { kundennummerFeld, weitereNummerFeld } from './nummern.ts'
import { merkmalFeld } from './merkmale.ts'
import { geburtsortFeld } from './orte.ts'

/** The comparisons in the order in which they are made: what tells most and costs least comes first. */
const feste: readonly Feld[] = [
  geburtFeld,
  nachnameFeld,
  vornameFeld,
  kundennummerFeld,
  geschlechtFeld,
  anschriftFeld,
  telefonFeld,
  emailFeld,
  geburtsortFeld,
  staatFeld,
]

const nachName = new Map(feste.map((feld) => [feld.name, feld]))

/** The comparison of a name in a model; `nummer:rv` and `merkmal:beruf` are made for their kind. */
export function feldNamens(name: string): Feld {
  const [, gattung, art] = /^(nummer|merkmal):(.+)$/.exec(name) ?? []
  const feld = art === undefined ? nachName.get(name) : gattung === 'nummer' ? weitereNummerFeld(art) : merkmalFeld(art)
  if (!feld) throw new Error(`Das Modell nennt ein unbekanntes Feld: ${name}`)
  return feld
}

/** All fields that persons with these kinds of numbers and descriptions can be compared in. */
export const alleFelder = (nummern: readonly string[], merkmale: readonly string[]): Feld[] => [
  ...feste,
  ...nummern.map(weitereNummerFeld),
  ...merkmale.map(merkmalFeld),
]
