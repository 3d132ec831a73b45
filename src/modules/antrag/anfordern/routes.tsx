import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { alsPersonal } from '../../../platform/database/index.ts'
import {
  alsText,
  auswahl,
  type Eingabe,
  type Feldfehler,
  lesen,
  meldungen,
  text,
} from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound, seite, weiter } from '../../../platform/http/index.ts'
import { istId } from '../../../platform/ids.ts'
import { texte } from '../../../platform/i18n/index.ts'
import { type Personal, personalVon, verlange } from '../../organisation/index.ts'
import { identitaetVon, personAnzeigen, personalienVon } from '../../step/index.ts'
import { texteFuer } from '../formulare/texte.ts'
import { recht } from '../policy.ts'
import { anforderbar, anforderungen } from './anforderung.ts'
import { anfordern, zuruecknehmen } from './command.ts'
import { AnfordernSeite, GRUND_HOECHSTENS, pfade } from './page.tsx'

type Mit = FastifyRequest<{ Params: { person: string }; Querystring: { getan?: unknown } }>

const form = z.object({
  code: auswahl(anforderbar, { leer: 'fehler.code' }),
  grund: text({ max: GRUND_HOECHSTENS, mehrzeilig: true, leer: 'fehler.grund' }),
})

const fehlertexte = texte({
  de: {
    'fehler.code': 'Bitte wählen Sie einen Nachweis.',
    'fehler.grund': 'Bitte schreiben Sie, warum Sie den Nachweis brauchen.',
  },
  en: { 'fehler.code': 'Please choose an evidence.', 'fehler.grund': 'Please write why you need the evidence.' },
})

const getan: Readonly<Record<string, string>> = {
  angefordert: 'Der Nachweis ist angefordert.',
  'schon-da': 'Dieser Nachweis war schon angefordert.',
  zurueckgenommen: 'Die Anforderung ist zurückgenommen.',
}

/** The office asks a person of its own for evidence, and takes that back. */
export function anfordernRouten(web: FastifyInstance, haus: Haus): void {
  web.get(pfade.anfordern(':person'), async (request: Mit, reply) =>
    zeige(haus, request, reply, await darf(haus, request), {}, []),
  )

  web.post(pfade.anfordern(':person'), async (request: Mit, reply) => {
    const wer = await darf(haus, request)
    const gelesen = lesen(form, request.body)
    if (!gelesen.ok) return zeige(haus, request, reply, wer, gelesen.eingabe, gelesen.fehler)
    const personId = personIn(request)
    const neu = await alsPersonal(haus.db, wer, async (tx) => {
      await personAnzeigen(tx, haus.krypto, personId, 'Nachweis anfordern')
      return anfordern(tx, haus, wer, { personId, ...gelesen.wert }, request.eingegangen)
    })
    return weiter(reply, `${pfade.anfordern(personId)}?getan=${neu ? 'angefordert' : 'schon-da'}`)
  })

  web.post(pfade.zuruecknehmen(':person'), async (request: Mit, reply) => {
    const wer = await darf(haus, request)
    const personId = personIn(request)
    const id = alsText((request.body as { id?: unknown } | null | undefined)?.id)
    await alsPersonal(haus.db, wer, async (tx) => {
      await personAnzeigen(tx, haus.krypto, personId, 'Nachweis anfordern')
      if (!istId(id) || !(await zuruecknehmen(tx, wer, id, request.eingegangen))) throw new NotFound()
    })
    return weiter(reply, `${pfade.anfordern(personId)}?getan=zurueckgenommen`)
  })
}

async function darf(haus: Haus, request: Mit): Promise<Personal> {
  const wer = await personalVon(haus, request)
  verlange(wer, recht.anfordern)
  return wer
}

function personIn({ params: { person } }: Mit): string {
  if (!istId(person)) throw new NotFound()
  return person
}

async function zeige(
  haus: Haus,
  request: Mit,
  reply: FastifyReply,
  wer: Personal,
  eingabe: Eingabe,
  fehler: readonly Feldfehler[],
): Promise<FastifyReply> {
  const personId = personIn(request)
  const was = await alsPersonal(haus.db, wer, async (tx) => {
    await personAnzeigen(tx, haus.krypto, personId, 'Nachweis anfordern')
    const person = await personalienVon(tx, personId)
    return { personId, person, offen: await anforderungen(tx, haus, await identitaetVon(tx, personId)) }
  })
  const worte = texteFuer('de')
  const nachweise = anforderbar.map((code) => ({ wert: code, text: worte.nachweis(code).name.text }))
  const satz = typeof request.query.getan === 'string' ? getan[request.query.getan] : undefined
  const stand = satz === undefined ? undefined : { text: satz }
  const rahmen = await haus.rahmen.desk(request)
  const saetze = meldungen(fehler, 'de', fehlertexte)
  return seite(
    reply,
    <AnfordernSeite {...was} {...{ rahmen, nachweise, eingabe, stand }} meldungen={saetze} />,
    fehler.length > 0 ? 422 : 200,
  )
}
