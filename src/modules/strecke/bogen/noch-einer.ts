import { istListe } from '../definition/definition.ts'
import { type Antworten, eintragsort, type Ort, personenort, zahlDerPersonen } from '../lauf/antworten.ts'
import type { Strecke } from '../lauf/lage.ts'
import type { Blatt } from './blaetter.ts'

/** Answers with an entry more, of which nothing is known: only to see what would be asked there. */
export function mitLeerem(strecke: Strecke, antworten: Antworten, seite: string, ort: Ort): Antworten {
  const da = antworten[ort.instanz] ?? {}
  if (ort.eintrag === 0) return { ...antworten, [ort.instanz]: da }
  const erste = strecke.definition.seiten
    .filter(({ key }) => key === seite)
    .flatMap(({ fragen }) => fragen)
    .find((id) => da[id] === undefined && istListe(strecke.uebersetzt.fragen.get(id)?.frage.je ?? 'antrag'))
  return erste === undefined ? antworten : { ...antworten, [ort.instanz]: { ...da, [erste]: '' } }
}

/** Where the entry after the last of a list would be. */
export function naechsterOrt(antworten: Antworten, blaetter: readonly Blatt[], blatt: Blatt): Ort {
  if (blatt.liste === 'personen') return personenort(zahlDerPersonen(antworten) + 1)
  const { person } = blatt.ort
  const letzter = blaetter.filter((b) => b.liste === blatt.liste && b.ort.person === person).map((b) => b.ort.eintrag)
  return eintragsort(person, Math.max(0, ...letzter) + 1)
}

/** Persons of a household and entries of a list that can be named. */
export const HOECHSTENS = 20
