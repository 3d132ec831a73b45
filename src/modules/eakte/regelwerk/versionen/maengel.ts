import type { Transaction } from '../../../../platform/database/index.ts'
import type { Fassung } from '../../../../platform/fassung/index.ts'
import { erprobe } from '../entwurf/beweis.ts'
import type { Inhalt } from '../entwurf/testfaelle.ts'
import { zieleVon } from '../entwurf/ziele.ts'
import { pruefeRegelwerk } from '../rahmen.ts'

/**
 * What blocks a version with the Postkörbe of today, say one that was closed since. If it comes into force all the same, its orders
 * go to the catch-all.
 */
export async function maengelVon(tx: Transaction, { schluessel, inhalt }: Fassung<Inhalt>): Promise<string[]> {
  const offen = (await zieleVon(tx, schluessel)).filter((ziel) => ziel.offen).map((ziel) => ziel.kennung)
  return [
    ...pruefeRegelwerk(inhalt, offen)
      .filter(({ schwere }) => schwere === 'sperrt')
      .map(({ satz }) => satz),
    ...erprobe(inhalt, inhalt.testfaelle ?? [])
      .filter(({ bestanden }) => !bestanden)
      .map(({ name }) => `Der Testfall „${name}“ kommt nicht in seinen Postkorb.`),
  ]
}
