import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { alsPersonal } from '../../../../platform/database/index.ts'
import { auswahl, type Eingabe, type Feldfehler, lesen, meldungen } from '../../../../platform/forms/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import { seite, weiter } from '../../../../platform/http/index.ts'
import type { Personal } from '../../../organisation/index.ts'
import { idIn, type Mit } from '../../anfrage.ts'
import { fadenkopf } from '../../faden/kopf.ts'
import { schliesse } from '../../faden/schliessen.ts'
import { desktexte } from '../texte.ts'
import { pfade } from '../pfade.ts'
import { schreibende } from '../schreibende.ts'
import { gruende } from './gruende.ts'
import { SchliessenSeite } from './page.tsx'

const form = z.object({ grund: auswahl(Object.keys(gruende), { leer: 'fehler.abschluss' }) })

/** Ends a conversation (PF-10). */
export function schliessenRouten(web: FastifyInstance, haus: Haus): void {
  const pfad = pfade.faden(':id', 'schliessen')
  web.get(pfad, async (request: Mit, reply) => zeige(haus, request, reply, await schreibende(haus, request), {}, []))

  web.post(pfad, async (request: Mit, reply) => {
    const wer = await schreibende(haus, request)
    const gelesen = lesen(form, request.body)
    if (!gelesen.ok) return zeige(haus, request, reply, wer, gelesen.eingabe, gelesen.fehler)
    const id = idIn(request)
    const { grund } = gelesen.wert
    await alsPersonal(haus.db, wer, (tx) => schliesse(tx, id, grund, wer.personalId, haus.uhr.jetzt()))
    return weiter(reply, `${pfade.faden(id)}?getan=beendet`)
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
  const faden = await alsPersonal(haus.db, wer, (tx) => fadenkopf(tx, idIn(request)))
  const rahmen = await haus.rahmen.desk(request)
  const worte = meldungen(fehler, 'de', desktexte)
  return seite(
    reply,
    <SchliessenSeite {...{ rahmen, faden, eingabe }} meldungen={worte} />,
    fehler.length > 0 ? 422 : 200,
  )
}
