import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Instant } from '../../../platform/clock/index.ts'
import { alsPersonal, type Transaction } from '../../../platform/database/index.ts'
import { lesen, meldungen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound, seite, weiter } from '../../../platform/http/index.ts'
import { istId } from '../../../platform/ids.ts'
import type { Anhangquelle } from '../../../platform/modul.ts'
import type { Personal } from '../../organisation/index.ts'
import { fehlertexte, grund } from '../vergleich/form.ts'
import { type Entwurf, kennung, leer, type Mit, wemErlaubt } from './anfrage.ts'
import { anhaengeVon } from './anhang.ts'
import { aufheben, gesehen, widersprechen, widerspruchZurueckziehen, zugeordnet } from './aufheben.ts'
import { zusammenfuehrung, zusammenfuehrungen } from './liste.ts'
import { ZusammenfuehrungenSeite } from './liste-page.tsx'
import { ZusammenfuehrungSeite } from './page.tsx'
import { pfade } from './pfade.ts'
import { vorschauRouten } from './vorschau-routes.tsx'

/** Before, during and after a merge (ST-04). @param quellen what hangs on a person in all modules */
export function zusammenfuehrenRouten(web: FastifyInstance, haus: Haus, quellen: () => readonly Anhangquelle[]): void {
  vorschauRouten(web, haus, quellen)
  web.get<Mit>(pfade.zusammenfuehrungen, async (request, reply) => {
    const wer = await wemErlaubt(haus, request)
    const { nach, zeige: gewuenscht } = request.query
    const welche = gewuenscht === 'alle' ? 'alle' : 'offen'
    const liste = await alsPersonal(haus.db, wer, (tx) =>
      zusammenfuehrungen(tx, welche, istId(nach) ? nach : undefined),
    )
    return seite(
      reply,
      <ZusammenfuehrungenSeite rahmen={await haus.rahmen.desk(request)} auswahl={welche} {...liste} />,
    )
  })
  web.get<Mit>(pfade.zusammenfuehrung(':id'), (request, reply) => zeige(haus, request, reply, quellen(), leer))
  for (const [tat, getan, schritt] of mitGrund) {
    web.post<Mit>(pfade.zusammenfuehrung(':id', tat), async (request, reply) => {
      const wer = await wemErlaubt(haus, request)
      const form = lesen(z.object({ grund }), request.body)
      if (!form.ok) return zeige(haus, request, reply, quellen(), form)
      const id = kennung(request.params.id)
      await alsPersonal(haus.db, wer, (tx) => schritt(tx, wer, id, form.wert.grund, haus.uhr.jetzt()))
      return weiter(reply, `${pfade.zusammenfuehrung(id)}?getan=${getan}`)
    })
  }
  for (const [tat, getan, schritt] of ohneGrund) {
    web.post<Mit>(pfade.zusammenfuehrung(':id', tat), async (request, reply) => {
      const wer = await wemErlaubt(haus, request)
      const id = kennung(request.params.id)
      await alsPersonal(haus.db, wer, async (tx) => {
        if ((await zusammenfuehrung(tx, wer, id)) === undefined) throw new NotFound()
        await schritt(tx, wer, id, haus.uhr.jetzt())
      })
      return weiter(reply, `${pfade.zusammenfuehrung(id)}?getan=${getan}`)
    })
  }
}

type MitGrund = (tx: Transaction, wer: Personal, id: string, grund: string, jetzt: Instant) => Promise<void>

const mitGrund: readonly (readonly [string, string, MitGrund])[] = [
  ['aufheben', 'getrennt', aufheben],
  ['widersprechen', 'widersprochen', widersprechen],
]

type OhneGrund = (tx: Transaction, wer: Personal, id: string, jetzt: Instant) => Promise<void>

const ohneGrund: readonly (readonly [string, string, OhneGrund])[] = [
  ['zurueckziehen', 'zurueckgezogen', widerspruchZurueckziehen],
  ['gesehen', 'gesehen', (tx, _wer, id) => gesehen(tx, id)],
  ['zugeordnet', 'zugeordnet', zugeordnet],
]

async function zeige(
  haus: Haus,
  request: FastifyRequest<Mit>,
  reply: FastifyReply,
  quellen: readonly Anhangquelle[],
  { eingabe, fehler }: Entwurf,
): Promise<FastifyReply> {
  const wer = await wemErlaubt(haus, request)
  const id = kennung(request.params.id)
  const { merk, seither } = await alsPersonal(haus.db, wer, async (tx) => {
    const gefunden = await zusammenfuehrung(tx, wer, id)
    if (gefunden === undefined) throw new NotFound()
    const ids = [gefunden.person_id, gefunden.fuehrend_id]
    return {
      merk: gefunden,
      seither: gefunden.aufgehoben === null ? [] : await anhaengeVon(tx, quellen, ids, gefunden.am),
    }
  })
  const { getan } = request.query
  const inhalt = (
    <ZusammenfuehrungSeite
      rahmen={await haus.rahmen.desk(request)}
      z={merk}
      eigene={wer.dienststelle.id}
      seither={seither}
      eingabe={eingabe}
      meldungen={meldungen(fehler, 'de', fehlertexte)}
      getan={typeof getan === 'string' ? getan : undefined}
    />
  )
  return seite(reply, inhalt, fehler.length === 0 ? 200 : 422)
}
