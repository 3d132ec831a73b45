import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Instant } from '../../../platform/clock/index.ts'
import { alsSystem } from '../../../platform/database/index.ts'
import { type Feldfehler, lesen, meldungen, passwort } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { AnmeldungNoetig, seite, weiter } from '../../../platform/http/index.ts'
import { anmeldungVollziehen } from '../anmeldung/vollziehen.ts'
import { kundeVorZweitemNachweis } from '../kunde/query.ts'
import { ausQuery, fehlendes, istLeer } from '../kunde/stufen.ts'
import { darf } from '../policy.ts'
import { mitWeiter, UEBERSICHT, weiterPfad } from '../weiter-pfad.ts'
import { wiederAbUhrzeit } from '../wieder-ab.ts'
import { lageVon } from './lage.ts'
import { StufeSeite } from './page.tsx'
import { PasswortEingebenSeite } from './passwort-page.tsx'
import { passwortErneut } from './passwort.ts'
import { stufentexte } from './texte.ts'
import { passende, wege } from './wege.ts'

type Anfrage = FastifyRequest<{ Querystring: Record<string, unknown>; Body: Record<string, unknown> | undefined }>

const form = z.object({ passwort: passwort({ min: 1 }) })
const FRISCH = '/konto/stufe?frisch=1'

/** Step-up (KO-02): what a page asks for leads here, every way leads back there with everything typed. */
export function stufeRouten(web: FastifyInstance, haus: Haus): void {
  web.get('/konto/stufe', async (request: Anfrage, reply) => {
    const kunde = await kundeVorZweitemNachweis(haus, request, darf.eigenesKonto)
    const ziel = weiterPfad(request.query['weiter']) ?? UEBERSICHT
    const fehlt = fehlendes(ausQuery(request.query), kunde, haus.uhr.jetzt())
    if (istLeer(fehlt)) return weiter(reply, ziel)
    const lage = await alsSystem(haus.db, 'anmeldung', (tx) => lageVon(tx, kunde.kontoId))
    const offen = passende(
      fehlt,
      wege.filter((weg) => weg.gibtEs(lage, kunde, haus)),
    )
    const rahmen = await haus.rahmen.portal(request)
    return seite(reply, <StufeSeite rahmen={rahmen} fehlt={fehlt} wege={offen} weiter={ziel} />)
  })

  const zeigen = async (
    request: FastifyRequest,
    reply: FastifyReply,
    ziel: string,
    { fehler, wiederAb }: { fehler?: readonly Feldfehler[]; wiederAb?: Instant } = {},
  ): Promise<FastifyReply> => {
    const rahmen = await haus.rahmen.portal(request)
    const inhalt = (
      <PasswortEingebenSeite
        rahmen={rahmen}
        weiter={ziel}
        andere={mitWeiter(FRISCH, ziel)}
        meldungen={fehler && meldungen(fehler, rahmen.sprache, stufentexte)}
        wiederAb={wiederAbUhrzeit(wiederAb, rahmen.sprache)}
      />
    )
    return seite(reply, inhalt, wiederAb ? 429 : fehler ? 422 : 200)
  }

  web.get('/konto/stufe/passwort', async (request: Anfrage, reply) => {
    await kundeVorZweitemNachweis(haus, request, darf.eigenesKonto)
    return zeigen(request, reply, weiterPfad(request.query['weiter']) ?? UEBERSICHT)
  })

  web.post('/konto/stufe/passwort', async (request: Anfrage, reply) => {
    const { kontoId } = await kundeVorZweitemNachweis(haus, request, darf.eigenesKonto)
    const ziel = weiterPfad(request.body?.['weiter']) ?? UEBERSICHT
    const gelesen = lesen(form, request.body)
    if (!gelesen.ok) return zeigen(request, reply, ziel, { fehler: gelesen.fehler })
    const sitzungId = request.sitzung?.id ?? ''
    const ergebnis = await passwortErneut(haus, { kontoId, sitzungId }, gelesen.wert.passwort)
    if (ergebnis.art === 'warten') return zeigen(request, reply, ziel, { wiederAb: ergebnis.bis })
    if (ergebnis.art === 'falsch')
      return zeigen(request, reply, ziel, { fehler: [{ feld: 'passwort', schluessel: 'fehler.passwortfalsch' }] })
    const { identitaetId } = ergebnis
    if (!(await anmeldungVollziehen(haus, request, reply, { kontoId, identitaetId, stufe: 1 })))
      throw new AnmeldungNoetig('/anmelden')
    return weiter(reply, ziel)
  })
}
