import { alsSystem } from '../database/index.ts'
import type { Haus } from '../haus.ts'
import { protokollieren } from '../protokoll/index.ts'
import type { Grund } from './meldung.ts'
import { vergessen } from './objekte.ts'
import type { OffeneDatei } from './offen.ts'

/** Refuses a file for good: the row stays with its one cause, the content goes. */
export const ablehnen = (haus: Haus, { id, besitzer, objektId }: OffeneDatei, grund: Grund): Promise<void> =>
  alsSystem(haus.db, 'uebergabe', async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('eingang.datei')
      .set({ stand: 'abgelehnt', grund, objekt_id: null, erledigt: haus.uhr.jetzt() })
      .where('id', '=', id)
      .where('stand', 'in', ['wartet', 'geprueft'])
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) return
    await vergessen(tx, haus, objektId)
    await protokollieren(tx, { aktion: 'eingang.abgelehnt', objekt: id, person: besitzer, grund })
  })
