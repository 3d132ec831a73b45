import { gibtEsTag } from '../../clock/index.ts'
import { alsZiffern, feld } from '../feld.ts'

/** A date of which parts may be unknown; at least one is known. */
export interface Teildatum {
  readonly jahr?: number
  readonly monat?: number
  readonly tag?: number
}

const teil = (roh: unknown, name: string): string => {
  const wert: unknown =
    typeof roh === 'object' && roh !== null ? Object.entries(roh).find(([n]) => n === name)?.[1] : undefined
  return alsZiffern(wert).trim().replace(/\.$/, '')
}
const unbekannt = (text: string): boolean => /^(0+|\?+)?$/.test(text)

/**
 * A date out of three fields `{tag, monat, jahr}` of which some may be left blank, or 00 as registers write it. What is known
 * must be possible: no 30.02., no 31.04. A whole date pasted into the first field is taken apart.
 */
export const teildatum = ({ leer = 'fehler.leer.datum', fruehestens = 1900, spaetestens = 9999 } = {}) =>
  feld((roh, ablehnen): Teildatum => {
    const [t, m, j] = eingefuegt(roh) ?? [teil(roh, 'tag'), teil(roh, 'monat'), teil(roh, 'jahr')]
    if ([t, m, j].every(unbekannt)) return ablehnen(leer)
    if (!unbekannt(j) && !/^\d{4}$/.test(j)) return ablehnen('fehler.datum.jahr')
    if (![t, m].every((x) => unbekannt(x) || /^\d{1,2}$/.test(x))) return ablehnen('fehler.datum')
    const [tag, monat, jahr] = [t, m, j].map((x) => (unbekannt(x) ? undefined : Number(x)))
    // A leap year and a long month for what is unknown: everything possible is taken.
    if (!gibtEsTag(jahr ?? 2000, monat ?? 1, tag ?? 1)) return ablehnen('fehler.datum')
    if (jahr !== undefined && jahr < fruehestens) return ablehnen('fehler.geburt.frueh')
    if (jahr !== undefined && jahr > spaetestens) return ablehnen('fehler.geburt.zukunft')
    return {
      ...(jahr !== undefined && { jahr }),
      ...(monat !== undefined && { monat }),
      ...(tag !== undefined && { tag }),
    }
  })

function eingefuegt(roh: unknown): [string, string, string] | undefined {
  const [, t, m, j] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(teil(roh, 'tag').replaceAll(' ', '')) ?? []
  return t === undefined || m === undefined || j === undefined ? undefined : [t, m, j]
}
