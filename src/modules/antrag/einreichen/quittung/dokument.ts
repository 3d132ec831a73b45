import type { FastifyReply } from 'fastify'
import { alsKunde, type Transaction } from '../../../../platform/database/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import { NotFound } from '../../../../platform/http/index.ts'
import { protokollieren } from '../../../../platform/protokoll/index.ts'
import type { Kunde } from '../../../konto/index.ts'
import type { Einreichung } from '../einreichungen.ts'
import { dateiname } from '../worte.ts'

type Runde = Pick<Einreichung, 'id' | 'art' | 'runde' | 'referenz' | 'personId' | 'dokumentId'>

/** Sends the document of a round to its owner. @throws NotFound while it is being made */
export async function sendeDokument(
  haus: Haus,
  kunde: Kunde,
  reply: FastifyReply,
  finde: (tx: Transaction) => Promise<Runde>,
): Promise<FastifyReply> {
  const { inhalt, name } = await alsKunde(haus.db, kunde, async (tx) => {
    const runde = await finde(tx)
    if (runde.dokumentId === null) throw new NotFound()
    await protokollieren(tx, { aktion: 'antrag.dokument-geladen', objekt: runde.id, person: runde.personId })
    return { inhalt: await haus.dokumente.lesen(tx, runde.dokumentId), name: dateiname(runde) }
  })
  return reply
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="${name}"`)
    .type('application/pdf')
    .send(inhalt)
}
