import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { alsPersonal } from '../../../../platform/database/index.ts'
import {
  alsText,
  auswahl,
  type Eingabe,
  type Feldfehler,
  feld,
  lesen,
  meldungen,
  text,
} from '../../../../platform/forms/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import { seite, weiter } from '../../../../platform/http/index.ts'
import { istId, neueId } from '../../../../platform/ids.ts'
import type { Personal } from '../../../organisation/index.ts'
import type { Mit } from '../../anfrage.ts'
import { anliegenliste } from '../../anliegen/namen.ts'
import { beginneVonStelle } from '../../nachricht/antworten.ts'
import { TEXT_HOECHSTENS } from '../../schreiben/form.ts'
import { empfaenger, verlangeEmpfaenger } from '../empfaenger.ts'
import { desktexte } from '../texte.ts'
import { pfade } from '../pfade.ts'
import { schreibende } from '../schreibende.ts'
import { NeuSeite } from './page.tsx'

const form = z.object({
  anliegen: auswahl(
    anliegenliste.map(({ wert }) => wert),
    { leer: 'fehler.anliegen' },
  ),
  text: text({ max: TEXT_HOECHSTENS, mehrzeilig: true, leer: 'fehler.leer.text' }),
  schluessel: feld((roh) => (istId(roh) ? alsText(roh) : neueId())),
})

/** A first message to a person of the own office. */
export function neuRouten(web: FastifyInstance, haus: Haus): void {
  const pfad = pfade.neu(':person')
  web.get(pfad, async (request: Mit, reply) => zeige(haus, request, reply, await schreibende(haus, request), {}, []))

  web.post(pfad, async (request: Mit, reply) => {
    const wer = await schreibende(haus, request)
    const gelesen = lesen(form, request.body)
    if (!gelesen.ok) return zeige(haus, request, reply, wer, gelesen.eingabe, gelesen.fehler)
    const { anliegen, text: inhalt, schluessel } = gelesen.wert
    const { fadenId } = await alsPersonal(haus.db, wer, async (tx) => {
      const { personId } = await verlangeEmpfaenger(tx, haus, request, wer, request.eingegangen)
      const verfasser = { personalId: wer.personalId, name: wer.name }
      const neu = { personId, dienststelleId: wer.dienststelle.id, anliegen, text: inhalt, verfasser, schluessel }
      return beginneVonStelle(tx, haus, { ...neu, weg: 'eakte' }, request.eingegangen)
    })
    return weiter(reply, `${pfade.faden(fadenId)}?getan=begonnen`)
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
  const wem = await alsPersonal(haus.db, wer, (tx) => empfaenger(tx, haus, request, wer, haus.uhr.jetzt()))
  const rahmen = await haus.rahmen.desk(request)
  const worte = meldungen(fehler, 'de', desktexte)
  return seite(
    reply,
    <NeuSeite {...wem} rahmen={rahmen} eingabe={{ schluessel: neueId(), ...eingabe }} meldungen={worte} />,
    fehler.length > 0 ? 422 : 200,
  )
}
