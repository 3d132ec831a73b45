import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { tagInBerlin } from '../../../platform/clock/index.ts'
import { alsPersonal } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { seite } from '../../../platform/http/index.ts'
import { kollegenMit, type Personal, personalVon, verlange } from '../../organisation/index.ts'
import { pfade } from '../pfade.ts'
import { recht } from '../policy.ts'
import { standDerStelle } from '../postkoerbe/query.ts'
import { wasFehlt } from '../unvollstaendig/query.ts'
import { liesAnsicht } from './filter.ts'
import { listeLesen } from './lesen.ts'
import { PostkorbSeite } from './page.tsx'

interface Mit {
  Querystring: Record<string, unknown>
}
type Anfrage = FastifyRequest<Mit>

/** Lists over all Postkörbe: one's own orders, all of the office, applications that are not complete. */
export function listenRouten(web: FastifyInstance, haus: Haus): void {
  const liste = (pfad: string, zeige: typeof meine) =>
    web.get<Mit>(pfad, async (request, reply) => {
      const wer = await personalVon(haus, request)
      verlange(wer, recht.sehen)
      return zeige(haus, request, reply, wer)
    })
  liste(pfade.meine, meine)
  liste(pfade.auftraege, alle)
  liste(pfade.unvollstaendig, unvollstaendige)
}

async function meine(haus: Haus, request: Anfrage, reply: FastifyReply, wer: Personal): Promise<FastifyReply> {
  const heute = tagInBerlin(haus.uhr.jetzt())
  const { filter, zeiger } = liesAnsicht({ ...request.query, stand: undefined, bearbeiter: undefined })
  const ansicht = { filter, ...(zeiger && { zeiger }) }
  const liste = await alsPersonal(haus.db, wer, (tx) => listeLesen(tx, { bearbeiter: wer.personalId }, ansicht, heute))
  const inhalt = { ...(await rest(haus, request, wer)), ansicht, liste }
  return seite(reply, <PostkorbSeite {...inhalt} titel="Meine Aufträge" pfad={pfade.meine} />)
}

async function alle(haus: Haus, request: Anfrage, reply: FastifyReply, wer: Personal): Promise<FastifyReply> {
  const heute = tagInBerlin(haus.uhr.jetzt())
  const ansicht = liesAnsicht(request.query)
  const stelle = wer.dienststelle.id
  const daten = await alsPersonal(haus.db, wer, async (tx) => ({
    liste: await listeLesen(tx, { dienststelle: stelle }, ansicht, heute),
    zahlen: await standDerStelle(tx, stelle, heute),
    kollegen: await kollegenMit(tx, stelle, recht.bearbeiten),
  }))
  const inhalt = { ...(await rest(haus, request, wer)), ...daten, ansicht }
  return seite(reply, <PostkorbSeite {...inhalt} titel="Alle Aufträge" pfad={pfade.auftraege} />)
}

/** All applications of the office with which something is missing, what is due first on top. */
async function unvollstaendige(
  haus: Haus,
  request: Anfrage,
  reply: FastifyReply,
  wer: Personal,
): Promise<FastifyReply> {
  const heute = tagInBerlin(haus.uhr.jetzt())
  const ansicht = liesAnsicht({ nach: request.query['nach'], vor: request.query['vor'] })
  const daten = await alsPersonal(haus.db, wer, async (tx) => {
    const liste = await listeLesen(tx, { unvollstaendige: wer.dienststelle.id }, ansicht, heute)
    return { liste, fehlt: await wasFehlt(haus, tx, liste.zeilen) }
  })
  const fordertAn = wer.rechte.includes(recht.bearbeiten)
  const inhalt = { ...(await rest(haus, request, wer)), ...daten, ansicht, fordertAn }
  return seite(reply, <PostkorbSeite {...inhalt} titel="Unvollständige Anträge" pfad={pfade.unvollstaendig} />)
}

const rest = async (haus: Haus, request: FastifyRequest, wer: Personal) => ({
  rahmen: await haus.rahmen.desk(request),
  heute: tagInBerlin(haus.uhr.jetzt()),
  personalId: wer.personalId,
})
