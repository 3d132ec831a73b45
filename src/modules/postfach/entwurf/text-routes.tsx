import type { FastifyInstance, FastifyReply } from 'fastify'
import { zeitpunktLang } from '../../../platform/clock/index.ts'
import { alsKunde } from '../../../platform/database/index.ts'
import {
  alsText,
  type Eingabe,
  eingabeAus,
  type Feldfehler,
  lesen,
  meldungen,
  wert,
} from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { aufgehobenes, seite, weiter } from '../../../platform/http/index.ts'
import { type Kunde, kundeVon } from '../../konto/index.ts'
import { idIn, type Mit } from '../anfrage.ts'
import { anlagenErlaubt } from '../anlagen/erlaubt.ts'
import { pfade } from '../pfade.ts'
import { darf } from '../policy.ts'
import { textform } from '../schreiben/form.ts'
import { schreibtexte } from '../texte/schreiben.ts'
import { entwurfMit, speichereEntwurf } from './entwurf.ts'
import { entwurfslage } from './lage.ts'
import { TextSeite } from './text-page.tsx'

/** Longest text that is kept at all; more than may be sent, so that nothing typed is lost over the limit. */
const AUFHEBEN = 20_000

/** The step of the text. What was typed is kept right or wrong, also over an expired session. */
export function textRouten(web: FastifyInstance, haus: Haus): void {
  const pfad = pfade.entwurf(':id')
  web.get(pfad, async (request: Mit, reply) => {
    const kunde = await kundeVon(haus, request, darf.entwerfen)
    const aufgehoben = await aufgehobenes(haus, request)
    return zeige(haus, request, reply, kunde, aufgehoben)
  })

  web.post(pfad, async (request: Mit, reply) => {
    const kunde = await kundeVon(haus, request, darf.entwerfen)
    const id = idIn(request)
    const eingabe = eingabeAus(request.body)
    const text = alsText(wert(eingabe, 'text')).slice(0, AUFHEBEN)
    const jetzt = haus.uhr.jetzt()
    await alsKunde(haus.db, kunde, async (tx) =>
      speichereEntwurf(tx, haus, { ...(await entwurfMit(tx, haus, id)), text }, jetzt),
    )
    if (wert(eingabe, 'aktion') === 'speichern') return weiter(reply, `${pfade.entwuerfe}?stand=gespeichert`)
    const gelesen = lesen(textform, request.body)
    if (!gelesen.ok) return zeige(haus, request, reply, kunde, eingabe, gelesen.fehler)
    return weiter(reply, pfade.entwurf(id, anlagenErlaubt(haus.config, jetzt) ? 'dateien' : 'pruefen'))
  })
}

async function zeige(
  haus: Haus,
  request: Mit,
  reply: FastifyReply,
  kunde: Kunde,
  eingabe: Eingabe | undefined,
  fehler: readonly Feldfehler[] = [],
): Promise<FastifyReply> {
  const lage = await alsKunde(haus.db, kunde, (tx) => entwurfslage(tx, haus, idIn(request)))
  const rahmen = await haus.rahmen.portal(request, { id: lage.stelle.id, gestellt: true })
  const { text, gespeichert } = lage.entwurf
  const inhalt = (
    <TextSeite
      {...lage}
      rahmen={rahmen}
      eingabe={eingabe ?? { text }}
      meldungen={meldungen(fehler, rahmen.sprache, schreibtexte)}
      gespeichert={text === '' ? undefined : zeitpunktLang(gespeichert, rahmen.sprache).zeit}
    />
  )
  return seite(reply, inhalt, fehler.length > 0 ? 422 : 200)
}
