import type { Standmeldung } from '../../../platform/html/index.ts'
import type { Sprache } from '../../../platform/i18n/index.ts'
import { bogentexte } from './texte.ts'

const bekannt = ['gespeichert', 'zurueck', 'zu-spaet', 'wiedergeholt', 'umgezogen', 'aufgehoben'] as const

/** What has just been done, from the address that a saved page led to. */
export function meldungAus(
  sprache: Sprache,
  anfrage: Readonly<Record<string, unknown>>,
  rueckgaengig: Standmeldung['rueckgaengig'],
): Standmeldung | undefined {
  const t = bogentexte(sprache)
  const weg = Number(anfrage['weg'] ?? 0)
  if (weg === 1) return { text: t('meldung.weggefallen.1') }
  if (Number.isInteger(weg) && weg > 1 && weg < 1000) return { text: t('meldung.weggefallen', { n: weg }) }
  if (anfrage['mehr'] === '1') return { text: t('blatt.mehr') }
  if (anfrage['stand'] === 'entfernt') return { text: t('meldung.entfernt'), rueckgaengig }
  const stand = bekannt.find((name) => name === anfrage['stand'])
  return stand && { text: t(`meldung.${stand}`) }
}
