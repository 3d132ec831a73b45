import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { alsSystem } from '../../../platform/database/index.ts'
import { type Feldfehler, lesen, meldungen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { alleSitzungenBeenden, seite, sitzungBeenden, weiter } from '../../../platform/http/index.ts'
import { hashPasswort } from '../../../platform/passwort/index.ts'
import { geraetMerken } from '../bremse/geraet.ts'
import { passwortFehler, passwortForm } from '../passwort-form.ts'
import { adresseDesLinks, passwortSetzen } from './command.ts'
import { LinkAltSeite, PasswortNeuSeite } from './page.tsx'
import { passwortneutexte } from './texte.ts'

type Anfrage = FastifyRequest<{ Querystring: Record<string, unknown>; Body: Record<string, unknown> | undefined }>

export function passwortNeuRouten(web: FastifyInstance, haus: Haus): void {
  const adresse = (token: unknown): Promise<string | undefined> =>
    alsSystem(haus.db, 'anmeldung', (tx) => adresseDesLinks(haus, tx, token, haus.uhr.jetzt()))
  const alt = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
    seite(reply, <LinkAltSeite rahmen={await haus.rahmen.portal(request)} />, 410)
  const zeigen = async (
    request: FastifyRequest,
    reply: FastifyReply,
    link: { token: string; email: string },
    fehler?: readonly Feldfehler[],
  ): Promise<FastifyReply> => {
    const rahmen = await haus.rahmen.portal(request)
    const texte = fehler && meldungen(fehler, rahmen.sprache, passwortneutexte)
    return seite(reply, <PasswortNeuSeite {...link} rahmen={rahmen} meldungen={texte} />, fehler ? 422 : 200)
  }

  web.get('/passwort-neu', async (request: Anfrage, reply) => {
    const email = await adresse(request.query['token'])
    return email === undefined
      ? alt(request, reply)
      : zeigen(request, reply, { token: String(request.query['token']), email })
  })

  web.post('/passwort-neu', async (request: Anfrage, reply) => {
    const email = await adresse(request.body?.['token'])
    if (email === undefined) return alt(request, reply)
    const token = String(request.body?.['token'])
    const gelesen = lesen(passwortForm, request.body)
    if (!gelesen.ok) return zeigen(request, reply, { token, email }, gelesen.fehler)
    const schwach = passwortFehler(gelesen.wert.passwort, email)
    if (schwach) return zeigen(request, reply, { token, email }, [schwach])
    const hash = await hashPasswort(gelesen.wert.passwort)
    const jetzt = haus.uhr.jetzt()
    const kontoId = await alsSystem(haus.db, 'anmeldung', (tx) => passwortSetzen(tx, token, hash, jetzt))
    if (kontoId === undefined) return alt(request, reply)
    await alleSitzungenBeenden(haus.db, kontoId, jetzt)
    if (request.sitzung?.art === 'kunde') await sitzungBeenden(haus, request, reply)
    geraetMerken(haus, request, reply, email)
    return weiter(reply, '/anmelden?stand=passwort-neu')
  })
}
