import { alsSystem } from '../database/index.ts'
import type { Arbeiter } from '../uebergabe/index.ts'
import type { Entwurfsstand, Gegenstand } from './gegenstand.ts'
import { fassungMitId, zuPruefen } from './lesen.ts'

/**
 * Proves a scheduled version again the day before it counts (design: weekly activation). What blocks it now comes to the office's
 * desk of failed hand-overs with the reason; its first page says so, too, and who answers for it is told.
 */
export const nachpruefen = <I, S extends Entwurfsstand<I>>(was: Gegenstand<I, S>): Arbeiter => ({
  art: was.nachpruefung,
  async bearbeite(haus, { bezug }) {
    const saetze = await alsSystem(haus.db, 'uebergabe', async (tx) => {
      const fassung = await fassungMitId<I>(tx, bezug)
      if (fassung === undefined || fassung.zurueckgezogen !== null) return []
      const maengel = await was.maengel(tx, fassung, zuPruefen(fassung, haus.uhr.jetzt()))
      if (maengel.length > 0) await was.melden?.(tx, fassung, haus.uhr.jetzt())
      return maengel
    })
    if (saetze.length === 0) return { stand: 'zugestellt' }
    const es = was.es.charAt(0).toUpperCase() + was.es.slice(1)
    return { stand: 'abgelehnt', grund: `${es} soll morgen gelten, ist aber nicht in Ordnung. ${saetze.join(' ')}` }
  },
})
