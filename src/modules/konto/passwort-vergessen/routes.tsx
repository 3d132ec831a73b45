import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Instant } from '../../../platform/clock/index.ts'
import { alsSystem } from '../../../platform/database/index.ts'
import { type Eingabe, email, type Feldfehler, lesen, meldungen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { seite, weiter } from '../../../platform/http/index.ts'
import { mailBegrenzen } from '../mail/begrenzung.ts'
import { wiederAbUhrzeit } from '../wieder-ab.ts'
import { passwortAnfordern } from './command.ts'
import { VergessenGesendetSeite, VergessenSeite } from './page.tsx'
import { vergessentexte } from './texte.ts'

const form = z.object({ email: email() })

interface Zustand {
  eingabe: Eingabe
  fehler?: readonly Feldfehler[]
  wiederAb?: Instant
}

export function passwortVergessenRouten(web: FastifyInstance, haus: Haus): void {
  const zeigen = async (request: FastifyRequest, reply: FastifyReply, zustand: Zustand): Promise<FastifyReply> => {
    const { eingabe, fehler, wiederAb } = zustand
    const rahmen = await haus.rahmen.portal(request)
    const inhalt = (
      <VergessenSeite
        rahmen={rahmen}
        eingabe={eingabe}
        meldungen={fehler && meldungen(fehler, rahmen.sprache, vergessentexte)}
        wiederAb={wiederAbUhrzeit(wiederAb, rahmen.sprache)}
      />
    )
    return seite(reply, inhalt, wiederAb ? 429 : fehler ? 422 : 200)
  }

  web.get('/passwort-vergessen', (request, reply) => zeigen(request, reply, { eingabe: {} }))

  web.post('/passwort-vergessen', async (request, reply) => {
    const gelesen = lesen(form, request.body)
    const { eingabe } = gelesen
    if (!gelesen.ok) return zeigen(request, reply, { eingabe, fehler: gelesen.fehler })
    const wiederAb = await mailBegrenzen(haus, request, gelesen.wert.email)
    if (wiederAb) return zeigen(request, reply, { eingabe, wiederAb })
    const { sprache } = await haus.rahmen.portal(request)
    await alsSystem(haus.db, 'anmeldung', (tx) => passwortAnfordern(haus, tx, gelesen.wert.email, sprache))
    return weiter(reply, '/passwort-vergessen/gesendet')
  })

  web.get('/passwort-vergessen/gesendet', async (request, reply) =>
    seite(reply, <VergessenGesendetSeite rahmen={await haus.rahmen.portal(request)} />),
  )
}
