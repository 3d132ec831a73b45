import type { Tag } from '../../../platform/clock/index.ts'
import { tagAusDruck } from './datum.ts'
import type { GegliederteZeile, Stelle } from './gliederung.ts'

type Arbeitsmittelart = 'EMB-Arbeitshilfe' | 'Arbeitshilfe' | 'Praxishilfe' | 'Aufgabensteckbrief' | 'Textbausteine'

/** A work aid the text names. `titel` is null where only the kind is named. */
export interface Arbeitsmittelstelle {
  art: Arbeitsmittelart
  titel: string | null
  format: string | null
  stand: Tag | null
  stelle: Stelle
}

/** Longest form first: what one pattern has taken, the next ones no longer see. */
const MUSTER: readonly [Arbeitsmittelart, RegExp][] = [
  ['EMB-Arbeitshilfe', /EMB-AH\s+(?<titel>\p{Lu}[^);]*)/gu],
  ['EMB-Arbeitshilfe', /EMB-Arbeitshilfen?/g],
  [
    'Arbeitshilfe',
    /Arbeitshilfe\s+[„"](?<titel>[^“”"]+)[“”"](?:\s*\((?<format>\p{Lu}+),\s*Stand\s+(?<stand>[\d.]+)\))?/gu,
  ],
  ['Praxishilfe', /(?<titel>Praxishilfe\s+\p{Lu}{2,}\p{L}*)/gu],
  ['Praxishilfe', /Praxishilfen?/g],
  ['Aufgabensteckbrief', /Aufgabensteckbriefe?/g],
  ['Textbausteine', /Textbausteine?/g],
  ['Arbeitshilfe', /Arbeitshilfen\s+(?<titel>zur\s+[\p{L}-]+)/gu],
  ['Arbeitshilfe', /Arbeitshilfen?/g],
]

/** Work aids named in a line, each once, in the order of the patterns. */
export function arbeitsmittelIn(zeile: GegliederteZeile): Arbeitsmittelstelle[] {
  let rest = zeile.text
  const gefunden = MUSTER.flatMap(([art, muster]) => {
    const treffer = [...rest.matchAll(muster)]
    rest = rest.replace(muster, '·')
    return treffer.map(({ groups }) => ({
      art,
      titel: groups?.['titel']?.trim() ?? null,
      format: groups?.['format'] ?? null,
      stand: tagAusDruck(groups?.['stand'] ?? ''),
      stelle: zeile.stelle,
    }))
  })
  return gefunden.filter((a, i) => gefunden.findIndex((b) => b.art === a.art && b.titel === a.titel) === i)
}
