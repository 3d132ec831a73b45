import { alsSystem } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import type { Ergebnis } from '../../../platform/uebergabe/index.ts'
import { zustellen } from '../../eakte/index.ts'
import { dienststelle } from '../../organisation/index.ts'
import type { Zustellung } from '../zustellen/laden.ts'
import { anlagenVon } from './anlagen.ts'
import { dokumenteAnlegen } from './dokumente.ts'
import { paketVon } from './paket.ts'

/**
 * Files a message with its target, our E-AKTE or the office's drop folder, and notes when it is there (PF-10). Waits for files that are
 * still being checked. Safe to run twice.
 */
export async function ablegen(haus: Haus, n: Zustellung): Promise<Ergebnis> {
  const anlagen = await anlagenVon(haus, n)
  if ('stand' in anlagen) return anlagen
  const stelle = await alsSystem(haus.db, 'uebergabe', (tx) => dienststelle(tx, n.dienststelleId))
  if (stelle === undefined) throw new Error('Die Dienststelle fehlt')
  const eigene = await dokumenteAnlegen(haus, n, stelle.name, anlagen.length)
  const ergebnis = await zustellen(haus, paketVon(n, [...eigene, ...anlagen]))
  if (ergebnis.stand === 'zugestellt') await vermerken(haus, n.id)
  return ergebnis
}

const vermerken = (haus: Haus, id: string) =>
  alsSystem(haus.db, 'uebergabe', (tx) =>
    tx
      .updateTable('postfach.nachricht')
      .set({ abgelegt: haus.uhr.jetzt() })
      .where('id', '=', id)
      .where('abgelegt', 'is', null)
      .execute(),
  )
