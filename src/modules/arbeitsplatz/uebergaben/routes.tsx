import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Instant } from '../../../platform/clock/index.ts'
import { alsPersonal, type Transaction } from '../../../platform/database/index.ts'
import { type Eingabe, type Feldfehler, lesen, meldungen, text } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { Conflict, NotFound, seite, weiter } from '../../../platform/http/index.ts'
import { istId } from '../../../platform/ids.ts'
import { texte } from '../../../platform/i18n/index.ts'
import { aufgeben, erneutVersuchen, fall as fallMit, offeneFaelle } from '../../../platform/uebergabe/index.ts'
import { ohneQuittung } from '../../eakte/index.ts'
import { type Personal, personalVon, verlange } from '../../organisation/index.ts'
import { recht } from '../policy.ts'
import { FallSeite, pfade, UebergabenSeite } from './page.tsx'

interface Mit {
  Params: { id: string }
  Querystring: Record<string, unknown>
}

const form = z.object({ grund: text({ max: 500, mehrzeilig: true, leer: 'fehler.grund' }) })
const fehlertexte = texte({
  de: { 'fehler.grund': 'Bitte schreiben Sie, wie die Übergabe stattdessen erledigt wurde.' },
  en: { 'fehler.grund': 'Please write how it was settled instead.' },
})
const ERLEDIGT = 'Diese Übergabe ist inzwischen erledigt oder wieder unterwegs. Bitte sehen Sie in die Liste.'
const SEITE = 50

export function uebergabenRouten(web: FastifyInstance, haus: Haus): void {
  const wer = async (request: FastifyRequest): Promise<Personal> => {
    const personal = await personalVon(haus, request)
    verlange(personal, recht.uebergaben)
    return personal
  }

  web.get<Mit>(pfade.liste, async (request, reply) => {
    const { nach, getan } = request.query
    const ab = istId(nach) ? nach : undefined
    const { faelle, pakete } = await alsPersonal(haus.db, await wer(request), async (tx) => ({
      faelle: await offeneFaelle(tx, ab, SEITE + 1),
      pakete: await ohneQuittung(tx, haus.uhr.jetzt()),
    }))
    const letzter = faelle.length > SEITE ? faelle[SEITE - 1] : undefined
    const inhalt = (
      <UebergabenSeite
        rahmen={await haus.rahmen.desk(request)}
        faelle={faelle.slice(0, SEITE)}
        weiter={letzter && `${pfade.liste}?nach=${letzter.id}`}
        zurueck={ab && pfade.liste}
        ohneQuittung={pakete}
        getan={getan === 'erneut' || getan === 'aufgegeben' ? getan : undefined}
      />
    )
    return seite(reply, inhalt)
  })

  const fallSeite = async (request: FastifyRequest<Mit>, eingabe: Eingabe, fehler: readonly Feldfehler[]) => {
    const { id } = request.params
    const fall = istId(id) ? await alsPersonal(haus.db, await wer(request), (tx) => fallMit(tx, id)) : undefined
    if (fall === undefined) throw new NotFound()
    const rahmen = await haus.rahmen.desk(request)
    return <FallSeite rahmen={rahmen} fall={fall} eingabe={eingabe} meldungen={meldungen(fehler, 'de', fehlertexte)} />
  }

  web.get<Mit>(pfade.fall(':id'), async (request, reply) => seite(reply, await fallSeite(request, {}, [])))

  /** Does a step; one that came too late is a conflict, and what is not there or another office's looks the same. */
  const tue = async (request: FastifyRequest<Mit>, reply: FastifyReply, schritt: Schritt, getan: string) => {
    const { id } = request.params
    const personal = await wer(request)
    if (!istId(id)) throw new NotFound()
    await alsPersonal(haus.db, personal, async (tx) => {
      if (await schritt(tx, id, haus.uhr.jetzt())) return
      throw (await fallMit(tx, id)) === undefined ? new NotFound() : new Conflict(ERLEDIGT)
    })
    return weiter(reply, `${pfade.liste}?getan=${getan}`)
  }

  web.post<Mit>(pfade.fall(':id', 'erneut'), (request, reply) => tue(request, reply, erneutVersuchen, 'erneut'))

  web.post<Mit>(pfade.fall(':id', 'aufgeben'), async (request, reply) => {
    await wer(request)
    const gelesen = lesen(form, request.body)
    if (!gelesen.ok) return seite(reply, await fallSeite(request, gelesen.eingabe, gelesen.fehler), 422)
    const { grund } = gelesen.wert
    return tue(request, reply, (tx, id, jetzt) => aufgeben(tx, id, grund, jetzt), 'aufgegeben')
  })
}

type Schritt = (tx: Transaction, id: string, jetzt: Instant) => Promise<boolean>
