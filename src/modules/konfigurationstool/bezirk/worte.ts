import { datumKurz, type Instant, tagInBerlin } from '../../../platform/clock/index.ts'
import type { Fassungszeile } from '../../../platform/fassung/index.ts'

/** How far a version came, in words. */
export function versionswort({ wirksamAb, zurueckgezogen }: Fassungszeile, jetzt: Instant): string {
  if (zurueckgezogen !== null) return 'zurückgezogen'
  if (wirksamAb === null) return 'eingereicht, nicht freigegeben'
  const tag = datumKurz(tagInBerlin(wirksamAb))
  return wirksamAb > jetzt ? `gilt ab ${tag}` : `gilt seit ${tag}`
}

/** The newest version that counts, is to count or was handed in; none: the default. */
export function standwort(versionen: readonly Fassungszeile[], jetzt: Instant): string {
  const neueste = versionen.find(({ zurueckgezogen }) => zurueckgezogen === null)
  return neueste === undefined ? 'keine, Vorgabe gilt' : `Version ${neueste.nummer}, ${versionswort(neueste, jetzt)}`
}
