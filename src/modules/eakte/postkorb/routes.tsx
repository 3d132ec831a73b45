import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { tagInBerlin } from '../../../platform/clock/index.ts'
import { alsPersonal, type Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound, seite, weiter } from '../../../platform/http/index.ts'
import { istId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { personalVon, verlange } from '../../organisation/index.ts'
import { naechstenNehmen } from '../auftrag/naechster.ts'
import { pfade } from '../pfade.ts'
import { recht } from '../policy.ts'
import { postkoerbeMitStand } from '../postkoerbe/query.ts'
import { liesAnsicht } from './filter.ts'
import { PostkorbSeite } from './page.tsx'
import { wasFehlt } from '../unvollstaendig/query.ts'
import { type Auswahl, auftragsliste, type Filter, type Listenseite, type Zeiger } from './query.ts'

interface Mit {
  Params: { id: string }
  Querystring: Record<string, unknown>
}

export function postkorbRouten(web: FastifyInstance, haus: Haus): void {
  web.get<Mit>(pfade.meine, (request, reply) => zeigeMeine(haus, request, reply))
  web.get<Mit>(pfade.unvollstaendig, (request, reply) => zeigeUnvollstaendige(haus, request, reply))
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
  const heute = tagInBerlin(haus.uhr.jetzt())
  const ansicht = liesAnsicht(request.query)
  const { korb, liste } = await alsPersonal(haus.db, wer, async (tx) => {
    const gefunden = (await postkoerbeMitStand(tx, heute)).find((k) => k.id === id)
    if (gefunden === undefined) throw new NotFound()
    return { korb: gefunden, liste: await lies(tx, { postkorb: id }, ansicht, heute) }
  })
  return seite(
    reply,
    <PostkorbSeite
      rahmen={await haus.rahmen.desk(request)}
      titel={korb.name}
      pfad={pfade.korb(id)}
      korb={korb}
      ansicht={ansicht}
      liste={liste}
      heute={heute}
      personalId={wer.personalId}
      nichtsFrei={request.query['frei'] === '0'}
    />,
  )
}

async function zeigeMeine(haus: Haus, request: FastifyRequest<Mit>, reply: FastifyReply): Promise<FastifyReply> {
  const wer = await personalVon(haus, request)
  verlange(wer, recht.sehen)
  const heute = tagInBerlin(haus.uhr.jetzt())
  const { filter, zeiger } = liesAnsicht(request.query)
  const ansicht = { filter: { ...filter, stand: 'offen' as const }, ...(zeiger && { zeiger }) }
  const liste = await alsPersonal(haus.db, wer, (tx) => lies(tx, { bearbeiter: wer.personalId }, ansicht, heute))
  const rahmen = await haus.rahmen.desk(request)
  const seiteninhalt = { rahmen, ansicht, liste, heute, personalId: wer.personalId }
  return seite(reply, <PostkorbSeite {...seiteninhalt} titel="Meine Aufträge" pfad={pfade.meine} />)
}

/** All applications of the office with which something is missing, what is due first on top. */
async function zeigeUnvollstaendige(
  haus: Haus,
  request: FastifyRequest<Mit>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const wer = await personalVon(haus, request)
  verlange(wer, recht.sehen)
  const heute = tagInBerlin(haus.uhr.jetzt())
  const ansicht = liesAnsicht({ nach: request.query['nach'], vor: request.query['vor'] })
  const { liste, fehlt } = await alsPersonal(haus.db, wer, async (tx) => {
    const gelesen = await lies(tx, { unvollstaendige: wer.dienststelle.id }, ansicht, heute)
    return { liste: gelesen, fehlt: await wasFehlt(haus, tx, gelesen.zeilen) }
  })
  const seiteninhalt = { rahmen: await haus.rahmen.desk(request), ansicht, liste, fehlt, heute }
  return seite(
    reply,
    <PostkorbSeite
      {...seiteninhalt}
      titel="Unvollständige Anträge"
      pfad={pfade.unvollstaendig}
      personalId={wer.personalId}
    />,
  )
}

/** Reads one page; that names were seen is recorded, with the records they belong to. */
async function lies(
  tx: Transaction,
  auswahl: Auswahl,
  { filter, zeiger }: { filter: Filter; zeiger?: Zeiger },
  heute: string,
): Promise<Listenseite> {
  const liste = await auftragsliste(tx, auswahl, filter, heute, zeiger)
  const akten = [...new Set(liste.zeilen.map((zeile) => zeile.akte_id))]
  if (akten.length > 0) {
    const [objekt] = Object.values(auswahl)
    await protokollieren(tx, { aktion: 'eakte.liste-gelesen', ...(objekt && { objekt }), angaben: { akten } })
  }
  return liste
}
