import { alsZiffern, feld } from '../../../platform/forms/index.ts'
import { einzeilig } from './einzeilig.tsx'

/** `2026-07` as people write it: 7/2026. */
const alsSchraegstrich = (wort: string): string => wort.replace(/^(\d{4})-0?(\d+)$/, '$2/$1')

const namen = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez']

/** Month and year as people type them, also 2026-07 and Juli 2026. */
function teile(text: string): readonly [string, string] | undefined {
  const [, jahr, monat] = /^(\d{4})[\s./-]+(\d{1,2})$/.exec(text) ?? []
  if (jahr !== undefined && monat !== undefined) return [monat, jahr]
  const [, wort = '', zum = ''] = /^(\d{1,2}|\p{L}{3,9})[\s./-]+(\d{4})$/u.exec(text) ?? []
  if (zum === '') return undefined
  const stelle = namen.indexOf(wort.toLowerCase().replace('maerz', 'mär').replace('mrz', 'mär').slice(0, 3))
  return [stelle < 0 ? wort : String(stelle + 1), zum]
}

/** A month and its year in one field: 7/2026, 07.2026, 7 2026, 2026-07, Juli 2026. Kept as `2026-07`. */
export const monat = einzeilig({
  schema: feld((roh, ablehnen) => {
    const [m, jahr] = teile(alsZiffern(roh).trim()) ?? ['', '']
    return Number(m) >= 1 && Number(m) <= 12 ? `${jahr}-${m.padStart(2, '0')}` : ablehnen('fehler.monat')
  }),
  meldungen: ['fehler.monat'],
  feld: { breite: 10, unveraendert: true },
  zeigen: alsSchraegstrich,
})
