import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Instant } from '../../../platform/clock/index.ts'
import { alsSystem } from '../../../platform/database/index.ts'
import { type Feldfehler, type Eingabe, lesen, meldungen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { gastSitzung, seite, weiter } from '../../../platform/http/index.ts'
import { hashPasswort } from '../../../platform/passwort/index.ts'
import { kundeWennAngemeldet } from '../kunde/query.ts'
import { mailBegrenzen } from '../mail/begrenzung.ts'
import { passwortFehler } from '../passwort-form.ts'
import { darf } from '../policy.ts'
import { mitWeiter, UEBERSICHT, weiterPfad } from '../weiter-pfad.ts'
import { wiederAbUhrzeit } from '../wieder-ab.ts'
import { letzteRegistrierung, type LetzteRegistrierung, registrieren } from './command.ts'
import { registrierenForm } from './form.ts'
import { GesendetSeite } from './gesendet-page.tsx'
import { RegistrierenSeite } from './page.tsx'
import { registrierentexte } from './texte.ts'

type Anfrage = FastifyRequest<{ Querystring: Record<string, unknown>; Body: Record<string, unknown> | undefined }>

interface Zustand {
  eingabe?: Eingabe
  weiter?: string | undefined
  fehler?: readonly Feldfehler[]
  wiederAb?: Instant | undefined
}

export function registrierenRouten(web: FastifyInstance, haus: Haus): void {
  const zeigen = async (request: FastifyRequest, reply: FastifyReply, z: Zustand): Promise<FastifyReply> => {
    const rahmen = await haus.rahmen.portal(request)
    const wiederAb = wiederAbUhrzeit(z.wiederAb, rahmen.sprache)
    const texte = z.fehler && meldungen(z.fehler, rahmen.sprache, registrierentexte)
    const status = wiederAb !== undefined ? 429 : texte ? 422 : 200
    const inhalt = (
      <RegistrierenSeite
        rahmen={rahmen}
        eingabe={z.eingabe ?? {}}
        weiter={z.weiter}
        meldungen={texte}
        wiederAb={wiederAb}
      />
    )
    return seite(reply, inhalt, status)
  }

  web.get('/registrieren', async (request: Anfrage, reply) => {
    if (!darf.hinein(await kundeWennAngemeldet(haus, request)))
      return weiter(reply, weiterPfad(request.query['weiter']) ?? UEBERSICHT)
    const letzte = request.query['adresse'] === 'andere' ? await letzteHier(haus, request) : undefined
    const ziel = weiterPfad(request.query['weiter']) ?? letzte?.weiter
    return zeigen(request, reply, { eingabe: letzte ? { email: letzte.email } : {}, weiter: ziel })
  })

  web.post('/registrieren', async (request: Anfrage, reply) => {
    const ziel = weiterPfad(request.body?.['weiter'])
    if (!darf.hinein(await kundeWennAngemeldet(haus, request))) return weiter(reply, ziel ?? UEBERSICHT)
    const gelesen = lesen(registrierenForm, request.body)
    const { eingabe } = gelesen
    if (!gelesen.ok) return zeigen(request, reply, { eingabe, weiter: ziel, fehler: gelesen.fehler })
    const { email, passwort } = gelesen.wert
    const schwach = passwortFehler(passwort, email)
    if (schwach) return zeigen(request, reply, { eingabe, weiter: ziel, fehler: [schwach] })
    const wiederAb = await mailBegrenzen(haus, request, email)
    if (wiederAb) return zeigen(request, reply, { eingabe, weiter: ziel, wiederAb })
    const { sprache } = await haus.rahmen.portal(request)
    const passwortHash = await hashPasswort(passwort)
    const sitzung = await gastSitzung(haus, request, reply)
    const wunsch = { email, passwortHash, gastSitzungId: sitzung.id, weiter: ziel, sprache }
    await alsSystem(haus.db, 'anmeldung', (tx) => registrieren(haus, tx, wunsch))
    return weiter(reply, '/registrieren/gesendet')
  })

  web.get('/registrieren/gesendet', async (request: Anfrage, reply) => {
    const letzte = await letzteHier(haus, request)
    if (letzte === undefined) return weiter(reply, '/registrieren')
    if (letzte.bestaetigt) return weiter(reply, mitWeiter('/anmelden?stand=bestaetigt', letzte.weiter))
    const rahmen = await haus.rahmen.portal(request)
    const erneut = request.query['stand'] === 'erneut'
    return seite(reply, <GesendetSeite rahmen={rahmen} email={letzte.email} weiter={letzte.weiter} erneut={erneut} />)
  })

  web.post('/registrieren/gesendet', async (request: Anfrage, reply) => {
    const letzte = await letzteHier(haus, request)
    if (letzte === undefined || letzte.bestaetigt) return weiter(reply, '/registrieren/gesendet')
    const wiederAb = await mailBegrenzen(haus, request, letzte.email)
    if (wiederAb === undefined) {
      await alsSystem(haus.db, 'anmeldung', (tx) => registrieren(haus, tx, letzte))
      return weiter(reply, '/registrieren/gesendet?stand=erneut')
    }
    const rahmen = await haus.rahmen.portal(request)
    const zeit = wiederAbUhrzeit(wiederAb, rahmen.sprache)
    const inhalt = <GesendetSeite rahmen={rahmen} email={letzte.email} weiter={letzte.weiter} wiederAb={zeit} />
    return seite(reply, inhalt, 429)
  })
}

/** The open registration of this browser's guest session. */
async function letzteHier(haus: Haus, request: FastifyRequest): Promise<LetzteRegistrierung | undefined> {
  const { sitzung } = request
  if (sitzung?.art !== 'gast') return undefined
  return alsSystem(haus.db, 'anmeldung', (tx) => letzteRegistrierung(haus, tx, sitzung.id, haus.uhr.jetzt()))
}
