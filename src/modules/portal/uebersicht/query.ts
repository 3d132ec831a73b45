import type { FastifyRequest } from 'fastify'
import { alsKunde, type Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import type { Sprache } from '../../../platform/i18n/index.ts'
import {
  type Antrag,
  antraegeVon,
  eigenerEntwurf,
  gebrauchtVon,
  hauptantragstand,
  woSieLiegen,
} from '../../antrag/index.ts'
import { briefhinweis, type Kunde } from '../../konto/index.ts'
import { dienststellennamen } from '../../organisation/index.ts'
import { ungelesene, unzustellbarSeit } from '../../postfach/index.ts'
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
  return alsKunde(haus.db, kunde, async (tx) => {
    const antraege = await mitStelle(tx, await woSieLiegen(tx, await antraegeVon(tx, kunde.personIds)))
    const { eintraege } = await verlauf(tx, kunde, sprache, { zahl: EREIGNISSE })
    const brief = await briefhinweis(tx, kunde.kontoId)
    const hauptantrag = await hauptantragstand(tx, haus, kunde, antraege)
    const gebraucht = await gebrauchtVon(tx, haus, kunde, sprache)
    const ungelesen = await ungelesene(tx, kunde.personIds)
    const unzustellbar = (await unzustellbarSeit(tx, kunde.kontoId)) !== undefined
    const zuletzt = eintraege.slice(0, EREIGNISSE)
    return { entwurf, antraege, brief, hauptantrag, gebraucht, ungelesen, unzustellbar, zuletzt }
  })
}

async function mitStelle(tx: Transaction, antraege: readonly Antrag[]): Promise<AntragMitStelle[]> {
  const namen = await dienststellennamen(
    tx,
    antraege.map(({ dienststelleId }) => dienststelleId),
  )
  return antraege.map((antrag) => ({ ...antrag, stelle: namen.get(antrag.dienststelleId) ?? '' }))
}

export type Uebersicht = Awaited<ReturnType<typeof uebersicht>>
