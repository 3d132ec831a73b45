import type { FastifyInstance } from 'fastify'
import { alsPersonal } from '../../../../platform/database/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import { NotFound, weiter } from '../../../../platform/http/index.ts'
import { type Personal, personalVon, verlange } from '../../../organisation/index.ts'
import { idIn, type Mit } from '../../anfrage.ts'
import { alsPdf } from '../../druck/ausgeben.ts'
import { recht } from '../../policy.ts'
import { pfade } from '../pfade.ts'
import { antwortRouten } from './antwort-routes.ts'
import { blatt } from './query.ts'
import { zeige } from './zeigen.tsx'

/** A conversation at the desk of the office. */
export function gespraechRouten(web: FastifyInstance, haus: Haus): void {
  web.get(pfade.faden(':id'), async (request: Mit, reply) => zeige(haus, request, reply, await wer(haus, request)))
  antwortRouten(web, haus)

  web.get(pfade.faden(':id', 'druck'), async (request: Mit, reply) => {
    const personal = await wer(haus, request)
    const { faden, stelle } = await alsPersonal(haus.db, personal, (tx) =>
      blatt(tx, haus, idIn(request), personal, haus.uhr.jetzt()),
    )
    return alsPdf(haus, reply, faden, stelle)
  })

  web.get(pfade.nachricht(':id'), async (request: Mit, reply) => {
    const personal = await wer(haus, request)
    const zeile = await alsPersonal(haus.db, personal, (tx) =>
      tx.selectFrom('postfach.nachricht').select('faden_id').where('id', '=', idIn(request)).executeTakeFirst(),
    )
    if (zeile === undefined) throw new NotFound()
    return weiter(reply, pfade.faden(zeile.faden_id))
  })
}

async function wer(haus: Haus, request: Mit): Promise<Personal> {
  const personal = await personalVon(haus, request)
  verlange(personal, recht.lesen)
  return personal
}
