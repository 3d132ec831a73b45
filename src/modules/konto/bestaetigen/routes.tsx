import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Instant } from '../../../platform/clock/index.ts'
import { alsSystem } from '../../../platform/database/index.ts'
import { type Feldfehler, lesen, meldungen, passwort } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { seite, sitzungBeginnen, weiter } from '../../../platform/http/index.ts'
import { pruefeHash } from '../../../platform/passwort/index.ts'
import { z } from 'zod'
import { gelungen, versuchNehmen } from '../bremse/bremse.ts'
import { geraetMerken } from '../bremse/geraet.ts'
import { kundeWennAngemeldet } from '../kunde/query.ts'
import { letzteRegistrierung } from '../registrieren/command.ts'
import { UEBERSICHT } from '../weiter-pfad.ts'
import { wiederAbUhrzeit } from '../wieder-ab.ts'
import { bestaetigen } from './command.ts'
import { AltSeite, BestaetigenSeite, VerwendetSeite } from './page.tsx'
import { linkAnsehen, type Linkstand } from './query.ts'
import { bestaetigentexte } from './texte.ts'

type Anfrage = FastifyRequest<{ Querystring: Record<string, unknown>; Body: Record<string, unknown> | undefined }>
type Offen = Extract<Linkstand, { art: 'offen' }>

const form = z.object({ passwort: passwort({ min: 1 }) })

interface Zustand {
  token: unknown
  fehler?: readonly Feldfehler[]
  wiederAb?: Instant
}

export function bestaetigenRouten(web: FastifyInstance, haus: Haus): void {
  const ansehen = (token: unknown): Promise<Linkstand> =>
    alsSystem(haus.db, 'anmeldung', (tx) => linkAnsehen(haus, tx, token, haus.uhr.jetzt()))
  const gast = (request: FastifyRequest): string | undefined =>
    request.sitzung?.art === 'gast' ? request.sitzung.id : undefined
  const selberBrowser = (request: FastifyRequest, link: Offen): boolean => gast(request) === link.gastSitzungId

  async function zeigen(
    request: FastifyRequest,
    reply: FastifyReply,
    link: Offen,
    { token, fehler, wiederAb }: Zustand,
  ): Promise<FastifyReply> {
    const rahmen = await haus.rahmen.portal(request)
    const inhalt = (
      <BestaetigenSeite
        rahmen={rahmen}
        token={String(token)}
        email={link.email}
        mitPasswort={!selberBrowser(request, link)}
        meldungen={fehler && meldungen(fehler, rahmen.sprache, bestaetigentexte)}
        wiederAb={wiederAbUhrzeit(wiederAb, rahmen.sprache)}
      />
    )
    return seite(reply, inhalt, wiederAb ? 429 : fehler ? 422 : 200)
  }

  /** Pressed twice: who is signed in by now simply goes on. */
  async function schonVerwendet(request: FastifyRequest, reply: FastifyReply, ziel: string | undefined) {
    if (await kundeWennAngemeldet(haus, request)) return weiter(reply, ziel ?? UEBERSICHT)
    return seite(reply, <VerwendetSeite rahmen={await haus.rahmen.portal(request)} weiter={ziel} />, 410)
  }

  async function alt(request: FastifyRequest, reply: FastifyReply) {
    const rahmen = await haus.rahmen.portal(request)
    const gastId = gast(request)
    const letzte =
      gastId === undefined
        ? undefined
        : await alsSystem(haus.db, 'anmeldung', (tx) => letzteRegistrierung(haus, tx, gastId, haus.uhr.jetzt()))
    return seite(reply, <AltSeite rahmen={rahmen} offen={letzte !== undefined && !letzte.bestaetigt} />, 410)
  }

  web.get('/registrieren/bestaetigen', async (request: Anfrage, reply) => {
    const { token } = request.query
    const link = await ansehen(token)
    if (link.art === 'verwendet') return schonVerwendet(request, reply, link.weiter)
    return link.art === 'offen' ? zeigen(request, reply, link, { token }) : alt(request, reply)
  })

  web.post('/registrieren/bestaetigen', async (request: Anfrage, reply) => {
    const token = request.body?.['token']
    const link = await ansehen(token)
    if (link.art === 'verwendet') return schonVerwendet(request, reply, link.weiter)
    if (link.art === 'alt') return alt(request, reply)
    if (!selberBrowser(request, link)) {
      const hindernis = await passwortPruefen(haus, link, request.body)
      if (hindernis) return zeigen(request, reply, link, { token, ...hindernis })
    }
    const ergebnis = await alsSystem(haus.db, 'anmeldung', (tx) => bestaetigen(haus, tx, String(token), gast(request)))
    if (ergebnis.art !== 'angelegt') return schonVerwendet(request, reply, undefined)
    await sitzungBeginnen(haus, request, reply, {
      art: 'kunde',
      subjekt: ergebnis.kontoId,
      angaben: { anmeldung: 1 },
    })
    geraetMerken(haus, request, reply, ergebnis.email)
    return weiter(reply, ergebnis.weiter ?? UEBERSICHT)
  })
}

/** On another browser the password of the registration must be known; wrong ones are slowed down per link. */
async function passwortPruefen(haus: Haus, link: Offen, body: unknown): Promise<Omit<Zustand, 'token'> | undefined> {
  const gelesen = lesen(form, body)
  if (!gelesen.ok) return { fehler: gelesen.fehler }
  const bremse = { art: 'link', wer: link.id } as const
  const wiederAb = await alsSystem(haus.db, 'anmeldung', (tx) => versuchNehmen(haus, tx, [bremse]))
  if (wiederAb) return { wiederAb }
  if (!(await pruefeHash(link.passwortHash, gelesen.wert.passwort)))
    return { fehler: [{ feld: 'passwort', schluessel: 'fehler.passwortfalsch' }] }
  await alsSystem(haus.db, 'anmeldung', (tx) => gelungen(haus, tx, bremse))
  return undefined
}
