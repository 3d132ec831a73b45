import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { alsKunde } from '../../../platform/database/index.ts'
import { alsText, type Feldfehler, lesen, meldungen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { seite, weiter } from '../../../platform/http/index.ts'
import { istId } from '../../../platform/ids.ts'
import { absendeform, einreichen, einreichtexte, vorschau } from '../../antrag/index.ts'
import { type Kunde, kundeVon } from '../../konto/index.ts'
import { darf } from '../policy.ts'
import { teile } from '../teile.ts'
import { AlleAbsendenSeite, type Begonnen } from './page.tsx'

const PFAD = '/arbeitsmarktprofil/absenden'

/** Hands in all parts that were begun at once; each becomes a receipt of its own (OA-01). */
export function absendenRouten(web: FastifyInstance, haus: Haus): void {
  web.get(PFAD, async (request, reply) => zeigen(haus, request, reply, await kundeVon(haus, request, darf.alsKunde)))

  web.post(PFAD, async (request, reply) => {
    const kunde = await kundeVon(haus, request, darf.alsKunde)
    const gelesen = lesen(absendeform, request.body)
    if (!gelesen.ok) return zeigen(haus, request, reply, kunde, gelesen.fehler)
    const gesendet = Object(request.body) as Record<string, unknown>
    for (const art of teile) {
      const bogenId = alsText(gesendet[art.art])
      // Sent twice, the second finds what the first made.
      if (istId(bogenId)) await einreichen(haus, kunde, { art, bogenId }, request.eingegangen)
    }
    return weiter(reply, '/arbeitsmarktprofil?stand=abgesendet')
  })
}

async function zeigen(
  haus: Haus,
  request: FastifyRequest,
  reply: FastifyReply,
  kunde: Kunde,
  fehler: readonly Feldfehler[] = [],
): Promise<FastifyReply> {
  const begonnene = await alsKunde(haus.db, kunde, async (tx) => {
    const gefunden: Begonnen[] = []
    for (const art of teile) {
      const was = await vorschau(tx, haus, kunde, art, haus.uhr.jetzt())
      if (was !== undefined) gefunden.push({ ...was, art: art.art })
    }
    return gefunden
  })
  const [erster] = begonnene
  if (erster === undefined) return weiter(reply, '/arbeitsmarktprofil')
  const rahmen = await haus.rahmen.portal(request, { id: erster.stelle.id, gestellt: true })
  const worte = meldungen(fehler, rahmen.sprache, einreichtexte)
  const status = fehler.length === 0 ? 200 : 422
  return seite(reply, <AlleAbsendenSeite rahmen={rahmen} teile={begonnene} meldungen={worte} />, status)
}
