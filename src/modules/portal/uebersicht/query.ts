import type { FastifyRequest } from 'fastify'
import { alsKunde } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import type { Sprache } from '../../../platform/i18n/index.ts'
import { type Antrag, antraegeVon, eigenerEntwurf } from '../../antrag/index.ts'
import type { Kunde } from '../../konto/index.ts'
import { dienststellennamen } from '../../organisation/index.ts'
import type { Verlauf } from '../verlauf/zusammenstellen.ts'

const EREIGNISSE = 3

export interface AntragMitStelle extends Antrag {
  readonly stelle: string
}

/** What waits for the customer, what is on its way, what happened last. */
export async function uebersicht(
  haus: Haus,
  request: FastifyRequest,
  kunde: Kunde,
  sprache: Sprache,
  verlauf: Verlauf,
) {
  const entwurf = await eigenerEntwurf(haus, request)
  const antraege = await alsKunde(haus.db, kunde, async (tx): Promise<AntragMitStelle[]> => {
    const alle = await antraegeVon(tx, kunde.personIds)
    const namen = await dienststellennamen(
      tx,
      alle.map(({ dienststelleId }) => dienststelleId),
    )
    return alle.map((antrag) => ({ ...antrag, stelle: namen.get(antrag.dienststelleId) ?? '' }))
  })
  const { eintraege } = await verlauf(haus, kunde, sprache, { zahl: EREIGNISSE })
  return { entwurf, antraege, zuletzt: eintraege.slice(0, EREIGNISSE) }
}
export type Uebersicht = Awaited<ReturnType<typeof uebersicht>>
