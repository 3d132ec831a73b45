import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { alsPersonal, type Transaction } from '../../../../platform/database/index.ts'
import {
  auswahl,
  type Eingabe,
  eingabeAus,
  type Feldfehler,
  lesen,
  meldungen,
  wert,
} from '../../../../platform/forms/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import { Conflict, seite, weiter } from '../../../../platform/http/index.ts'
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
    await alsPersonal(haus.db, wer, async (tx) => {
      await schliesse(tx, id, grund, wer.personalId, haus.uhr.jetzt())
      if ((await neueste(tx, id)) !== wert(eingabeAus(request.body), 'letzte')) throw new Conflict(DAZUGEKOMMEN)
    })
    return weiter(reply, `${pfade.faden(id)}?getan=beendet`)
  })
}

const DAZUGEKOMMEN = 'Inzwischen kam eine Nachricht dazu. Bitte lesen Sie zuerst das Gespräch.'

/** Id of the newest message of a conversation. Looked up after the end is stored: none gets in between. */
async function neueste(tx: Transaction, fadenId: string): Promise<string> {
  const zeile = await tx
    .selectFrom('postfach.nachricht')
    .select('id')
    .where('faden_id', '=', fadenId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return zeile?.id ?? ''
}

async function zeige(
  haus: Haus,
  request: Mit,
  reply: FastifyReply,
  wer: Personal,
  eingabe: Eingabe,
  fehler: readonly Feldfehler[],
): Promise<FastifyReply> {
  const { faden, letzte } = await alsPersonal(haus.db, wer, async (tx) => ({
    faden: await fadenkopf(tx, idIn(request)),
    letzte: await neueste(tx, idIn(request)),
  }))
  const rahmen = await haus.rahmen.desk(request)
  const worte = meldungen(fehler, 'de', desktexte)
  return seite(
    reply,
    <SchliessenSeite {...{ rahmen, faden, letzte, eingabe }} meldungen={worte} />,
    fehler.length > 0 ? 422 : 200,
  )
}
