import type { FastifyInstance } from 'fastify'
import { alsPersonal } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { Conflict, NotFound } from '../../../platform/http/index.ts'
import { istId } from '../../../platform/ids.ts'
import { personalVon, verlange } from '../../organisation/index.ts'
import { pfade } from '../pfade.ts'
import { recht } from '../policy.ts'
import { akteAusgeben } from './paket.ts'

const gruende = {
  veraendert:
    'Ein Dokument ist nicht mehr das, was abgelegt wurde. Der Befund ist protokolliert und dem Betrieb gemeldet.',
  'nicht-lesbar': 'Ein Dokument ist gerade nicht erreichbar. Bitte versuchen Sie es in einigen Minuten noch einmal.',
  'zu-gross': 'Die Akte ist zu groß für ein Paket. Bitte laden Sie die Dokumente einzeln herunter.',
} as const

/** Gives a record of the office out as an XDOMEA package (EA-04). */
export function ausgabeRouten(web: FastifyInstance, haus: Haus): void {
  web.get<{ Params: { id: string } }>(pfade.xdomea(':id'), async (request, reply) => {
    const wer = await personalVon(haus, request)
    verlange(wer, recht.bearbeiten)
    const { id } = request.params
    if (!istId(id)) throw new NotFound()
    const ausgabe = await alsPersonal(haus.db, wer, (tx) =>
      akteAusgeben(haus, tx, id, wer.dienststelle.name, haus.uhr.jetzt()),
    )
    if (ausgabe.art === 'nicht-da') throw new NotFound()
    if (ausgabe.art !== 'paket') throw new Conflict(gruende[ausgabe.art])
    return reply
      .header('content-disposition', `attachment; filename="${ausgabe.name}"`)
      .header('cache-control', 'private, no-store')
      .type('application/zip')
      .send(ausgabe.inhalt)
  })
}
