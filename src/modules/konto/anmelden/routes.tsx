import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Instant } from '../../../platform/clock/index.ts'
import { type Eingabe, type Feldfehler, lesen, meldungen, passwort } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { seite, weiter } from '../../../platform/http/index.ts'
import { anmeldungVollziehen } from '../anmeldung/vollziehen.ts'
import { geraetVon } from '../bremse/geraet.ts'
import { kennung } from '../kennung.ts'
import { kundeWennAngemeldet } from '../kunde/query.ts'
import { unterschriftAus } from '../passkey/form.ts'
import { passkeyPruefen } from '../passkey/pruefen.ts'
import { darf } from '../policy.ts'
import { anmeldepfad, angeboten, dienstname } from '../verbund/dienst.ts'
import { mitWeiter, UEBERSICHT, weiterPfad } from '../weiter-pfad.ts'
import type { Sperre } from '../sperre/query.ts'
import { wiederAbUhrzeit } from '../wieder-ab.ts'
import { halbMerken } from '../zweiter-faktor/halb.ts'
import { anmelden } from './command.ts'
import { AnmeldenSeite, type Anmeldestand } from './page.tsx'
import { anmeldentexte } from './texte.ts'

type Anfrage = FastifyRequest<{ Querystring: Record<string, unknown>; Body: Record<string, unknown> | undefined }>

const form = z.object({
  email: kennung({ leer: 'fehler.leer.email', falsch: 'fehler.email' }),
  passwort: passwort({ min: 1 }),
})
const staende: readonly unknown[] = ['bestaetigt', 'passwort-neu'] satisfies Anmeldestand[]

interface Zustand {
  eingabe?: Eingabe
  weiter: string | undefined
  abgelaufen?: boolean
  stand?: Anmeldestand | undefined
  fehler?: readonly Feldfehler[]
  passkeyFalsch?: boolean
  wiederAb?: Instant
  sperre?: Sperre | undefined
}

export function anmeldenRouten(web: FastifyInstance, haus: Haus): void {
  const zeigen = async (request: FastifyRequest, reply: FastifyReply, zustand: Zustand): Promise<FastifyReply> => {
    const { fehler, wiederAb, eingabe = {}, ...rest } = zustand
    const rahmen = await haus.rahmen.portal(request)
    const inhalt = (
      <AnmeldenSeite
        {...rest}
        rahmen={rahmen}
        eingabe={eingabe}
        verbund={angeboten(haus.config).map((art) => ({ pfad: anmeldepfad(art), name: dienstname(haus.config, art) }))}
        meldungen={fehler && meldungen(fehler, rahmen.sprache, anmeldentexte)}
        wiederAb={wiederAbUhrzeit(wiederAb, rahmen.sprache)}
      />
    )
    return seite(reply, inhalt, wiederAb ? 429 : zustand.sperre ? 403 : fehler || zustand.passkeyFalsch ? 422 : 200)
  }

  web.get('/anmelden', async (request: Anfrage, reply) => {
    const ziel = weiterPfad(request.query['weiter'])
    if (!darf.hinein(await kundeWennAngemeldet(haus, request))) return weiter(reply, ziel ?? UEBERSICHT)
    const { stand, abgelaufen } = request.query
    return zeigen(request, reply, {
      weiter: ziel,
      abgelaufen: abgelaufen === '1',
      stand: staende.includes(stand) ? (stand as Anmeldestand) : undefined,
    })
  })

  web.post('/anmelden/passkey', async (request: Anfrage, reply) => {
    const ziel = weiterPfad(request.body?.['weiter'])
    const ergebnis = await passkeyPruefen(haus, request.ip, unterschriftAus(request.body?.['antwort']))
    if (ergebnis.art === 'warten') return zeigen(request, reply, { weiter: ziel, wiederAb: ergebnis.bis })
    if (ergebnis.art === 'richtig' && (await anmeldungVollziehen(haus, request, reply, { ...ergebnis, stufe: 3 })))
      return weiter(reply, ziel ?? UEBERSICHT)
    return zeigen(request, reply, { weiter: ziel, passkeyFalsch: true })
  })

  web.post('/anmelden', async (request: Anfrage, reply) => {
    const ziel = weiterPfad(request.body?.['weiter'])
    const gelesen = lesen(form, request.body)
    const { eingabe } = gelesen
    if (!gelesen.ok) return zeigen(request, reply, { eingabe, weiter: ziel, fehler: gelesen.fehler })
    const ergebnis = await anmelden(haus, {
      ...gelesen.wert,
      ip: request.ip,
      geraet: geraetVon(haus, request, gelesen.wert.email),
    })
    if (ergebnis.art === 'warten') return zeigen(request, reply, { eingabe, weiter: ziel, wiederAb: ergebnis.bis })
    if (ergebnis.art === 'gesperrt') return zeigen(request, reply, { weiter: ziel, sperre: ergebnis.sperre })
    if (ergebnis.art === 'richtig' && ergebnis.zweiter) {
      halbMerken(haus, reply, ergebnis)
      return weiter(reply, mitWeiter('/anmelden/zweiter-faktor', ziel))
    }
    if (ergebnis.art === 'richtig' && (await anmeldungVollziehen(haus, request, reply, { ...ergebnis, stufe: 1 })))
      return weiter(reply, ziel ?? UEBERSICHT)
    return zeigen(request, reply, {
      eingabe,
      weiter: ziel,
      fehler: [{ feld: 'email', schluessel: 'fehler.anmelden' }],
    })
  })
}
