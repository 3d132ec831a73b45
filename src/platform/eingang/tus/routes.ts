import type { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { alsKunde } from '../../database/index.ts'
import type { Haus } from '../../haus.ts'
import { NotFound } from '../../http/index.ts'
import { istId } from '../../ids.ts'
import type { Angenommen } from '../annehmen.ts'
import type { Besitzer } from '../einlieferer.ts'
import { DATEI_BYTES } from '../grenzen.ts'
import type { Dateimeldung } from '../meldung.ts'
import { dateisatz } from '../texte.ts'
import { anfuegen } from './anfuegen.ts'
import { nameAus, zahl } from './kopf.ts'
import { beginnen, uebertragung, verwerfen } from './uebertragung.ts'

const PFAD = '/dateien/tus'
const STUECK = 'application/offset+octet-stream'

interface Weg {
  Params: { id: string }
}

/**
 * Resumable uploads by tus 1.0.0 (https://tus.io/protocols/resumable-upload): core, creation, termination. Beyond it, the answer to the
 * last part names the file (`Datei-Id`), or says with 422 in plain words why it was not taken.
 * @param wer the customer of a request, or its refusal
 */
export function tusRouten(web: FastifyInstance, haus: Haus, wer: (request: FastifyRequest) => Promise<Besitzer>): void {
  web.addContentTypeParser(STUECK, (_request, strom, fertig) => fertig(null, strom))
  web.addHook('onRequest', async (_request, reply) => void reply.header('tus-resumable', '1.0.0'))

  web.options(PFAD, (_request, reply) =>
    reply
      .code(204)
      .headers({ 'tus-version': '1.0.0', 'tus-extension': 'creation,termination', 'tus-max-size': DATEI_BYTES })
      .send(),
  )

  web.post(PFAD, async (request, reply) => {
    const besitzer = await wer(request)
    const groesse = zahl(request.headers['upload-length'])
    if (groesse === undefined) return reply.code(400).send()
    const neu = await beginnen(haus, besitzer, nameAus(request.headers['upload-metadata']), groesse)
    if ('fehler' in neu) return abgelehnt(haus, request, reply, neu.fehler)
    return reply.code(201).header('location', `${PFAD}/${neu.id}`).send()
  })

  web.route<Weg>({
    method: 'HEAD',
    url: `${PFAD}/:id`,
    handler: async (request, reply) => {
      const besitzer = await wer(request)
      const da = await alsKunde(haus.db, besitzer, (tx) => uebertragung(tx, idAus(request)))
      if (da === undefined) throw new NotFound()
      return reply
        .headers({ 'upload-offset': da.angekommen, 'upload-length': da.groesse, 'cache-control': 'no-store' })
        .send()
    },
  })

  web.patch<Weg & { Body: Readable | undefined }>(`${PFAD}/:id`, async (request, reply) => {
    const besitzer = await wer(request)
    const id = idAus(request)
    const ab = zahl(request.headers['upload-offset'])
    if (request.headers['content-type'] !== STUECK || request.body === undefined) {
      await nurEigene(haus, besitzer, id)
      return reply.code(415).send()
    }
    if (ab === undefined) return reply.code(400).send()
    const angefuegt = await anfuegen(haus, besitzer, id, ab, request.body)
    if (angefuegt.stand === 'fehlt') throw new NotFound()
    if (angefuegt.stand === 'versetzt') return reply.code(409).send()
    reply.header('upload-offset', angefuegt.angekommen)
    return angefuegt.stand === 'weiter' ? reply.code(204).send() : fertig(haus, request, reply, angefuegt.ergebnis)
  })

  web.delete<Weg>(`${PFAD}/:id`, async (request, reply) => {
    const besitzer = await wer(request)
    const da = await alsKunde(haus.db, besitzer, (tx) => verwerfen(tx, haus, idAus(request)))
    if (!da) throw new NotFound()
    return reply.code(204).send()
  })
}

function idAus(request: FastifyRequest<Weg>): string {
  if (!istId(request.params.id)) throw new NotFound()
  return request.params.id
}

async function nurEigene(haus: Haus, besitzer: Besitzer, id: string): Promise<void> {
  const da = await alsKunde(haus.db, besitzer, (tx) => uebertragung(tx, id))
  if (da === undefined) throw new NotFound()
}

const fertig = (haus: Haus, request: FastifyRequest, reply: FastifyReply, ergebnis: Angenommen) =>
  'fehler' in ergebnis
    ? abgelehnt(haus, request, reply, ergebnis.fehler)
    : reply.code(204).header('datei-id', ergebnis.id).send()

async function abgelehnt(haus: Haus, request: FastifyRequest, reply: FastifyReply, fehler: Dateimeldung) {
  const { sprache } = await haus.rahmen.portal(request)
  return reply
    .code(fehler.grund === 'gross' ? 413 : 422)
    .type('text/plain; charset=utf-8')
    .send(dateisatz(fehler, sprache))
}
