import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Instant } from '../../../platform/clock/index.ts'
import { alsSystem, type Transaction } from '../../../platform/database/index.ts'
import { type Eingabe, email, type Feldfehler, lesen, meldungen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { seite, weiter } from '../../../platform/http/index.ts'
import { zugaengeVon } from '../anmeldewege/query.ts'
import { geraetMerken } from '../bremse/geraet.ts'
import { kundeVon } from '../kunde/query.ts'
import { mailBegrenzen } from '../mail/begrenzung.ts'
import { darf } from '../policy.ts'
import { wiederAbUhrzeit } from '../wieder-ab.ts'
import { wechselAnsehen, wechselBeginnen, wechselBestaetigen } from './command.ts'
import { EmailAendernSeite, EmailBestaetigenSeite, EmailGesendetSeite, EmailNichtSeite } from './page.tsx'
import { emailaendertexte } from './texte.ts'

type Anfrage = FastifyRequest<{ Querystring: Record<string, unknown>; Body: Record<string, unknown> | undefined }>

const form = z.object({ email: email() })

interface Zustand {
  jetzt: string
  eingabe: Eingabe
  fehler?: readonly Feldfehler[]
  wiederAb?: Instant
}

/** A new address counts once its own mailbox and the account's session both confirmed it. */
export function emailAendernRouten(web: FastifyInstance, haus: Haus): void {
  const system = <T,>(arbeit: (tx: Transaction) => Promise<T>): Promise<T> => alsSystem(haus.db, 'anmeldung', arbeit)
  const adresse = async (kontoId: string): Promise<string> =>
    (await system((tx) => zugaengeVon(haus, tx, kontoId))).email

  const zeigen = async (request: FastifyRequest, reply: FastifyReply, zustand: Zustand): Promise<FastifyReply> => {
    const { fehler, wiederAb, ...rest } = zustand
    const rahmen = await haus.rahmen.portal(request)
    const inhalt = (
      <EmailAendernSeite
        rahmen={rahmen}
        {...rest}
        meldungen={fehler && meldungen(fehler, rahmen.sprache, emailaendertexte)}
        wiederAb={wiederAbUhrzeit(wiederAb, rahmen.sprache)}
      />
    )
    return seite(reply, inhalt, wiederAb ? 429 : fehler ? 422 : 200)
  }

  web.get('/konto/email', async (request, reply) => {
    const { kontoId } = await kundeVon(haus, request, darf.zugangAendern)
    return zeigen(request, reply, { jetzt: await adresse(kontoId), eingabe: {} })
  })

  web.post('/konto/email', async (request, reply) => {
    const kunde = await kundeVon(haus, request, darf.zugangAendern)
    const jetzt = await adresse(kunde.kontoId)
    const gelesen = lesen(form, request.body)
    const { eingabe } = gelesen
    if (!gelesen.ok) return zeigen(request, reply, { jetzt, eingabe, fehler: gelesen.fehler })
    const neu = gelesen.wert.email
    if (neu.toLowerCase() === jetzt.toLowerCase())
      return zeigen(request, reply, { jetzt, eingabe, fehler: [{ feld: 'email', schluessel: 'fehler.gleich' }] })
    const wiederAb = await mailBegrenzen(haus, request, neu)
    if (wiederAb) return zeigen(request, reply, { jetzt, eingabe, wiederAb })
    await system((tx) => wechselBeginnen(haus, tx, kunde, neu))
    return weiter(reply, '/konto/email/gesendet')
  })

  web.get('/konto/email/gesendet', async (request, reply) => {
    await kundeVon(haus, request, darf.eigenesKonto)
    return seite(reply, <EmailGesendetSeite rahmen={await haus.rahmen.portal(request)} />)
  })

  const nicht = async (request: FastifyRequest, reply: FastifyReply, grund: 'alt' | 'vergeben') =>
    seite(
      reply,
      <EmailNichtSeite rahmen={await haus.rahmen.portal(request)} grund={grund} />,
      grund === 'alt' ? 410 : 409,
    )

  web.get('/konto/email/bestaetigen', async (request: Anfrage, reply) => {
    const { kontoId } = await kundeVon(haus, request, darf.eigenesKonto)
    const { token } = request.query
    const neu = await system((tx) => wechselAnsehen(haus, tx, kontoId, token, haus.uhr.jetzt()))
    if (neu === undefined) return nicht(request, reply, 'alt')
    const rahmen = await haus.rahmen.portal(request)
    return seite(reply, <EmailBestaetigenSeite rahmen={rahmen} neu={neu} token={String(token)} />)
  })

  web.post('/konto/email/bestaetigen', async (request: Anfrage, reply) => {
    const kunde = await kundeVon(haus, request, darf.eigenesKonto)
    const token = request.body?.['token']
    const ergebnis = await system((tx) => wechselBestaetigen(haus, tx, kunde, String(token), haus.uhr.jetzt()))
    if (ergebnis === undefined) return nicht(request, reply, 'alt')
    if (ergebnis === 'vergeben') return nicht(request, reply, 'vergeben')
    geraetMerken(haus, request, reply, ergebnis.email)
    return weiter(reply, '/konto/anmeldewege?stand=email')
  })
}
