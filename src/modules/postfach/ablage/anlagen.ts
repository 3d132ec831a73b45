import { plusSekunden } from '../../../platform/clock/index.ts'
import { alsSystem } from '../../../platform/database/index.ts'
import { ausgaben } from '../../../platform/eingang/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import type { Ergebnis } from '../../../platform/uebergabe/index.ts'
import type { Zustellung } from '../zustellen/laden.ts'
import type { Ablagedokument } from './dokumente.ts'

/** Seconds after which to look again whether files were checked. */
const PAUSE = 10

/** The checked files of a message as documents; or to wait, while one is still being checked. Refused ones stay behind, and the filed text says so. */
export async function anlagenVon(haus: Haus, n: Zustellung): Promise<readonly Ablagedokument[] | Ergebnis> {
  if (n.dateien.length === 0) return []
  const dateien = await alsSystem(haus.db, 'uebergabe', (tx) => ausgaben(tx, haus, n.dateien))
  if (dateien.some(({ stand }) => stand === 'wird-geprueft')) {
    const faellig = plusSekunden(haus.uhr.jetzt(), PAUSE)
    return { stand: 'spaeter', faellig, grund: 'Eine Datei wird noch geprüft.' }
  }
  return dateien.flatMap(({ ausgabe }, i) =>
    ausgabe === undefined ? [] : [{ ...ausgabe, titel: `Anlage ${i + 1}`, art: 'anlage' as const }],
  )
}
