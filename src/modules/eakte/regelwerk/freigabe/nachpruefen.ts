import { alsSystem, type Transaction } from '../../../../platform/database/index.ts'
import { type Fassung, fassungMitId } from '../../../../platform/fassung/index.ts'
import type { Arbeiter } from '../../../../platform/uebergabe/index.ts'
import { erprobe } from '../entwurf/beweis.ts'
import type { Inhalt } from '../entwurf/testfaelle.ts'
import { zieleVon } from '../entwurf/ziele.ts'
import { pruefeRegelwerk } from '../rahmen.ts'
import { nachpruefungArt } from './command.ts'

/**
 * Proves a scheduled rulebook again the day before it counts (design: weekly activation). What blocks it now, say a Postkorb that
 * was closed, comes to the office's desk of failed hand-overs with the reason; the orders themselves go to the catch-all.
 */
export const regelwerkNachpruefen: Arbeiter = {
  art: nachpruefungArt,
  async bearbeite(haus, { bezug }) {
    const saetze = await alsSystem(haus.db, 'uebergabe', async (tx) => {
      const fassung = await fassungMitId<Inhalt>(tx, bezug)
      return fassung === undefined || fassung.zurueckgezogen !== null ? [] : maengelVon(tx, fassung)
    })
    if (saetze.length === 0) return { stand: 'zugestellt' }
    return {
      stand: 'abgelehnt',
      grund: `Das Regelwerk soll morgen gelten, ist aber nicht in Ordnung. ${saetze.join(' ')}`,
    }
  },
}

/** What blocks a version with the Postkörbe of today. */
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
