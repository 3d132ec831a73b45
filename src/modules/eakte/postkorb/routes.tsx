import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { tagInBerlin } from '../../../platform/clock/index.ts'
import { alsPersonal } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound, seite, weiter } from '../../../platform/http/index.ts'
import { istId } from '../../../platform/ids.ts'
import { kollegenMit, type Personal, personalVon, verlange } from '../../organisation/index.ts'
import { naechstenNehmen } from '../auftrag/naechster.ts'
import { pfade } from '../pfade.ts'
import { recht } from '../policy.ts'
import { angesehen, postkorbMitStand } from '../postkoerbe/query.ts'
import { type Ansicht, liesAnsicht } from './filter.ts'
import { listeLesen } from './lesen.ts'
import { listenRouten } from './listen.tsx'
import { PostkorbSeite } from './page.tsx'

interface Mit {
  Params: { id: string }
  Querystring: Record<string, unknown>
}

export function postkorbRouten(web: FastifyInstance, haus: Haus): void {
  listenRouten(web, haus)
  web.get<Mit>(pfade.korb(':id'), (request, reply) => zeigeKorb(haus, request, reply, request.params.id))
  web.post<Mit>(pfade.naechster(':id'), async (request, reply) => {
    const wer = await personalVon(haus, request)
    verlange(wer, recht.bearbeiten)
    const { id } = request.params
    if (!istId(id)) throw new NotFound()
    const neu = await alsPersonal(haus.db, wer, (tx) => naechstenNehmen(tx, id, wer, haus.uhr.jetzt()))
    return weiter(
      reply,
      neu === undefined ? `${pfade.korb(id)}?frei=0` : `${pfade.auftrag(neu.nummer)}?getan=${neu.version}`,
    )
  })
}

async function zeigeKorb(
  haus: Haus,
  request: FastifyRequest<Mit>,
  reply: FastifyReply,
  id: string,
): Promise<FastifyReply> {
  const wer = await personalVon(haus, request)
  verlange(wer, recht.sehen)
  if (!istId(id)) throw new NotFound()
  const ansicht = liesAnsicht(request.query)
  const daten = await blick(haus, wer, id, ansicht)
  return seite(
    reply,
    <PostkorbSeite
      rahmen={await haus.rahmen.desk(request)}
      titel={daten.korb.name}
      pfad={pfade.korb(id)}
      {...daten}
      zahlen={daten.korb}
      ansicht={ansicht}
      heute={tagInBerlin(haus.uhr.jetzt())}
      personalId={wer.personalId}
      pflegt={wer.rechte.includes(recht.postkoerbe)}
      nichtsFrei={request.query['frei'] === '0'}
    />,
  )
}

/** A look into a Postkorb: what is shown, with counts as before the look. Only the whole list counts as looked at. */
const blick = (haus: Haus, wer: Personal, id: string, ansicht: Ansicht) =>
  alsPersonal(haus.db, wer, async (tx) => {
    const heute = tagInBerlin(haus.uhr.jetzt())
    const korb = await postkorbMitStand(tx, id, heute)
    if (korb === undefined) throw new NotFound()
    const liste = await listeLesen(tx, { postkorb: id }, ansicht, heute)
    const { filter, zeiger } = ansicht
    const dienststelle = wer.dienststelle.id
    const alles = filter.stand === 'offen' && Object.keys(filter).length === 1 && zeiger === undefined
    if (alles) await angesehen(tx, { korb: id, dienststelle, personal: wer.personalId }, haus.uhr.jetzt())
    return { korb, liste, kollegen: await kollegenMit(tx, dienststelle, recht.bearbeiten) }
  })
