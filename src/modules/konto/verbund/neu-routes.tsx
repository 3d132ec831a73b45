import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Instant } from '../../../platform/clock/index.ts'
import { alsSystem } from '../../../platform/database/index.ts'
import { type Eingabe, email, type Feldfehler, lesen, meldungen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { seite, weiter } from '../../../platform/http/index.ts'
import { anmeldungVollziehen } from '../anmeldung/vollziehen.ts'
import { mailBegrenzen } from '../mail/begrenzung.ts'
import { UEBERSICHT, weiterPfad } from '../weiter-pfad.ts'
import { wiederAbUhrzeit } from '../wieder-ab.ts'
import { nachweisVerwenden, offenerNachweis } from './anfrage-abholen.ts'
import { anmeldepfad, angeboten, BESTAETIGENPFAD, dienstname, NEUPFAD } from './dienst.ts'
import { AltSeite, BestaetigenSeite, GesendetSeite, NeuSeite } from './neu-seiten.tsx'
import { bestaetigen, IdentitaetVergeben, type Offen, offeneRegistrierung, registrieren } from './registrieren.ts'
import { verbundtexte } from './texte.ts'
import { uebernehmen } from './verbinden.ts'

type Anfrage = FastifyRequest<{ Querystring: Record<string, unknown>; Body: Record<string, unknown> | undefined }>

const form = z.object({ email: email() })

interface Zustand {
  readonly eingabe?: Eingabe
  readonly fehler?: readonly Feldfehler[]
  readonly wiederAb?: Instant
}

/** Registering with a proved identity: the address is confirmed afterwards, by a link. */
export function neuRouten(web: FastifyInstance, haus: Haus): void {
  const gast = (request: FastifyRequest): string | undefined =>
    request.sitzung?.art === 'gast' ? request.sitzung.id : undefined
  const nachweisHier = (request: FastifyRequest) =>
    alsSystem(haus.db, 'anmeldung', (tx) => offenerNachweis(haus, tx, { sitzungId: gast(request) }))
  const verfallen = (reply: FastifyReply): FastifyReply => {
    const [art = 'bundid'] = angeboten(haus.config)
    return weiter(reply, `${anmeldepfad(art)}?stand=verfallen`)
  }

  const zeigen = async (request: Anfrage, reply: FastifyReply, ziel: string | undefined, zustand: Zustand = {}) => {
    const anfrage = await nachweisHier(request)
    if (anfrage === undefined) return verfallen(reply)
    const rahmen = await haus.rahmen.portal(request)
    const { eingabe = {}, fehler, wiederAb } = zustand
    const inhalt = (
      <NeuSeite
        rahmen={rahmen}
        dienst={dienstname(haus.config, anfrage.art)}
        nachweis={anfrage.nachweis}
        weiter={ziel}
        eingabe={eingabe}
        meldungen={fehler && meldungen(fehler, rahmen.sprache, verbundtexte)}
        wiederAb={wiederAbUhrzeit(wiederAb, rahmen.sprache)}
      />
    )
    return seite(reply, inhalt, wiederAb ? 429 : fehler ? 422 : 200)
  }

  web.get(NEUPFAD, async (request: Anfrage, reply) => zeigen(request, reply, weiterPfad(request.query['weiter'])))

  web.post(NEUPFAD, async (request: Anfrage, reply) => {
    const ziel = weiterPfad(request.body?.['weiter'])
    const anfrage = await nachweisHier(request)
    const gastSitzungId = gast(request)
    if (anfrage === undefined || gastSitzungId === undefined) return verfallen(reply)
    const gelesen = lesen(form, request.body)
    const { eingabe } = gelesen
    if (!gelesen.ok) return zeigen(request, reply, ziel, { eingabe, fehler: gelesen.fehler })
    const wiederAb = await mailBegrenzen(haus, request, gelesen.wert.email)
    if (wiederAb) return zeigen(request, reply, ziel, { eingabe, wiederAb })
    const { sprache } = await haus.rahmen.portal(request)
    const wunsch = { email: gelesen.wert.email, nachweis: anfrage.nachweis, gastSitzungId, weiter: ziel, sprache }
    await alsSystem(haus.db, 'anmeldung', (tx) => registrieren(haus, tx, wunsch))
    return weiter(reply, `${NEUPFAD}/gesendet`)
  })

  web.get(`${NEUPFAD}/gesendet`, async (request: Anfrage, reply) => {
    const gastSitzungId = gast(request)
    const offen =
      gastSitzungId === undefined
        ? undefined
        : await alsSystem(haus.db, 'anmeldung', (tx) => offeneRegistrierung(haus, tx, { gastSitzungId }))
    if (offen === undefined) return verfallen(reply)
    return seite(reply, <GesendetSeite rahmen={await haus.rahmen.portal(request)} email={offen.email} />)
  })

  const ansehen = (token: unknown) => alsSystem(haus.db, 'anmeldung', (tx) => offeneRegistrierung(haus, tx, { token }))
  const alt = async (request: Anfrage, reply: FastifyReply) =>
    seite(reply, <AltSeite rahmen={await haus.rahmen.portal(request)} />, 410)

  web.get(BESTAETIGENPFAD, async (request: Anfrage, reply) => {
    const offen = await ansehen(request.query['token'])
    if (offen === undefined) return alt(request, reply)
    const { bekannt } = await kenntIhn(request, offen)
    const inhalt = (
      <BestaetigenSeite
        rahmen={await haus.rahmen.portal(request)}
        dienst={dienstname(haus.config, offen.nachweis.art)}
        nachweis={offen.nachweis}
        token={offen.token}
        email={offen.email}
        bekannt={bekannt}
      />
    )
    return seite(reply, inhalt)
  })

  /** The browser that began it, or one that proved the same identity a moment ago; that also decides the session's level. */
  const kenntIhn = async (request: Anfrage, offen: Offen) => {
    const hier = await nachweisHier(request)
    const derselbe =
      hier !== undefined && hier.art === offen.nachweis.art && hier.nachweis.kennung === offen.nachweis.kennung
    return { bekannt: derselbe || gast(request) === offen.gastSitzungId, frisch: derselbe ? hier : undefined }
  }

  web.post(BESTAETIGENPFAD, async (request: Anfrage, reply) => {
    const offen = await ansehen(request.body?.['token'])
    if (offen === undefined) return alt(request, reply)
    const { bekannt, frisch } = await kenntIhn(request, offen)
    if (!bekannt) return weiter(reply, `${BESTAETIGENPFAD}?token=${offen.token}`)
    const { sprache } = await haus.rahmen.portal(request)
    try {
      const neu = await alsSystem(haus.db, 'anmeldung', (tx) => bestaetigen(haus, tx, offen, sprache, gast(request)))
      if (neu.art === 'schon-da') return alt(request, reply)
      const { kontoId, personId, identitaetId } = neu
      await uebernehmen(haus, { kontoId, personId, personIds: [personId] }, offen.nachweis)
      if (frisch) await alsSystem(haus.db, 'anmeldung', (tx) => nachweisVerwenden(tx, frisch.id, haus.uhr.jetzt()))
      const stufe = frisch?.nachweis.stufe ?? 1
      await anmeldungVollziehen(haus, request, reply, { kontoId, identitaetId, stufe })
      return weiter(reply, offen.weiter ?? UEBERSICHT)
    } catch (fehler) {
      if (fehler instanceof IdentitaetVergeben) return alt(request, reply)
      throw fehler
    }
  })
}
