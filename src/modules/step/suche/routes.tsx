import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { alsPersonal } from '../../../platform/database/index.ts'
import { type Eingabe, type Feldfehler, meldungen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { seite, weiter } from '../../../platform/http/index.ts'
import { istId } from '../../../platform/ids.ts'
import { type Personal, personalVon, verlange } from '../../organisation/index.ts'
import { pfade } from '../pfade.ts'
import { recht } from '../policy.ts'
import { trefferSeite } from './ergebnis.ts'
import { fehlertexte, liesSuche } from './form.ts'
import { gemerkt } from './gemerkt.ts'
import { ErgebnisSeite, UeberallSeite } from './ergebnis-page.tsx'
import { SucheSeite } from './page.tsx'
import { suchen } from './suchen.ts'
import { ueberallSuchen } from './ueberall.ts'

const JE_SEITE = 50

interface Mit {
  Params: { id: string }
  Querystring: Record<string, unknown>
}

const kann = ({ rechte }: Personal) => ({
  hier: rechte.includes(recht.suchen),
  ueberall: rechte.includes(recht.ueberallSuchen),
  anlegen: rechte.includes(recht.bearbeiten),
})

/** Search for persons: the question is posted, the answer has an address without anything personal. */
export function sucheRouten(web: FastifyInstance, haus: Haus): void {
  web.get(pfade.suche, async (request, reply) => zeige(haus, request, reply, await suchende(haus, request), {}, []))
  web.post(pfade.suche, async (request, reply) => {
    const wer = await suchende(haus, request)
    const gelesen = liesSuche(request.body)
    if (!gelesen.ok) return zeige(haus, request, reply, wer, gelesen.eingabe, gelesen.fehler)
    const auftrag = gelesen.wert
    verlange(wer, auftrag.ueberall ? recht.ueberallSuchen : recht.suchen)
    const jetzt = haus.uhr.jetzt()
    const id = await alsPersonal(haus.db, wer, (tx) =>
      auftrag.ueberall
        ? ueberallSuchen(tx, haus.krypto, wer, auftrag, jetzt)
        : suchen(tx, haus.krypto, wer, auftrag.frage, jetzt),
    )
    return weiter(reply, pfade.ergebnis(id))
  })
  web.get<Mit>(pfade.ergebnis(':id'), async (request, reply) => {
    const wer = await suchende(haus, request)
    const { id } = request.params
    const ab = seitenanfang(request.query['ab'])
    const ergebnis = istId(id)
      ? await alsPersonal(haus.db, wer, async (tx) => {
          const da = await gemerkt(tx, haus.krypto, id, haus.uhr.jetzt())
          return da && { ...da, hier: await trefferSeite(tx, da.treffer.slice(ab, ab + JE_SEITE)) }
        })
      : undefined
    if (ergebnis === undefined) return weiter(reply, pfade.suche)
    const { worte, mehr, treffer, zeilen, hier, ueberall } = ergebnis
    const rest = { rahmen: await haus.rahmen.desk(request), worte, mehr, kann: kann(wer) }
    if (ueberall) return seite(reply, <UeberallSeite {...rest} zeilen={zeilen} />)
    const blatt = (anfang: number) => `${pfade.ergebnis(id)}?ab=${anfang}`
    const stelle = {
      von: ab,
      gesamt: treffer.length,
      zurueck: ab > 0 ? blatt(Math.max(0, ab - JE_SEITE)) : undefined,
      weiter: ab + JE_SEITE < treffer.length ? blatt(ab + JE_SEITE) : undefined,
    }
    return seite(reply, <ErgebnisSeite {...rest} zeilen={hier} seite={stelle} />)
  })
}

const seitenanfang = (roh: unknown): number => (typeof roh === 'string' && /^\d{1,4}$/.test(roh) ? Number(roh) : 0)

/** Whoever may look in their own Dienststelle or in all of them. */
async function suchende(haus: Haus, request: FastifyRequest): Promise<Personal> {
  const wer = await personalVon(haus, request)
  if (!kann(wer).hier) verlange(wer, recht.ueberallSuchen)
  return wer
}

async function zeige(
  haus: Haus,
  request: FastifyRequest,
  reply: FastifyReply,
  wer: Personal,
  eingabe: Eingabe,
  fehler: readonly Feldfehler[],
): Promise<FastifyReply> {
  return seite(
    reply,
    <SucheSeite
      rahmen={await haus.rahmen.desk(request)}
      eingabe={eingabe}
      meldungen={meldungen(fehler, 'de', fehlertexte)}
      kann={kann(wer)}
    />,
    fehler.length > 0 ? 422 : 200,
  )
}
