import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { alsSystem, type Transaction } from '../../../platform/database/index.ts'
import { type Feldfehler, lesen, meldungen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { AnmeldungNoetig, NotFound, seite, weiter } from '../../../platform/http/index.ts'
import { anmeldungVollziehen } from '../anmeldung/vollziehen.ts'
import { emailEntschluesseln } from '../email.ts'
import { ersatzcodesErneuern } from '../ersatzcodes/command.ts'
import { CodesSeite } from '../ersatzcodes/page.tsx'
import { kundeVon, kundeVorZweitemNachweis } from '../kunde/query.ts'
import { darf } from '../policy.ts'
import { lageVon } from '../stufe/lage.ts'
import { weiterPfad } from '../weiter-pfad.ts'
import { codeForm } from '../zweiter-faktor/form.ts'
import { appEntfernen, bestaetigen, einrichten } from './command.ts'
import { AppEinrichtenSeite, AppEntfernenSeite } from './page.tsx'
import { apptexte } from './texte.ts'
import { base32, otpauthAdresse } from './totp.ts'

type Anfrage = FastifyRequest<{ Querystring: Record<string, unknown>; Body: Record<string, unknown> | undefined }>

const UEBERSICHT = '/konto/anmeldewege'

export function appRouten(web: FastifyInstance, haus: Haus): void {
  const system = <T,>(arbeit: (tx: Transaction) => Promise<T>): Promise<T> => alsSystem(haus.db, 'anmeldung', arbeit)

  async function zeigen(
    request: FastifyRequest,
    reply: FastifyReply,
    kontoId: string,
    ziel: string | undefined,
    fehler?: readonly Feldfehler[],
  ): Promise<FastifyReply> {
    const jetzt = haus.uhr.jetzt()
    const stand = await system(async (tx) => {
      const geheimnis = await einrichten(haus, tx, kontoId, jetzt)
      if (geheimnis === undefined) return undefined
      const konto = await tx
        .selectFrom('konto.konto')
        .select('email')
        .where('id', '=', kontoId)
        .executeTakeFirstOrThrow()
      return { geheimnis, email: await emailEntschluesseln(haus, tx, kontoId, konto.email) }
    })
    if (stand === undefined) return weiter(reply, ziel ?? UEBERSICHT)
    const rahmen = await haus.rahmen.portal(request)
    const inhalt = (
      <AppEinrichtenSeite
        rahmen={rahmen}
        adresse={otpauthAdresse(stand.geheimnis, rahmen.dienst, stand.email)}
        schluessel={base32(stand.geheimnis)}
        weiter={ziel}
        meldungen={fehler && meldungen(fehler, rahmen.sprache, apptexte)}
      />
    )
    return seite(reply, inhalt, fehler ? 422 : 200)
  }

  async function hinein(request: FastifyRequest): Promise<string> {
    if (haus.config.ZWEITER_FAKTOR === 'aus') throw new NotFound()
    return (await kundeVorZweitemNachweis(haus, request, darf.zugangAendern)).kontoId
  }

  web.get('/konto/anmeldewege/app', async (request: Anfrage, reply) =>
    zeigen(request, reply, await hinein(request), weiterPfad(request.query['weiter'])),
  )

  web.post('/konto/anmeldewege/app', async (request: Anfrage, reply) => {
    const kontoId = await hinein(request)
    const ziel = weiterPfad(request.body?.['weiter'])
    const gelesen = lesen(codeForm, request.body)
    if (!gelesen.ok) return zeigen(request, reply, kontoId, ziel, gelesen.fehler)
    const jetzt = haus.uhr.jetzt()
    const codes = await system(async (tx) =>
      (await bestaetigen(haus, tx, kontoId, gelesen.wert.code, jetzt))
        ? ersatzcodesErneuern(haus, tx, kontoId, jetzt)
        : undefined,
    )
    if (codes === undefined)
      return zeigen(request, reply, kontoId, ziel, [{ feld: 'code', schluessel: 'fehler.code.falsch' }])
    // The code just typed is the second proof of this session.
    if (!(await anmeldungVollziehen(haus, request, reply, { kontoId, stufe: 3 })))
      throw new AnmeldungNoetig('/anmelden')
    return seite(
      reply,
      <CodesSeite rahmen={await haus.rahmen.portal(request)} codes={codes} weiter={ziel ?? UEBERSICHT} appNeu />,
    )
  })

  web.get('/konto/anmeldewege/app/entfernen', async (request, reply) => {
    const { kontoId } = await kundeVon(haus, request, darf.zweitenNachweisEntfernen)
    const lage = await system((tx) => lageVon(tx, kontoId))
    if (!lage.app) return weiter(reply, UEBERSICHT)
    const noetig = haus.config.ZWEITER_FAKTOR === 'noetig' && !lage.arten.has('passkey')
    return seite(reply, <AppEntfernenSeite rahmen={await haus.rahmen.portal(request)} noetig={noetig} />)
  })

  web.post('/konto/anmeldewege/app/entfernen', async (request, reply) => {
    const { kontoId } = await kundeVon(haus, request, darf.zweitenNachweisEntfernen)
    await system(async (tx) => {
      const lage = await lageVon(tx, kontoId)
      if (haus.config.ZWEITER_FAKTOR === 'noetig' && !lage.arten.has('passkey')) return
      await appEntfernen(tx, kontoId, haus.uhr.jetzt())
    })
    return weiter(reply, `${UEBERSICHT}?stand=app-entfernt`)
  })
}
