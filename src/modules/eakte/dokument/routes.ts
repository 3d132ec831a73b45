import type { FastifyInstance } from 'fastify'
import { alsPersonal, type Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { Conflict, cspSetzen, NotFound } from '../../../platform/http/index.ts'
import { istId } from '../../../platform/ids.ts'
import { personalVon, verlange } from '../../organisation/index.ts'
import { pfade } from '../pfade.ts'
import { recht } from '../policy.ts'
import { alsPdf } from './als-pdf.ts'
import { dokumentGelesen } from './gelesen.ts'
import { kopfzeilen } from './kopfzeilen.ts'
import { lesenUndPruefen } from './pruefen.ts'

interface Mit {
  Params: { id: string }
  Querystring: Record<string, unknown>
}

/** Hands out a filed document, checked anew, to staff of the office; each look is recorded. A message is shown as PDF. */
export function dokumentRouten(web: FastifyInstance, haus: Haus): void {
  web.get<Mit>(pfade.dokument(':id'), async (request, reply) => {
    const wer = await personalVon(haus, request)
    verlange(wer, recht.sehen)
    const { id } = request.params
    if (!istId(id)) throw new NotFound()
    const { dokument, befund } = await alsPersonal(haus.db, wer, async (tx) => {
      const gefunden = await finde(tx, id)
      return { dokument: gefunden, befund: await lesenUndPruefen(haus, tx, gefunden) }
    })
    if (befund.art === 'veraendert')
      throw new Conflict(
        'Dieses Dokument ist nicht mehr das, was abgelegt wurde. Der Befund ist protokolliert und dem Betrieb gemeldet.',
      )
    if (befund.art === 'nicht-lesbar')
      throw new Conflict(
        'Das Dokument ist gerade nicht erreichbar. Bitte versuchen Sie es in einigen Minuten noch einmal.',
      )
    const herunterladen = request.query['herunterladen'] === '1'
    const pdf = herunterladen ? undefined : await alsPdf(haus, dokument, befund.inhalt, wer.dienststelle.name)
    const inhalt = pdf ?? befund.inhalt
    const name = pdf === undefined ? dokument.dateiname : dokument.dateiname.replace(/txt$/, 'pdf')
    const { csp, ...kopf } = kopfzeilen(inhalt, name, herunterladen)
    cspSetzen(reply, csp)
    return reply.headers(kopf).send(inhalt)
  })
}

async function finde(tx: Transaction, id: string) {
  const dokument = await tx
    .selectFrom('eakte.dokument as d')
    .innerJoin('eakte.akte as k', 'k.id', 'd.akte_id')
    .innerJoin('eakte.eingang as e', 'e.id', 'd.eingang_id')
    .select(['d.id', 'd.objekt_id', 'd.dienststelle_id', 'd.sha256', 'd.dateiname', 'd.titel', 'd.eingegangen'])
    .select(['k.person_id', 'e.referenz'])
    .where('d.id', '=', id)
    .executeTakeFirst()
  if (dokument === undefined) throw new NotFound()
  await dokumentGelesen(tx, dokument)
  return dokument
}
