import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import {
  auswahl,
  email,
  eingabeAus,
  type Feldfehler,
  freiwillig,
  lesen,
  meldungen,
} from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { seite, weiter } from '../../../platform/http/index.ts'
import { texte } from '../../../platform/i18n/index.ts'
import { personalVon, verlange } from '../../organisation/index.ts'
import { wege } from '../begleiten/command.ts'
import { mitPerson, mitStand } from '../begleiten/routes.tsx'
import { pfade } from '../pfade.ts'
import { recht } from '../policy.ts'
import { kontoAnlegen, zugangsdatenErneuern } from './command.ts'
import { AnlegenSeite } from './page.tsx'

interface Mit {
  Params: { id: string }
  Body: Record<string, unknown> | undefined
}
type Anfrage = FastifyRequest<Mit>

const weg = auswahl(wege, { leer: 'fehler.weg' })
const form = z.object({ email: freiwillig(email()), weg })
const fehlertexte = texte({
  de: {
    'fehler.weg': 'Bitte wählen Sie, wie die Zugangsdaten zur Person kommen.',
    'fehler.vergeben': 'Zu dieser E-Mail-Adresse gibt es schon ein Konto.',
  },
  en: {
    'fehler.weg': 'Please choose how the credentials reach the person.',
    'fehler.vergeben': 'There is already an account for this e-mail address.',
  },
})

export function anlegenRouten(web: FastifyInstance, haus: Haus): void {
  const darf = async (request: FastifyRequest): Promise<void> =>
    verlange(await personalVon(haus, request), recht.anlegen)
  const zeigen = async (
    request: Anfrage,
    reply: FastifyReply,
    fehler?: readonly Feldfehler[],
  ): Promise<FastifyReply> => {
    const { b } = await mitPerson(haus, request, () => Promise.resolve())
    const inhalt = (
      <AnlegenSeite
        rahmen={await haus.rahmen.desk(request)}
        b={b}
        eingabe={eingabeAus(request.body)}
        meldungen={fehler && meldungen(fehler, 'de', fehlertexte)}
      />
    )
    return seite(reply, inhalt, fehler ? 422 : 200)
  }

  web.get<Mit>(pfade.anlegen(':id'), async (request, reply) => {
    await darf(request)
    return zeigen(request, reply)
  })

  web.post<Mit>(pfade.anlegen(':id'), async (request, reply) => {
    await darf(request)
    const gelesen = lesen(form, request.body)
    if (!gelesen.ok) return zeigen(request, reply, gelesen.fehler)
    const { ergebnis } = await mitPerson(haus, request, (tx, wer, b) => kontoAnlegen(haus, tx, wer, b, gelesen.wert))
    if (ergebnis.art === 'vergeben') return zeigen(request, reply, [{ feld: 'email', schluessel: 'fehler.vergeben' }])
    const stand = gelesen.wert.weg === 'brief' ? 'angelegt-brief' : 'angelegt'
    return weiter(reply, mitStand(pfade.konto(request.params.id), stand))
  })

  web.post<Mit>(pfade.zugangsdaten(':id'), async (request, reply) => {
    await darf(request)
    const gelesen = lesen(z.object({ weg }), request.body)
    if (!gelesen.ok)
      return weiter(reply, pfade.konto((await mitPerson(haus, request, () => Promise.resolve())).b.person.id))
    await mitPerson(haus, request, (tx, wer, b) => zugangsdatenErneuern(haus, tx, wer, b, gelesen.wert.weg))
    const stand = gelesen.wert.weg === 'brief' ? 'zugangsdaten-brief' : 'zugangsdaten'
    return weiter(reply, mitStand(pfade.konto(request.params.id), stand))
  })
}
