import type { FastifyInstance } from 'fastify'
import { alsKunde } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { seite } from '../../../platform/http/index.ts'
import { kundeVon } from '../../konto/index.ts'
import { VerlaufSeite } from './page.tsx'
import { bereiche, type Verlauf } from './zusammenstellen.ts'

const AUF_EINMAL = 10

/** The cursor of a page: milliseconds; anything else is the first page. */
const momentAus = (text: unknown): Date | undefined =>
  typeof text === 'string' && /^\d{1,14}$/.test(text) ? new Date(Number(text)) : undefined

/** A customer's own history, page by page. */
export function verlaufRouten(web: FastifyInstance, haus: Haus, verlauf: Verlauf): void {
  web.get<{ Querystring: Record<string, unknown> }>('/verlauf', async (request, reply) => {
    const kunde = await kundeVon(haus, request, { bindung: 'email', anmeldung: 1 })
    const rahmen = await haus.rahmen.portal(request)
    const bereich = bereiche.find((einer) => einer === request.query['bereich'])
    const vor = momentAus(request.query['vor'])
    const blatt = await alsKunde(haus.db, kunde, (tx) =>
      verlauf(tx, kunde, rahmen.sprache, { zahl: AUF_EINMAL, bereich, ...(vor && { vor }) }),
    )
    return seite(reply, <VerlaufSeite rahmen={rahmen} blatt={blatt} bereich={bereich} aelter={vor !== undefined} />)
  })
}
