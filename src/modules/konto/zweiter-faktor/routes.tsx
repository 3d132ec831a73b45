import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Feldfehler, lesen, meldungen } from '../../../platform/forms/index.ts'
import type { Instant } from '../../../platform/clock/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { AnmeldungNoetig, seite, weiter } from '../../../platform/http/index.ts'
import { anmeldungVollziehen } from '../anmeldung/vollziehen.ts'
import { kundeVorZweitemNachweis } from '../kunde/query.ts'
import { darf } from '../policy.ts'
import { mitWeiter, UEBERSICHT, weiterPfad } from '../weiter-pfad.ts'
import { wiederAbUhrzeit } from '../wieder-ab.ts'
import { codeForm } from './form.ts'
import { halbVergessen, halbVon } from './halb.ts'
import { CodeSeite } from './page.tsx'
import { faktorPruefen } from './pruefen.ts'
import { faktortexte } from './texte.ts'

type Anfrage = FastifyRequest<{ Querystring: Record<string, unknown>; Body: Record<string, unknown> | undefined }>

interface Zustand {
  weiter: string | undefined
  fehler?: readonly Feldfehler[]
  wiederAb?: Instant
}

const FALSCH = [{ feld: 'code', schluessel: 'fehler.code.falsch' }]
const beimAnmelden = '/anmelden/zweiter-faktor'
const beiDerStufe = '/konto/stufe/code'

/** The code of the app, in the second step of the sign-in and as a step-up. */
export function zweiterFaktorRouten(web: FastifyInstance, haus: Haus): void {
  async function zeigen(
    request: FastifyRequest,
    reply: FastifyReply,
    aktion: string,
    { weiter: ziel, fehler, wiederAb }: Zustand,
  ): Promise<FastifyReply> {
    const rahmen = await haus.rahmen.portal(request)
    const andere =
      aktion === beimAnmelden
        ? ({ href: mitWeiter('/anmelden', ziel), text: 'zurueck' } as const)
        : ({ href: mitWeiter('/konto/stufe?anmeldung=3', ziel), text: 'andere' } as const)
    const inhalt = (
      <CodeSeite
        rahmen={rahmen}
        aktion={aktion}
        weiter={ziel}
        andere={andere}
        meldungen={fehler && meldungen(fehler, rahmen.sprache, faktortexte)}
        wiederAb={wiederAbUhrzeit(wiederAb, rahmen.sprache)}
      />
    )
    return seite(reply, inhalt, wiederAb ? 429 : fehler ? 422 : 200)
  }

  /** Reads and checks the code. @returns what to show again, or nothing when it was right */
  async function pruefen(request: Anfrage, kontoId: string, ziel: string | undefined): Promise<Zustand | undefined> {
    const gelesen = lesen(codeForm, request.body)
    if (!gelesen.ok) return { weiter: ziel, fehler: gelesen.fehler }
    const ergebnis = await faktorPruefen(haus, request, kontoId, gelesen.wert.code)
    if (ergebnis.art === 'warten') return { weiter: ziel, wiederAb: ergebnis.bis }
    return ergebnis.art === 'falsch' ? { weiter: ziel, fehler: FALSCH } : undefined
  }

  web.get(beimAnmelden, async (request: Anfrage, reply) => {
    const ziel = weiterPfad(request.query['weiter'])
    if ((await halbVon(haus, request)) === undefined) return weiter(reply, mitWeiter('/anmelden', ziel))
    return zeigen(request, reply, beimAnmelden, { weiter: ziel })
  })

  web.post(beimAnmelden, async (request: Anfrage, reply) => {
    const ziel = weiterPfad(request.body?.['weiter'])
    const halb = await halbVon(haus, request)
    if (halb === undefined) return weiter(reply, mitWeiter('/anmelden', ziel))
    const hindernis = await pruefen(request, halb.kontoId, ziel)
    if (hindernis) return zeigen(request, reply, beimAnmelden, hindernis)
    halbVergessen(reply)
    if (!(await anmeldungVollziehen(haus, request, reply, { ...halb, stufe: 3 })))
      return weiter(reply, mitWeiter('/anmelden', ziel))
    return weiter(reply, ziel ?? UEBERSICHT)
  })

  web.get(beiDerStufe, async (request: Anfrage, reply) => {
    await kundeVorZweitemNachweis(haus, request, darf.eigenesKonto)
    return zeigen(request, reply, beiDerStufe, { weiter: weiterPfad(request.query['weiter']) })
  })

  web.post(beiDerStufe, async (request: Anfrage, reply) => {
    const { kontoId } = await kundeVorZweitemNachweis(haus, request, darf.eigenesKonto)
    const ziel = weiterPfad(request.body?.['weiter'])
    const hindernis = await pruefen(request, kontoId, ziel)
    if (hindernis) return zeigen(request, reply, beiDerStufe, hindernis)
    if (!(await anmeldungVollziehen(haus, request, reply, { kontoId, stufe: 3 })))
      throw new AnmeldungNoetig('/anmelden')
    return weiter(reply, ziel ?? UEBERSICHT)
  })
}
