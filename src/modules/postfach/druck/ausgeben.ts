import type { FastifyReply } from 'fastify'
import type { Haus } from '../../../platform/haus.ts'
import { brief } from '../../../platform/pdf/index.ts'
import type { Dienststelle } from '../../organisation/index.ts'
import type { Faden } from '../faden/lesen.ts'
import { fadenbrief } from './fadenbrief.ts'

/** Answers with a conversation as a PDF, made on view. Its words are German, as everything that is filed. */
export async function alsPdf(
  haus: Haus,
  reply: FastifyReply,
  faden: Faden,
  stelle: Dienststelle,
): Promise<FastifyReply> {
  const { vorlage, daten } = brief(fadenbrief(faden, stelle, haus.uhr.jetzt()))
  const pdf = await haus.pdf.setze(vorlage, daten, 'a-2a')
  return reply
    .header('cache-control', 'no-store')
    .header('content-disposition', `inline; filename="Postfach-${faden.referenz}.pdf"`)
    .type('application/pdf')
    .send(Buffer.from(pdf))
}
