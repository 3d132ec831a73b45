import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { alsPersonal } from '../../../../platform/database/index.ts'
import { type Eingabe, type Feldfehler, lesen, meldungen, text } from '../../../../platform/forms/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import { NotFound, seite, weiter } from '../../../../platform/http/index.ts'
import type { Personal } from '../../../organisation/index.ts'
import { idIn, type Mit } from '../../anfrage.ts'
import { desktexte } from '../texte.ts'
import { pfade } from '../pfade.ts'
import { schreibende } from '../schreibende.ts'
import { schwaerze } from './command.ts'
import { SchwaerzenSeite } from './page.tsx'

const form = z.object({ grund: text({ max: 500, mehrzeilig: true, leer: 'fehler.grund' }) })

/** Blacks out one message. */
export function schwaerzenRouten(web: FastifyInstance, haus: Haus): void {
  const pfad = pfade.schwaerzen(':id')
  web.get(pfad, async (request: Mit, reply) => zeige(haus, request, reply, await schreibende(haus, request), {}, []))

  web.post(pfad, async (request: Mit, reply) => {
    const wer = await schreibende(haus, request)
    const gelesen = lesen(form, request.body)
    if (!gelesen.ok) return zeige(haus, request, reply, wer, gelesen.eingabe, gelesen.fehler)
    const { grund } = gelesen.wert
    const { fadenId } = await alsPersonal(haus.db, wer, (tx) =>
      schwaerze(tx, idIn(request), grund, wer.personalId, haus.uhr.jetzt()),
    )
    return weiter(reply, `${pfade.faden(fadenId)}?getan=geschwaerzt`)
  })
}

async function zeige(
  haus: Haus,
  request: Mit,
  reply: FastifyReply,
  wer: Personal,
  eingabe: Eingabe,
  fehler: readonly Feldfehler[],
): Promise<FastifyReply> {
  const id = idIn(request)
  const zeile = await alsPersonal(haus.db, wer, (tx) =>
    tx
      .selectFrom('postfach.nachricht')
      .select(['faden_id as fadenId', 'abgesendet'])
      .where('id', '=', id)
      .where('geschwaerzt', 'is', null)
      .executeTakeFirst(),
  )
  if (zeile === undefined) throw new NotFound()
  const rahmen = await haus.rahmen.desk(request)
  const worte = meldungen(fehler, 'de', desktexte)
  return seite(
    reply,
    <SchwaerzenSeite {...zeile} {...{ rahmen, id, eingabe }} meldungen={worte} />,
    fehler.length > 0 ? 422 : 200,
  )
}
