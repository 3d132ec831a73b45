import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { alsKunde } from '../database/index.ts'
import type { Haus } from '../haus.ts'
import { NotFound } from '../http/index.ts'
import { istId } from '../ids.ts'
import { protokollieren } from '../protokoll/index.ts'
import { alsPdf, type Ausgabe } from './als-pdf.ts'
import type { Besitzer } from './einlieferer.ts'
import { dateienMitId } from './datei.ts'
import { dateisatz, dateitexte } from './texte.ts'

interface Weg {
  Params: { id: string }
}

/** Answers with a free file, to be saved: never shown as a page of ours. */
export const ausliefern = (reply: FastifyReply, { name, bytes }: Pick<Ausgabe, 'name' | 'bytes'>): FastifyReply =>
  reply
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .type('application/pdf')
    .send(bytes)

/** A file for its owner: its content when it is free, its state in words at any time. */
export function abrufRouten(
  web: FastifyInstance,
  haus: Haus,
  wer: (request: FastifyRequest) => Promise<Besitzer>,
): void {
  web.get<Weg>('/dateien/:id', async (request, reply) => {
    const besitzer = await wer(request)
    const { id } = request.params
    if (!istId(id)) throw new NotFound()
    const datei = await alsKunde(haus.db, besitzer, async (tx) => {
      const gefunden = await alsPdf(tx, haus, id)
      if (gefunden !== undefined)
        await protokollieren(tx, { aktion: 'eingang.abgerufen', objekt: id, person: besitzer.personId })
      return gefunden
    })
    if (datei === undefined) throw new NotFound()
    return ausliefern(reply, datei)
  })

  web.get<Weg>('/dateien/:id/stand', async (request, reply) => {
    const besitzer = await wer(request)
    const { id } = request.params
    const [datei] = istId(id) ? await alsKunde(haus.db, besitzer, (tx) => dateienMitId(tx, haus, [id])) : []
    if (datei === undefined) throw new NotFound()
    const { sprache } = await haus.rahmen.portal(request)
    const wort = dateitexte(sprache)(`datei.${datei.stand}`)
    const hinweis = datei.grund === undefined ? '' : dateisatz({ grund: datei.grund }, sprache)
    return reply.header('cache-control', 'no-store').send({ stand: datei.stand, wort, hinweis })
  })
}
