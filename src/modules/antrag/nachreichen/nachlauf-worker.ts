import { plusSekunden } from '../../../platform/clock/index.ts'
import { alsSystem } from '../../../platform/database/index.ts'
import type { Arbeiter, Ergebnis } from '../../../platform/uebergabe/index.ts'
import { verbleib } from '../../eakte/index.ts'
import type { Bogenart } from '../bogen/bogen.ts'
import { nachgelaufen } from '../einreichen/ausstehend.ts'
import { einreichungAus, neuesteRunde } from '../einreichen/einreichungen.ts'
import { festhalten } from '../einreichen/festhalten.ts'
import { einreichungLaden } from '../einreichen/laden.ts'
import { dateienZu, unterwegs } from '../nachweise/befund.ts'

/** Seconds until it looks again: nobody waits at a screen for it. */
const PAUSE = 300

/**
 * Sends the files that a round could not bring because they were still being checked (HA-04), as a round of its own that came when they
 * came. Its kind is what operators see of a scanner that hangs.
 */
export const nachlaufSenden: Arbeiter = {
  art: 'antrag.nachlauf',
  bearbeite: (haus, { bezug }) =>
    alsSystem(haus.db, 'uebergabe', async (tx): Promise<Ergebnis> => {
      const spaeter = { stand: 'spaeter', faellig: plusSekunden(haus.uhr.jetzt(), PAUSE) } as const
      const { ausstehend, ...fruehere } = await einreichungLaden(tx, haus, bezug)
      if (unterwegs(await dateienZu(tx, haus, [{ dateien: ausstehend }])).length > 0)
        return { ...spaeter, grund: 'Eine Datei wird noch geprüft.' }
      const stand = await einreichungAus(tx, fruehere.bogen_id)
      if (stand === undefined) throw new Error('Die Einreichung fehlt')
      const neueste = await einreichungLaden(tx, haus, neuesteRunde(stand))
      const dateien = await dateienZu(tx, haus, neueste.angaben.nachweise)
      const angaben = nachgelaufen(neueste.angaben, dateien, ausstehend)
      if (angaben === undefined) return { stand: 'zugestellt' }
      const wo = {
        id: fruehere.bogen_id,
        art: fruehere.art as Bogenart,
        kontoId: fruehere.konto_id,
        personId: fruehere.person_id,
        dienststelleId: (await verbleib(tx, [stand.id])).get(stand.id) ?? neueste.dienststelle_id,
        referenz: fruehere.referenz,
        tag_der_antragstellung: fruehere.tag_der_antragstellung,
        wirkt_ab: fruehere.wirkt_ab,
        nachlauf: true,
      }
      const id = await festhalten(tx, haus, wo, angaben, fruehere.eingegangen)
      // Its customer handed in another round at the same moment: that is the newest then.
      return id === undefined ? { ...spaeter, grund: 'Eine andere Runde kam zuvor.' } : { stand: 'zugestellt' }
    }),
}
