import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Instant } from '../../../platform/clock/index.ts'
import { alsKunde, alsSystem } from '../../../platform/database/index.ts'
import { type Eingabe, type Feldfehler, lesen, meldungen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { AnmeldungNoetig, begrenze, eigeneSitzungen, seite, weiter } from '../../../platform/http/index.ts'
import { anmeldungVollziehen } from '../anmeldung/vollziehen.ts'
import { netz } from '../bremse/netz.ts'
import { emailEntschluesseln } from '../email.ts'
import { type Kunde, kundeVorZweitemNachweis } from '../kunde/query.ts'
import { darf } from '../policy.ts'
import { mitWeiter, UEBERSICHT, weiterPfad } from '../weiter-pfad.ts'
import { wiederAbUhrzeit } from '../wieder-ab.ts'
import { optionenZumAnlegen, passkeyAnlegen } from './anlegen.ts'
import { bezeichnungForm, neuerAus, unterschriftAus } from './form.ts'
import { type Passkeyfehler, PasskeyNeuSeite, PasskeyStufeSeite } from './page.tsx'
import { optionenZumAnmelden, passkeyPruefen } from './pruefen.ts'
import { passkeytexte } from './texte.ts'

type Anfrage = FastifyRequest<{ Querystring: Record<string, unknown>; Body: Record<string, unknown> | undefined }>

/** Challenges asked for from one network within an hour: a waiting room, not a machine. */
const AUFGABEN = { zahl: 600, sekunden: 3600 }
const WEGE = '/konto/anmeldewege'

export function passkeyRouten(web: FastifyInstance, haus: Haus): void {
  web.post('/anmelden/passkey/aufgabe', async (request, reply) => {
    const { erlaubt } = await begrenze(haus, 'konto.passkey', netz(request.ip), AUFGABEN)
    if (!erlaubt) return reply.code(429).send({})
    reply.header('cache-control', 'no-store')
    return alsSystem(haus.db, 'anmeldung', (tx) => optionenZumAnmelden(haus, tx))
  })

  const zeigeStufe = async (
    request: FastifyRequest,
    reply: FastifyReply,
    ziel: string,
    { fehler, wiederAb }: { fehler?: Passkeyfehler; wiederAb?: Instant } = {},
  ): Promise<FastifyReply> => {
    const rahmen = await haus.rahmen.portal(request)
    const inhalt = (
      <PasskeyStufeSeite
        rahmen={rahmen}
        weiter={ziel}
        andere={mitWeiter('/konto/stufe?anmeldung=3&frisch=1', ziel)}
        fehler={fehler}
        wiederAb={wiederAbUhrzeit(wiederAb, rahmen.sprache)}
      />
    )
    return seite(reply, inhalt, wiederAb ? 429 : fehler ? 422 : 200)
  }

  web.get('/konto/stufe/passkey', async (request: Anfrage, reply) => {
    await kundeVorZweitemNachweis(haus, request, darf.eigenesKonto)
    return zeigeStufe(request, reply, weiterPfad(request.query['weiter']) ?? UEBERSICHT)
  })

  web.post('/konto/stufe/passkey', async (request: Anfrage, reply) => {
    const { kontoId } = await kundeVorZweitemNachweis(haus, request, darf.eigenesKonto)
    const ziel = weiterPfad(request.body?.['weiter']) ?? UEBERSICHT
    const ergebnis = await passkeyPruefen(haus, request.ip, unterschriftAus(request.body?.['antwort']))
    if (ergebnis.art === 'warten') return zeigeStufe(request, reply, ziel, { wiederAb: ergebnis.bis })
    if (ergebnis.art === 'falsch') return zeigeStufe(request, reply, ziel, { fehler: 'passkey' })
    if (ergebnis.kontoId !== kontoId) return zeigeStufe(request, reply, ziel, { fehler: 'passkey.fremd' })
    if (!(await anmeldungVollziehen(haus, request, reply, { ...ergebnis, stufe: 3 })))
      throw new AnmeldungNoetig('/anmelden')
    return weiter(reply, ziel)
  })

  /** A name to begin with: the browser and system of this session. */
  async function vorschlag(request: FastifyRequest, kunde: Kunde): Promise<string> {
    const alle = await alsKunde(haus.db, kunde, (tx) => eigeneSitzungen(tx, haus.uhr.jetzt()))
    return alle.find(({ id }) => id === request.sitzung?.id)?.geraet ?? ''
  }

  const zeigeNeu = async (
    request: FastifyRequest,
    reply: FastifyReply,
    zustand: { eingabe: Eingabe; ziel: string | undefined; felder?: readonly Feldfehler[]; fehler?: Passkeyfehler },
  ): Promise<FastifyReply> => {
    const { eingabe, ziel, felder, fehler } = zustand
    const rahmen = await haus.rahmen.portal(request)
    const inhalt = (
      <PasskeyNeuSeite
        rahmen={rahmen}
        eingabe={eingabe}
        weiter={ziel}
        meldungen={felder && meldungen(felder, rahmen.sprache, passkeytexte)}
        fehler={fehler}
      />
    )
    return seite(reply, inhalt, felder || fehler ? 422 : 200)
  }

  web.get(`${WEGE}/passkey`, async (request: Anfrage, reply) => {
    const kunde = await kundeVorZweitemNachweis(haus, request, darf.zugangAendern)
    const eingabe = { bezeichnung: await vorschlag(request, kunde) }
    return zeigeNeu(request, reply, { eingabe, ziel: weiterPfad(request.query['weiter']) })
  })

  web.post(`${WEGE}/passkey/aufgabe`, async (request, reply) => {
    const { kontoId } = await kundeVorZweitemNachweis(haus, request, darf.zugangAendern)
    const { dienst } = await haus.rahmen.portal(request)
    reply.header('cache-control', 'no-store')
    return alsSystem(haus.db, 'anmeldung', async (tx) => {
      const konto = await tx
        .selectFrom('konto.konto')
        .select('email')
        .where('id', '=', kontoId)
        .executeTakeFirstOrThrow()
      const email = await emailEntschluesseln(haus, tx, kontoId, konto.email)
      return optionenZumAnlegen(haus, tx, { kontoId, email, dienst })
    })
  })

  web.post(`${WEGE}/passkey`, async (request: Anfrage, reply) => {
    const { kontoId } = await kundeVorZweitemNachweis(haus, request, darf.zugangAendern)
    const ziel = weiterPfad(request.body?.['weiter'])
    const gelesen = lesen(bezeichnungForm, request.body)
    const { eingabe } = gelesen
    if (!gelesen.ok) return zeigeNeu(request, reply, { eingabe, ziel, felder: gelesen.fehler })
    const antwort = neuerAus(request.body?.['antwort'])
    const { bezeichnung } = gelesen.wert
    const da =
      antwort !== undefined &&
      (await alsSystem(haus.db, 'anmeldung', (tx) =>
        passkeyAnlegen(haus, tx, { kontoId, bezeichnung }, antwort, haus.uhr.jetzt()),
      ))
    if (!da) return zeigeNeu(request, reply, { eingabe, ziel, fehler: 'passkey' })
    // Making it took finger, face or PIN just now: the second proof of this session.
    if (!(await anmeldungVollziehen(haus, request, reply, { kontoId, stufe: 3 })))
      throw new AnmeldungNoetig('/anmelden')
    return weiter(reply, ziel ?? `${WEGE}?stand=neu`)
  })
}
