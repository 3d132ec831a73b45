import type { Feld } from '../../../platform/rules/index.ts'
import type { Antwort } from '../lauf/antworten.ts'
import type { Frage } from './definition.ts'

type Art = Frage['art']

const texte: Feld = { typ: 'text', liste: true }

/** How a condition sees the answers of a kind. */
export function feldFuer(art: Art): Feld {
  if (art === 'mehrfach' || art === 'land') return texte
  if (art === 'betrag' || art === 'zahl' || art === 'tabelle') return { typ: 'zahl' }
  return { typ: art === 'datum' ? 'datum' : 'text' }
}

/** The value a condition compares: of a table the sum of its numbers, or the number of rows; nothing when it is empty. */
export function vergleichswert(art: Art, antwort: Antwort | undefined): unknown {
  if (antwort === undefined || antwort === '') return undefined
  if (art === 'land') return Array.isArray(antwort) ? antwort : [antwort]
  if (art === 'tabelle') return Array.isArray(antwort) ? ausZeilen(antwort as readonly unknown[]) : antwort
  if (['zeitraum', 'anschrift', 'datei', 'person'].includes(art)) return 'vorhanden'
  return antwort
}

function ausZeilen(zeilen: readonly unknown[]): number | undefined {
  if (zeilen.length === 0) return undefined
  const zahlen = zeilen.flatMap((zeile) =>
    Object.values(Object(zeile)).filter((w): w is number => typeof w === 'number'),
  )
  return zahlen.length === 0 ? zeilen.length : zahlen.reduce((a, b) => a + b, 0)
}
