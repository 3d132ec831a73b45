import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { tagInBerlin } from '../../../platform/clock/index.ts'
import { alsPersonal } from '../../../platform/database/index.ts'
import { type Eingabe, type Feldfehler, lesen, meldungen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound, seite, weiter } from '../../../platform/http/index.ts'
import { istId } from '../../../platform/ids.ts'
import { kollegenMit, type Personal, personalVon, verlange } from '../../organisation/index.ts'
import { pfade } from '../pfade.ts'
import { recht } from '../policy.ts'
import { vertretungBeenden, vertretungEintragen } from './command.ts'
import { fehlertexte, vertretungsform } from './form.ts'
import { VertretungSeite } from './page.tsx'
import { vertretungen } from './query.ts'

interface Mit {
  Params: { id: string }
  Querystring: Record<string, unknown>
}

/** Who works for whom: everybody for themselves, who leads for the office (EA-02). */
export function vertretungRouten(web: FastifyInstance, haus: Haus): void {
  const darf = async (request: FastifyRequest): Promise<Personal> => {
    const wer = await personalVon(haus, request)
    verlange(wer, recht.bearbeiten)
    return wer
  }
  web.get<Mit>(pfade.vertretung, async (request, reply) => zeige(haus, request, reply, await darf(request), {}, []))
  web.post<Mit>(pfade.vertretung, async (request, reply) => {
    const wer = await darf(request)
    const jetzt = haus.uhr.jetzt()
    const gelesen = lesen(vertretungsform(tagInBerlin(jetzt)), request.body)
    if (!gelesen.ok) return zeige(haus, request, reply, wer, gelesen.eingabe, gelesen.fehler)
    const absage = await alsPersonal(haus.db, wer, (tx) => vertretungEintragen(tx, wer, gelesen.wert, jetzt))
    if (absage !== undefined) return zeige(haus, request, reply, wer, gelesen.eingabe, [absage])
    return weiter(reply, `${pfade.vertretung}?getan=eingetragen`)
  })
  web.post<Mit>(pfade.vertretungBeenden(':id'), async (request, reply) => {
    const wer = await darf(request)
    const { id } = request.params
    if (!istId(id)) throw new NotFound()
    await alsPersonal(haus.db, wer, (tx) => vertretungBeenden(tx, wer, id, haus.uhr.jetzt()))
    return weiter(reply, `${pfade.vertretung}?getan=beendet`)
  })
}

async function zeige(
  haus: Haus,
  request: FastifyRequest<Mit>,
  reply: FastifyReply,
  wer: Personal,
  eingabe: Eingabe,
  fehler: readonly Feldfehler[],
): Promise<FastifyReply> {
  const heute = tagInBerlin(haus.uhr.jetzt())
  const daten = await alsPersonal(haus.db, wer, async (tx) => ({
    vertretungen: await vertretungen(tx, wer.dienststelle.id, heute),
    kollegen: await kollegenMit(tx, wer.dienststelle.id, recht.bearbeiten),
  }))
  const { getan } = request.query
  const inhalt = (
    <VertretungSeite
      rahmen={await haus.rahmen.desk(request)}
      {...daten}
      personalId={wer.personalId}
      leitet={wer.rechte.includes(recht.postkoerbe)}
      heute={heute}
      eingabe={eingabe}
      meldungen={meldungen(fehler, 'de', fehlertexte)}
      getan={getan === 'eingetragen' || getan === 'beendet' ? getan : undefined}
    />
  )
  return seite(reply, inhalt, fehler.length === 0 ? 200 : 422)
}
