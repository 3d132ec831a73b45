import { alsText, feld } from '../../../platform/forms/index.ts'
import { einzeilig } from './einzeilig.tsx'

/** `2026-07` as people write it: 7/2026. */
const alsSchraegstrich = (wort: string): string => wort.replace(/^(\d{4})-0?(\d+)$/, '$2/$1')

/** A month and its year in one field: 7/2026, 07.2026, 7 2026. Kept as `2026-07`. */
export const monat = einzeilig({
  schema: feld((roh, ablehnen) => {
    const [, m = '', jahr = ''] = /^(\d{1,2})[\s./-]+(\d{4})$/.exec(alsText(roh).trim()) ?? []
    return Number(m) >= 1 && Number(m) <= 12 ? `${jahr}-${m.padStart(2, '0')}` : ablehnen('fehler.monat')
  }),
  meldungen: ['fehler.monat'],
  feld: { breite: 10, unveraendert: true },
  zeigen: alsSchraegstrich,
})
