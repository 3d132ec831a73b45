import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { alsKunde } from '../../../platform/database/index.ts'
import { type Feldfehler, jaNein, lesen, meldungen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { seite, weiter } from '../../../platform/http/index.ts'
import { type Kunde, kundeVon } from '../../konto/index.ts'
import type { Mit } from '../anfrage.ts'
import { pfade } from '../pfade.ts'
import { darf } from '../policy.ts'
import { hinweistexte } from '../texte/hinweis.ts'
import { BenachrichtigungSeite } from './page.tsx'
import { benachrichtigt, benachrichtigungSetzen } from './wahl.ts'

const form = z.object({ wahl: jaNein({ leer: 'fehler.wahl' }) })

/** The choice of e-mails about new messages (PF-09). */
export function benachrichtigungRouten(web: FastifyInstance, haus: Haus): void {
  web.get(pfade.benachrichtigung, async (request: Mit, reply) =>
    zeige(haus, request, reply, await kundeVon(haus, request, darf.entwerfen), []),
  )

  web.post(pfade.benachrichtigung, async (request: Mit, reply) => {
    const kunde = await kundeVon(haus, request, darf.entwerfen)
    const gelesen = lesen(form, request.body)
    if (!gelesen.ok) return zeige(haus, request, reply, kunde, gelesen.fehler)
    const { wahl } = gelesen.wert
    await alsKunde(haus.db, kunde, (tx) => benachrichtigungSetzen(tx, kunde, wahl, haus.uhr.jetzt()))
    return weiter(reply, `${pfade.benachrichtigung}?stand=gespeichert`)
  })
}

async function zeige(
  haus: Haus,
  request: Mit,
  reply: FastifyReply,
  kunde: Kunde,
  fehler: readonly Feldfehler[],
): Promise<FastifyReply> {
  const rahmen = await haus.rahmen.portal(request)
  const aktiv = await alsKunde(haus.db, kunde, (tx) => benachrichtigt(tx, kunde.kontoId))
  const t = hinweistexte(rahmen.sprache)
  const stand = request.query['stand'] === 'gespeichert' ? { text: t('gespeichert') } : undefined
  const worte = meldungen(fehler, rahmen.sprache, hinweistexte)
  return seite(
    reply,
    <BenachrichtigungSeite {...{ rahmen, aktiv, stand }} meldungen={worte} />,
    fehler.length > 0 ? 422 : 200,
  )
}
