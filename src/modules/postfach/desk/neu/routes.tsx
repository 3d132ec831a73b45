import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { alsPersonal, type Transaction } from '../../../../platform/database/index.ts'
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
import { Conflict, NotFound, seite, weiter } from '../../../../platform/http/index.ts'
import { istId, neueId } from '../../../../platform/ids.ts'
import { kontoInBenutzung } from '../../../konto/index.ts'
import { type Personal, personalVon, verlange } from '../../../organisation/index.ts'
import { identitaetVon, personAnzeigen, personalienVon } from '../../../step/index.ts'
import type { Mit } from '../../anfrage.ts'
import { anliegenliste } from '../../anliegen/namen.ts'
import { beginneVonStelle } from '../../nachricht/antworten.ts'
import { recht } from '../../policy.ts'
import { TEXT_HOECHSTENS } from '../../schreiben/form.ts'
import { desktexte } from '../texte.ts'
import { pfade } from '../pfade.ts'
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
  web.get(pfad, async (request: Mit, reply) => zeige(haus, request, reply, await darf(haus, request), {}, []))

  web.post(pfad, async (request: Mit, reply) => {
    const wer = await darf(haus, request)
    const gelesen = lesen(form, request.body)
    if (!gelesen.ok) return zeige(haus, request, reply, wer, gelesen.eingabe, gelesen.fehler)
    const { anliegen, text: inhalt, schluessel } = gelesen.wert
    const { fadenId } = await alsPersonal(haus.db, wer, async (tx) => {
      const personId = personIn(request)
      if (!(await empfaenger(tx, haus, personId)).erreichbar)
        throw new Conflict('Diese Person hat kein Konto in Benutzung. Bitte schreiben Sie einen Brief.')
      const verfasser = { personalId: wer.personalId, name: wer.name }
      const neu = { personId, dienststelleId: wer.dienststelle.id, anliegen, text: inhalt, verfasser, schluessel }
      return beginneVonStelle(tx, haus, { ...neu, weg: 'eakte' }, request.eingegangen)
    })
    return weiter(reply, `${pfade.faden(fadenId)}?getan=begonnen`)
  })
}

async function darf(haus: Haus, request: Mit): Promise<Personal> {
  const wer = await personalVon(haus, request)
  verlange(wer, recht.schreiben)
  return wer
}

function personIn({ params: { person } }: Mit): string {
  if (!istId(person)) throw new NotFound()
  return person
}

/** The person, if they are one of the own office's, and whether they can read a message. @throws NotFound for anyone else's */
async function empfaenger(tx: Transaction, haus: Haus, personId: string) {
  await personAnzeigen(tx, haus.krypto, personId, 'Nachricht schreiben')
  return {
    personId,
    person: await personalienVon(tx, personId),
    erreichbar: await kontoInBenutzung(tx, await identitaetVon(tx, personId)),
  }
}

async function zeige(
  haus: Haus,
  request: Mit,
  reply: FastifyReply,
  wer: Personal,
  eingabe: Eingabe,
  fehler: readonly Feldfehler[],
): Promise<FastifyReply> {
  const wem = await alsPersonal(haus.db, wer, (tx) => empfaenger(tx, haus, personIn(request)))
  const rahmen = await haus.rahmen.desk(request)
  const worte = meldungen(fehler, 'de', desktexte)
  return seite(
    reply,
    <NeuSeite {...wem} rahmen={rahmen} eingabe={{ schluessel: neueId(), ...eingabe }} meldungen={worte} />,
    fehler.length > 0 ? 422 : 200,
  )
}
